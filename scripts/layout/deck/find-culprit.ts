import type { MeasuredPart } from '../../browser/page/measured-slide.ts';

// A headline, a standfirst or a takeaway of more lines is long by itself.
const USUAL_LINES = 2;

/**
 * The text to shorten where `crossing` does not fit by so many px: the one that, cut down to the height of
 * those beside it, would make the rest fit; where there is no such text, the one that does not fit.
 */
export function findCulprit(crossing: MeasuredPart, by: number, parts: readonly MeasuredPart[]): MeasuredPart {
  const texts = parts.filter((part) => part.kind === 'text' && part.role === 'content' && !part.positioned);
  const candidates = texts
    .filter((part) => part.box.top <= crossing.box.bottom && part.lines.length > 1)
    .map((part) => ({ part, spare: heightOf(part) - usualHeight(part, texts) }))
    .filter(({ part, spare }) => spare >= by && (part === crossing || heightOf(part) >= 2 * heightOf(crossing)))
    .sort((a, b) => b.spare - a.spare);
  return candidates[0]?.part ?? crossing;
}

function usualHeight(part: MeasuredPart, texts: readonly MeasuredPart[]): number {
  const peers = texts.filter((other) => other !== part && other.path === part.path).map(heightOf);
  if (peers.length === 0) return (heightOf(part) / part.lines.length) * Math.min(USUAL_LINES, part.lines.length);
  const sorted = peers.sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function heightOf({ box }: MeasuredPart): number {
  return box.bottom - box.top;
}
