import { type Address, formatAddress } from '../../outline/address/address.ts';
import { mapPieces } from './map-pieces.ts';

/** The place of a list of notes: its file, and the way to the list. */
export interface NoteList {
  readonly file: Address['file'];
  readonly path: readonly string[];
}

/** The address of a note in a list: `finance/notes/4` in the chapter of the theme `finance`. */
export function noteAddress({ file, path }: NoteList, number: number): string {
  return formatAddress({ file, path: [...path, number - 1] });
}

/** The address of the place where a note is first cited, to which the note leads back. */
export function citedAddress(note: string): string {
  return `${note}/cited`;
}

const NOTE = /(?:^|\/)notes\/(?:[\w-]+\/)?\d+$/;

/** Whether a name is the address of a note, as `noteAddress` makes it. */
export function isNoteAddress(name: string): boolean {
  return NOTE.test(name);
}

/** Whether a name is the address of a place where a note is first cited. */
export function isCitedAddress(name: string): boolean {
  return name.endsWith('/cited') && NOTE.test(name.slice(0, -'/cited'.length));
}

/** A note with its id, and the id of the place where it is first cited. */
interface LinkedNote {
  readonly number: number;
  readonly id: string;
  readonly citedAt: string;
}

/**
 * Lets the note numbers in all texts of a view lead to these notes, and gives the first of each number the id that its
 * note leads back to. A number within a link stays as it is, because a link can't hold another one.
 */
export function linkNotes<View>(view: View, notes: readonly LinkedNote[]): View {
  const known = new Map(notes.map((note) => [note.number, note]));
  const seen = new Set<number>();
  const targetOf = (number: number) => {
    const note = known.get(number);
    const id = seen.has(number) ? undefined : note?.citedAt;
    seen.add(number);
    return { target: note?.id, id };
  };
  return mapPieces(view, (piece) =>
    piece.kind === 'notes' ? { ...piece, targets: piece.numbers.map(targetOf) } : piece,
  );
}
