import { formatAddress } from '../../outline/address/address.ts';
import { leadTo } from '../notes/lead-to.ts';
import { citedAddress, type NoteList, noteAddress } from '../notes/link-notes.ts';
import { noteNumbers, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { NoteView } from './brief-view.ts';

/** The lists of notes of a brief while its parts are made, in reading order. */
export interface NoteLists {
  /** Makes the list of the notes that some texts cite; an empty one where all notes stand together. */
  readonly of: (texts: readonly RichText[], list: NoteList) => NoteView[];
  /** Makes the list of all notes of the texts so far; an empty one where they stand with the parts that cite them. */
  readonly endnotes: () => NoteView[];
  /** Makes two lists of all notes of the lists so far: each in full, and each in its short form. */
  readonly footNotes: () => [full: NoteView[], short: NoteView[]];
}

/** Begins the lists of notes of a brief. A note that an earlier list has already is repeated in its short form. */
export function openNoteLists(context: ViewContext): NoteLists {
  const isTogether = context.outline.notePlace === 'end';
  const printed = new Set<number>();
  const waiting: RichText[] = [];
  const make = (texts: readonly RichText[], list: NoteList) => {
    const notes = noteNumbers(texts).map((number, index, all) => {
      const words = printed.has(number) ? context.shortNote(number) : context.note(number, all[index - 1]);
      return toNote(number, words, list, context);
    });
    for (const { number } of notes) printed.add(number);
    return notes;
  };
  return {
    of: (texts, list) => {
      if (!isTogether) return make(texts, list);
      for (const text of texts) waiting.push(text);
      return [];
    },
    endnotes: () => make(waiting, { file: 'summit', path: ['notes'] }),
    footNotes: () => {
      const numbers = [...printed].sort((a, b) => a - b);
      const listOf = (name: string, form: (number: number) => RichText) =>
        numbers.map((number) => toNote(number, form(number), { file: 'summit', path: ['notes', name] }, context));
      return [listOf('full', (number) => context.note(number)), listOf('short', context.shortNote)];
    },
  };
}

function toNote(number: number, words: RichText, list: NoteList, { noteKeys, citations }: ViewContext): NoteView {
  const id = noteAddress(list, number);
  const key = noteKeys[number - 1] ?? '';
  const work = citations.keys.includes(key) ? referenceAddress(key) : undefined;
  return { id, citedAt: citedAddress(id), number, text: leadTo(words, work) };
}

/** The address of a work of the list of references, which is the id of its entry. */
export function referenceAddress(key: string): string {
  return formatAddress({ file: 'references', path: [key] });
}
