import { countLines } from './break-lines.ts';
import type { FontShelf } from './measured-font.ts';
import type { Distance, SetParagraph, TextRoom } from './set-text.ts';

/**
 * Gives the height in px that paragraphs take in a room. Where the room has several columns, they are filled one after
 * another, line by line; text for which the last has no room makes it higher.
 */
export function textExtent(paragraphs: readonly SetParagraph[], room: TextRoom, fonts: FontShelf): number {
  const { columns, gap, height } = room;
  const width = (room.width - gap * (columns - 1)) / columns;
  let column = 1;
  let most = 0;
  let used = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = lineHeight(paragraph, fonts);
    const own = heightOf(paragraph.leading, line);
    // PowerPoint leaves out the space above the first paragraph of a column.
    let above = used > 0 ? heightOf(paragraph.before, line) : 0;
    for (let left = countLines(paragraph, width, fonts); left > 0; left -= 1) {
      if (used + above + own > height && column < columns && used > 0) {
        most = Math.max(most, used);
        column += 1;
        used = 0;
        above = 0;
      }
      used += above + own;
      above = 0;
    }
    if (index < paragraphs.length - 1) used += heightOf(paragraph.after, line);
  }
  return Math.max(most, used);
}

// Fonts of East Asia have higher lines: Microsoft YaHei 1.32 times the type size.
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const EAST_ASIAN_LINE = 1320;

/** The height of a line of a paragraph in px, as its fonts ask for it. */
function lineHeight({ runs }: SetParagraph, fonts: FontShelf): number {
  return runs.reduce((most, { words, font, size }) => {
    const { line } = fonts(font);
    const height = EAST_ASIAN.test(words) ? Math.max(line, EAST_ASIAN_LINE) : line;
    return Math.max(most, (height * size) / 1000);
  }, 0);
}

function heightOf(distance: Distance, line: number): number {
  return 'px' in distance ? distance.px : distance.lines * line;
}
