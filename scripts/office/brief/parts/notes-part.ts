import type { NoteView } from '../../../views/brief/brief-view.ts';
import { plainText } from '../../../views/text/rich-text.ts';
import type { Part } from '../../package/part.ts';
import { openRelationships } from '../../package/relationships.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import type { NoteKind } from '../text/note-marks.ts';
import { paragraph } from '../text/paragraph.ts';
import { TAB } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import type { Writing } from '../writing.ts';
import { NAMESPACES, wordType } from './namespaces.ts';

/** Makes the part with the footnotes or endnotes of a brief, in the order of their first marks in the finished document. */
export function notesPart(writing: Writing): Part {
  const { noteKind, noteMarks, source } = writing;
  const links = openRelationships();
  const texts = new Map(notesOf(source.view).map(({ number, text }) => [number, text]));
  const separators = SEPARATORS.map((name, index) => note(noteKind, index - 1, separator(name), name));
  const notes = noteMarks.order.map((number, index) => {
    const text = textRuns(texts.get(number) ?? plainText(''), writing, { links });
    return note(noteKind, index + 1, paragraph(STYLES[noteKind], [MARKS[noteKind], TAB, text]));
  });
  const parts = xml`${separators}${notes}`;
  const content =
    noteKind === 'footnote'
      ? xml`<w:footnotes${NAMESPACES}>${parts}</w:footnotes>`
      : xml`<w:endnotes${NAMESPACES}>${parts}</w:endnotes>`;
  const name = NOTES[noteKind];
  return { path: notesPath(noteKind), type: wordType(name), content, relationships: links.all() };
}

/** The names of the parts with notes, which are those of their relationships too. */
export const NOTES = { footnote: 'footnotes', endnote: 'endnotes' } as const;

/** The path of the part with the notes. */
export function notesPath(kind: NoteKind): string {
  return `word/${NOTES[kind]}.xml`;
}

const STYLES = { footnote: 'FootnoteText', endnote: 'EndnoteText' } as const;
const MARKS = {
  footnote: xml`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`,
  endnote: xml`<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>`,
} as const;

// The lines above the notes of a page, and above notes that go on from the page before.
const SEPARATORS = ['separator', 'continuationSeparator'] as const;
type Separator = (typeof SEPARATORS)[number];

function note(kind: NoteKind, id: number, content: Xml, type?: Separator): Xml {
  const own = xml` w:id="${id}"`;
  const said = type === undefined ? own : xml` w:type="${type}"${own}`;
  return kind === 'footnote'
    ? xml`<w:footnote${said}>${content}</w:footnote>`
    : xml`<w:endnote${said}>${content}</w:endnote>`;
}

function separator(name: Separator): Xml {
  const line = name === 'separator' ? xml`<w:separator/>` : xml`<w:continuationSeparator/>`;
  return xml`<w:p><w:r>${line}</w:r></w:p>`;
}

// The text of a note that is printed in several chapters is that of the first one.
function notesOf({
  glance,
  chapters,
  recommendations,
  aboutNotes,
  endnotes,
}: Writing['source']['view']): readonly NoteView[] {
  const all = [
    ...glance.notes,
    ...chapters.flatMap(({ bands, notesBelow }) => [...bands.flatMap(({ side }) => side?.notes ?? []), ...notesBelow]),
    ...recommendations.notes,
    ...aboutNotes,
    ...endnotes,
  ];
  return all.toReversed();
}
