import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import type { Rule } from './fault.ts';

/** The most running text on one slide: an audience can't read more while somebody speaks. */
export const MOST_READ = { words: 120, lines: 16 };

/** Finds a slide with too many words or lines of running text. */
export const findCrowd: Rule = ({ parts }) => {
  const texts = parts.filter(({ role, bodySize }) => role === 'content' && bodySize !== null);
  const [first] = texts;
  const words = texts.reduce((sum, part) => sum + part.words, 0);
  const lines = rowsOf(texts);
  if (first === undefined || (words <= MOST_READ.words && lines <= MOST_READ.lines)) return [];
  return [{ kind: 'crowd', part: first, words, lines }];
};

// Lines side by side, as in columns and tables, count as one.
function rowsOf(texts: readonly MeasuredPart[]): number {
  const lines = texts.flatMap((part) => part.lines).sort((a, b) => a.top - b.top);
  let rows = 0;
  let middle = Number.NEGATIVE_INFINITY;
  for (const { top, bottom } of lines) {
    if (top < middle) continue;
    rows += 1;
    middle = (top + bottom) / 2;
  }
  return rows;
}
