import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';

const MAX_KILOBYTES = 512;

const FAULTS = [
  { reason: 'it holds a script', pattern: /<\s*script\b|\son\w+\s*=|javascript:/i },
  { reason: 'it holds a page of its own (foreignObject)', pattern: /<\s*foreignObject\b/i },
  { reason: 'it sets text, for which no font of the pack is there (turn texts into paths)', pattern: /<\s*text\b/i },
  { reason: 'it declares entities', pattern: /<!(?:DOCTYPE|ENTITY)\b/i },
  {
    reason: 'it names something outside of itself',
    pattern:
      /\b(?:xlink:)?href\s*=\s*["'](?!#|data:image\/(?:png|jpeg))|url\(\s*["']?(?!#|data:image\/(?:png|jpeg))|@import\b/i,
  },
] as const;

/** Whether a file of the summit can be used as a drawing: an SVG of a sensible size that stands for itself. */
export function checkDrawing(path: string, svg: string, at: Place): Diagnostic[] {
  const reasons: string[] = FAULTS.filter(({ pattern }) => pattern.test(svg)).map(({ reason }) => reason);
  const root = svg.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  if (!/^<svg\b/.test(root) && reasons.length === 0) reasons.push('it is not an SVG drawing');
  if (svg.length > MAX_KILOBYTES * 1024) {
    reasons.push(`it has ${Math.ceil(svg.length / 1024)} KB, and ${MAX_KILOBYTES} KB is the most`);
  }
  return reasons.length === 0 ? [] : [diagnose('outline/unusable-image', { path, reason: reasons.join('; ') }, at)];
}
