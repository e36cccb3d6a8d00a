import { type Xml, xml } from '../../xml/xml.ts';
import { field } from './fields.ts';
import { run, runProperties } from './run.ts';

/** The marks of notes while a document is written: Word numbers the notes in the order of their first marks. */
export interface NoteMarks {
  /** Makes the mark of a note: the note itself at its first mark, and a reference to it at all others. */
  readonly mark: (number: number) => Xml;
  /** The numbers of the notes in the brief, in the order of their first marks: the n-th is Word’s note n. */
  readonly order: readonly number[];
}

/** Where the notes of a Word file stand: at the foot of the page, or at the end of the document. */
export type NoteKind = 'footnote' | 'endnote';

/** Begins the marks of a document. `nextId` gives ids for bookmarks. */
export function openNoteMarks(kind: NoteKind, nextId: () => number): NoteMarks {
  const look = { style: noteStyle(kind) };
  const order: number[] = [];
  return {
    order,
    mark: (number) => {
      const known = order.indexOf(number) + 1;
      if (known > 0) return field(`NOTEREF ${bookmark(known)} \\f \\h`, run(String(known), look), look);
      const note = order.push(number);
      const id = nextId();
      return xml`<w:bookmarkStart w:id="${id}" w:name="${bookmark(note)}"/>
        <w:r>${runProperties(look)}${reference(kind, note)}</w:r>
        <w:bookmarkEnd w:id="${id}"/>`;
    },
  };
}

function reference(kind: NoteKind, note: number): Xml {
  return kind === 'footnote' ? xml`<w:footnoteReference w:id="${note}"/>` : xml`<w:endnoteReference w:id="${note}"/>`;
}

/** The id of the character style of the marks of notes. */
export function noteStyle(kind: NoteKind): string {
  return kind === 'footnote' ? 'FootnoteReference' : 'EndnoteReference';
}

function bookmark(note: number): string {
  return `_Ref1${String(note).padStart(8, '0')}`;
}
