import type { BriefView, ContentsEntry } from '../../../views/brief/brief-view.ts';
import { plainText, type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { type HeadingNumbers, headingNumbers } from '../template/heading-numbers.ts';
import { FIELD_END, field, fieldStart } from '../text/fields.ts';
import { openingParagraph, paragraph } from '../text/paragraph.ts';
import { run, TAB } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import type { Writing } from '../writing.ts';

/**
 * Writes the contents as Word’s own table of contents, with its entries and page numbers as they are. Word makes the same
 * ones anew: the headings of two levels, the lower without a page, and the titles of parts from their hidden entries.
 */
export function contents(view: BriefView, writing: Writing): Xml {
  // Word sets its endnotes at the end.
  const isNotes = ({ target }: ContentsEntry) => target === 'notes';
  const entries = [...view.contents.filter((entry) => !isNotes(entry)), ...view.contents.filter(isNotes)];
  const { template } = writing.source;
  const numbers = template && headingNumbers(template);
  // A template's style may begin no page.
  const heading = textRuns(view.labels['contents'] ?? plainText(''), writing);
  const lines = entries.flatMap((entry) => linesOf(entry, view, numbers));
  const field = fieldStart('TOC \\o "1-2" \\n 2-2 \\f \\l 3-3 \\h \\z \\u');
  return xml`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>
    <w:sdtContent>
      ${template === undefined ? paragraph('TOCHeading', heading) : openingParagraph('TOCHeading', heading)}
      ${lines.map((line, index) => {
        const isLast = index === lines.length - 1;
        return paragraph(line.style, [
          index === 0 ? field : undefined,
          lineRuns(line, writing),
          isLast ? FIELD_END : undefined,
        ]);
      })}
    </w:sdtContent></w:sdt>`;
}

/** A line of the contents: its style, its words, and the heading that it leads to with that heading’s page. */
interface Line {
  readonly style: 'TOC1' | 'TOC2' | 'TOC3';
  readonly target: string;
  readonly number: string | undefined;
  readonly words: string;
  readonly page: number | null;
}

function linesOf(
  { target, number, title, headline, page, section }: ContentsEntry,
  view: BriefView,
  numbers: HeadingNumbers | undefined,
): Line[] {
  const below = headline ?? headlineOf(target, view);
  const line = (style: Line['style'], text: RichText | null): Line[] =>
    text === null ? [] : [{ style, target, number: undefined, words: wordsOf(text), page: null }];
  const count = number === null ? undefined : Number(wordsOf(number));
  const numbered = (of: ((count: number) => string | undefined) | undefined, usual: string | undefined) =>
    count === undefined ? undefined : of === undefined ? usual : of(count);
  const usual = number === null ? undefined : wordsOf(number);
  return [
    ...line('TOC3', section),
    { style: 'TOC1', target, number: numbered(numbers?.chapter, usual), words: wordsOf(title), page },
    ...line('TOC2', below).map((each) => ({ ...each, number: numbered(numbers?.headline, undefined) })),
  ];
}

function headlineOf(target: string, { glance, recommendations }: BriefView): RichText | null {
  if (target === 'at-a-glance') return glance.headline;
  return target === 'recommendations' ? recommendations.headline : null;
}

function lineRuns({ target, number, words, page }: Line, { headingBookmarks }: Writing): Xml {
  const bookmark = headingBookmarks.get(target) ?? '';
  const numbered = number === undefined ? undefined : [run(number), TAB];
  const shown = page === null ? undefined : [TAB, field(`PAGEREF ${bookmark} \\h`, run(String(page)))];
  return xml`<w:hyperlink w:anchor="${bookmark}" w:history="1">${numbered}${run(words)}${shown}</w:hyperlink>`;
}
