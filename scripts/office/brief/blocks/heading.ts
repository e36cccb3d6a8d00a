import type { RichText } from '../../../views/text/rich-text.ts';
import type { Xml } from '../../xml/xml.ts';
import { bookmark } from '../text/bookmark.ts';
import { openingParagraph, paragraph } from '../text/paragraph.ts';
import { textRuns } from '../text/text-runs.ts';
import type { Writing } from '../writing.ts';

/** Writes a heading with the bookmark to which its entry in the contents leads. */
export function heading(style: string, target: string, text: RichText, writing: Writing, opensPage = false): Xml {
  const runs = textRuns(text, writing);
  const name = writing.headingBookmarks.get(target);
  const content = name === undefined ? runs : bookmark(name, runs, writing);
  return opensPage ? openingParagraph(style, content) : paragraph(style, content);
}
