import type { NoteView } from '../../../views/brief/brief-view.ts';
import { plainText } from '../../../views/text/rich-text.ts';
import type { Part } from '../../package/part.ts';
import { openRelationships } from '../../package/relationships.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { paragraph } from '../text/paragraph.ts';
import { TAB } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import type { Writing } from '../writing.ts';
import { NAMESPACES, wordType } from './namespaces.ts';

/** Makes the part with the footnotes of a brief, in the order of their first marks in the finished document. */
export function footnotesPart(writing: Writing): Part {
  const links = openRelationships();
  const texts = new Map(notesOf(writing.source.view).map(({ number, text }) => [number, text]));
  const notes = writing.noteMarks.order.map((number, index) => {
    const text = textRuns(texts.get(number) ?? plainText(''), writing, { links });
    return xml`<w:footnote w:id="${index + 1}">${paragraph('FootnoteText', [MARK, TAB, text])}</w:footnote>`;
  });
  const content = xml`<w:footnotes${NAMESPACES}>
    ${SEPARATORS.map(separator)}
    ${notes}
  </w:footnotes>`;
  return { path: FOOTNOTES, type: wordType('footnotes'), content, relationships: links.all() };
}

/** The path of the part with the footnotes. */
export const FOOTNOTES = 'word/footnotes.xml';

const MARK = xml`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`;

// The lines above the notes of a page, and above notes that go on from the page before.
const SEPARATORS = ['separator', 'continuationSeparator'] as const;

function separator(name: (typeof SEPARATORS)[number], index: number): Xml {
  const line = name === 'separator' ? xml`<w:separator/>` : xml`<w:continuationSeparator/>`;
  return xml`<w:footnote w:type="${name}" w:id="${index - 1}"><w:p><w:r>${line}</w:r></w:p></w:footnote>`;
}

// The text of a note that is printed in several chapters is that of the first one.
function notesOf({ glance, chapters, recommendations, aboutNotes }: Writing['source']['view']): readonly NoteView[] {
  const all = [
    ...glance.notes,
    ...chapters.flatMap(({ bands, notesBelow }) => [...bands.flatMap(({ side }) => side?.notes ?? []), ...notesBelow]),
    ...recommendations.notes,
    ...aboutNotes,
  ];
  return all.toReversed();
}
