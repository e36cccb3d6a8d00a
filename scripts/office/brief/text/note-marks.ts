import { type Xml, xml } from '../../xml/xml.ts';
import { field } from './fields.ts';
import { run } from './run.ts';

/** The marks of footnotes while a document is written: Word numbers the notes in the order of their first marks. */
export interface NoteMarks {
  /** Makes the mark of a note: the note itself at its first mark, and a reference to it at all others. */
  readonly mark: (number: number) => Xml;
  /** The numbers of the notes in the brief, in the order of their first marks: the n-th is Word’s note n. */
  readonly order: readonly number[];
}

/** Begins the marks of a document. `nextId` gives ids for bookmarks. */
export function openNoteMarks(nextId: () => number): NoteMarks {
  const order: number[] = [];
  return {
    order,
    mark: (number) => {
      const known = order.indexOf(number) + 1;
      if (known > 0) return field(`NOTEREF ${bookmark(known)} \\f \\h`, run(String(known), MARK), MARK);
      const note = order.push(number);
      const id = nextId();
      return xml`<w:bookmarkStart w:id="${id}" w:name="${bookmark(note)}"/>
        <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>
        <w:bookmarkEnd w:id="${id}"/>`;
    },
  };
}

const MARK = { style: 'FootnoteReference' };

function bookmark(note: number): string {
  return `_Ref1${String(note).padStart(8, '0')}`;
}
