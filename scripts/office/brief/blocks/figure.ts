import type { FigureView } from '../../../views/figures/figure-view.ts';
import { type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { bookmark } from '../text/bookmark.ts';
import { field } from '../text/fields.ts';
import { paragraph, textParagraph } from '../text/paragraph.ts';
import { run } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import type { Writing } from '../writing.ts';
import { figureContent } from './figure-content.ts';

/**
 * Writes a figure: its caption with a number that Word counts, its subtitle, its content, its takeaway, and the small lines
 * below it.
 */
export function figure(view: FigureView, writing: Writing): Xml {
  return xml`${caption(view, writing)}
    ${textParagraph('FigureSubtitle', view.subtitle, writing)}
    ${figureContent(view, writing)}
    ${textParagraph('FigureTakeaway', view.takeaway, writing)}
    ${textParagraph('Credit', view.remark, writing)}
    ${textParagraph('Credit', view.credit, writing)}
    ${textParagraph('Credit', view.source, writing)}`;
}

function caption({ id, kind, label, caption: text }: FigureView, writing: Writing): Xml {
  const { words, number } = partsOf(label);
  const counter = kind === 'table' ? 'Table' : 'Figure';
  const look = { style: 'CaptionLabel' };
  const name = xml`${run(words, look)}${field(`SEQ ${counter} \\* ARABIC`, run(number, look), look)}`;
  const known = writing.figureBookmarks.get(id);
  // Only the name and the number are bookmarked: a reference to the figure repeats what its bookmark holds.
  const marked = known === undefined ? name : bookmark(known, name, writing);
  return paragraph('Caption', [marked, run('\u2002', look), textRuns(text, writing)]);
}

// “Figure 2” is the words before its number, and the number.
function partsOf(label: RichText): { words: string; number: string } {
  const [, words = '', number = ''] = /^(.*?)(\d+)$/su.exec(wordsOf(label)) ?? [];
  return { words, number };
}
