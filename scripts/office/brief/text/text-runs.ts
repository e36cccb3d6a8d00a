import { placeKey } from '../../../outline/address/value-addresses.ts';
import type { Piece, RichText } from '../../../views/text/rich-text.ts';
import type { Relationships } from '../../package/relationships.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import type { Writing } from '../writing.ts';
import { bookmark } from './bookmark.ts';
import { field } from './fields.ts';
import { isSafeAddress } from './is-safe-address.ts';
import { noteStyle } from './note-marks.ts';
import { type RunLook, run } from './run.ts';

/** How a text is written: its look, and the relationships of the part that it stands in. */
export interface TextSetting extends RunLook {
  /** The relationships of another part than the document itself, such as that of the footnotes. */
  readonly links?: Relationships;
}

/**
 * Writes a text as runs, with its links, references to figures, and marks of notes. A value of the outline has a bookmark
 * around it, by which it is found again when the file comes back.
 */
export function textRuns(text: RichText, writing: Writing, setting: TextSetting = {}): Xml {
  // The number of a paragraph is no part of its value.
  const number = text.pieces.filter(({ kind }) => kind === 'paragraph');
  const words = text.pieces.filter(({ kind }) => kind !== 'paragraph');
  const lead = within(number, writing, setting);
  const runs = within(words, writing, setting);
  const value = text.at === undefined ? undefined : writing.source.bookmarks.get(placeKey(text.at));
  // Of two bookmarks with one name, Word keeps the last: a value that stands in several places is marked at the first.
  if (value === undefined || writing.marked.has(value.name) || words.length === 0) return xml`${lead}${runs}`;
  writing.marked.set(value.name, value.address);
  return xml`${lead}${bookmark(value.name, runs, writing)}`;
}

function pieceRuns(piece: Piece, writing: Writing, setting: TextSetting): Xml {
  switch (piece.kind) {
    case 'text':
      return run(piece.value, setting);
    case 'code':
      return run(piece.value, { ...setting, style: setting.style ?? 'Code' });
    case 'emphasis':
      return within(piece.children, writing, styled(setting, 'Emphasis', { isItalic: true }));
    case 'strong':
      return within(piece.children, writing, styled(setting, 'Strong', { isBold: true }));
    case 'subscript':
      return within(piece.children, writing, { ...setting, isLowered: true });
    case 'isolated':
      return within(piece.children, writing, setting);
    case 'link':
      return link(piece.href, within(piece.children, writing, { ...setting, style: 'Hyperlink' }), writing, setting);
    case 'pointer':
      return pointer(piece.target, piece.children, writing, setting);
    case 'paragraph':
      return paragraphNumber(piece.value, piece.id, writing, setting);
    case 'notes':
      return notes(piece.numbers, writing);
  }
}

function within(children: readonly Piece[], writing: Writing, setting: TextSetting): Xml {
  return xml`${children.map((child) => pieceRuns(child, writing, setting))}`;
}

// A run has one character style: a second one is laid over it by its look.
function styled(setting: TextSetting, style: string, look: RunLook): TextSetting {
  return setting.style === undefined ? { ...setting, style } : { ...setting, ...look };
}

function link(href: string, runs: Xml, writing: Writing, { links = writing.links }: TextSetting): Xml {
  if (!isSafeAddress(href)) return runs;
  return xml`<w:hyperlink r:id="${links.toAddress(new URL(href).href)}" w:history="1">${runs}</w:hyperlink>`;
}

function pointer(target: string, children: readonly Piece[], writing: Writing, setting: TextSetting): Xml {
  const known = writing.figureBookmarks.get(target);
  const name = within(children, writing, setting);
  if (known !== undefined) return field(`REF ${known} \\h`, name, setting);
  // A note leads to the work that it cites. The words around the number of a paragraph are no part of its bookmark.
  const other = writing.workBookmarks.get(target) ?? writing.paragraphBookmarks.get(target);
  return other === undefined ? name : xml`<w:hyperlink w:anchor="${other}" w:history="1">${name}</w:hyperlink>`;
}

function paragraphNumber(value: string, id: string, writing: Writing, setting: TextSetting): Xml {
  const number = run(value, setting);
  const name = writing.paragraphBookmarks.get(id);
  return xml`${name === undefined ? number : bookmark(name, number, writing)}${run('\u2002', setting)}`;
}

function notes(numbers: readonly number[], { noteMarks, noteKind }: Writing): Xml {
  return xml`${numbers.map((number, index) => {
    const comma = index === 0 ? undefined : run(', ', { style: noteStyle(noteKind) });
    return [comma, noteMarks.mark(number)];
  })}`;
}
