import type { MeasuredPart } from '../../browser/page/measured-slide.ts';

// A headline, standfirst or takeaway with more lines than this is too long by itself.
const USUAL_LINES = 2;

/**
 * Finds the text to shorten where `crossing` is too large by `by` px: the text that would make room for the rest if it
 * were as short as similar texts of the slide. Gives `crossing` itself where there is no such text.
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
