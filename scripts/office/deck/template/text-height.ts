import { textWidth } from '../../../figures/charts/text-width.ts';
import { wordsOf } from '../../../views/text/rich-text.ts';
import type { SlideParagraph } from '../slides/office-slide.ts';

// The height of a line and the space between two paragraphs, as shares of the size of the type.
const LINE = 1.2;
const SPACE = 0.4;
// The room at both sides of a placeholder's text, and of a bullet with its level, in shares of the size of the type.
const SIDES = 0.8;
const INDENT = 1.1;

/**
 * Estimates the height in px of paragraphs in a column of a width in px, from the widths of the letters of Source Sans 3:
 * most families of desks are as wide or narrower. Each paragraph has its `size`.
 */
export function textHeight(paragraphs: readonly SlideParagraph[], width: number): number {
  return paragraphs.reduce((height, { text, size = 24, level, isPlain = false }) => {
    const room = width - size * (SIDES + (isPlain ? 0 : INDENT * (level + 1)));
    const lines = Math.max(1, Math.ceil(textWidth(wordsOf(text), { fontSize: size }) / Math.max(room, size)));
    return height + size * (lines * LINE + SPACE);
  }, 0);
}
