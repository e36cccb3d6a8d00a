import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { LoadedAsset } from '../outline.ts';
import { xmlFault } from './check-xml.ts';

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

/** Whether a drawing can be used: an SVG of a sensible size that a browser can read and that stands for itself. */
export function checkDrawing({ path, at, file, bytes }: LoadedAsset): Diagnostic[] {
  if (bytes.length > MAX_KILOBYTES * 1024) {
    return [unusable(path, `it has ${Math.ceil(bytes.length / 1024)} KB, and ${MAX_KILOBYTES} KB is the most`, at)];
  }
  const svg = new TextDecoder().decode(bytes);
  const reasons: string[] = FAULTS.filter(({ pattern }) => pattern.test(svg)).map(({ reason }) => reason);
  const root = svg.replace(/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  if (reasons.length === 0 && !/^<(?:\w+:)?svg\b/.test(root)) reasons.push('it is not an SVG drawing');
  if (reasons.length > 0) return [unusable(path, reasons.join('; '), at)];
  const fault = xmlFault(svg);
  if (fault !== undefined) return [unusable(path, fault.reason, placeAt(file, svg, fault.from, fault.to))];
  const reason = 'its <svg> does not say xmlns="http://www.w3.org/2000/svg", by which a browser knows it as a drawing';
  return ROOT_OF_SVG.test(root) ? [] : [unusable(path, reason, at)];
}

const ROOT_OF_SVG = /^<(?:svg\b[^>]*\sxmlns|(\w+):svg\b[^>]*\sxmlns:\1)\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/;

function unusable(path: string, reason: string, at: Place): Diagnostic {
  return diagnose('outline/unusable-image', { path, reason }, at);
}
