import type { ChapterView, PointView } from '../../../views/brief/brief-view.ts';
import { plainText, type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { fieldArgument, hiddenField } from '../text/fields.ts';
import { openingParagraph, paragraph, textParagraph } from '../text/paragraph.ts';
import { run } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import type { Writing } from '../writing.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { dateLines, numberList } from './numbers.ts';
import { label, recommendationBox } from './recommendations.ts';

/**
 * Writes a chapter. Its parts stand in the order in which the notes of a pack are numbered, so that Word’s own numbers
 * are those of the PDF: points, takeaway, callout, facts, figures, recommendations.
 */
export function chapter(
  { id, part, headline, bands, recommendations }: ChapterView,
  isFirst: boolean,
  writing: Writing,
): Xml {
  const parts = <Item>(of: (band: ChapterView['bands'][number]) => readonly Item[]) => bands.flatMap(of);
  const title = titleOf(id, writing);
  return xml`${part === null ? undefined : partParagraph(part, isFirst, writing)}
    ${heading('Heading1', id, title, writing, isFirst && part === null)}
    ${textParagraph('Heading2', headline, writing)}
    ${parts(({ standfirst }) => (standfirst === null ? [] : [standfirst])).map((text) => textParagraph('Standfirst', text, writing))}
    ${parts(({ points }) => points).map((point) => pointParagraph(point, writing))}
    ${parts(({ side }) => (side?.takeaway ? [side.takeaway] : [])).map((text) => textParagraph('Takeaway', text, writing))}
    ${parts(({ callout }) => (callout === null ? [] : [callout])).map(({ text, by }) => [
      textParagraph('Quote', text, writing),
      textParagraph('QuoteSource', by, writing),
    ])}
    ${numberList(
      parts(({ side }) => side?.numbers ?? []),
      writing,
    )}
    ${dateLines(
      parts(({ side }) => side?.dates ?? []),
      writing,
    )}
    ${parts(({ figures }) => figures).map((each) => figure(each, writing))}
    ${recommendationBox({ head: label('recommendations', writing), recommendations, isAsk: false }, writing)}`;
}

// The title of a chapter stands in the contents; its page has the claim of the chapter as headline.
function titleOf(id: string, { source }: Writing): RichText {
  return source.view.contents.find(({ target }) => target === id)?.title ?? plainText('');
}

function partParagraph(part: RichText, isFirst: boolean, writing: Writing): Xml {
  const entry = hiddenField(`TC ${fieldArgument(wordsOf(part))} \\l 3 \\n`);
  const content = [entry, textRuns(part, writing)];
  return isFirst ? openingParagraph('Part', content) : paragraph('Part', content);
}

function pointParagraph({ text, detail }: PointView, writing: Writing): Xml {
  const lead = textRuns(text, writing, { style: 'PointLead' });
  return paragraph('Point', [lead, run(' '), textRuns(detail, writing)]);
}
