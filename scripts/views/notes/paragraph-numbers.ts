import type { Outline } from '../../outline/outline.ts';
import type { Paragraph } from '../../outline/paragraph/paragraph.ts';
import type { Labels } from '../text/labels.ts';
import type { Piece, RichText } from '../text/rich-text.ts';

/**
 * Puts the number of a paragraph before its text, as text, with the id to which mentions lead. The text stays as it is
 * where the paragraphs have no numbers. `address` is that of the paragraph.
 */
export function withNumber(text: RichText, address: string, { paragraphs }: Pick<Outline, 'paragraphs'>): RichText {
  const number = paragraphs.find((paragraph) => paragraph.address === address)?.number;
  if (number === undefined) return text;
  const value = `${number.replaceAll(' ', '\u00A0')}.`;
  return { ...text, pieces: [{ kind: 'paragraph', value, id: anchorOf(address) }, ...text.pieces] };
}

/** Makes the words that name a paragraph by its number and, on the pages of the brief, lead to it. */
export function toPointer(paragraph: Paragraph | undefined, { paragraph_named: named }: Labels): Piece {
  const { address = '', number = '' } = paragraph ?? {};
  const value = named.replaceAll('{number}', () => number).replaceAll(' ', '\u00A0');
  return { kind: 'pointer', target: anchorOf(address), children: [{ kind: 'text', value }] };
}

function anchorOf(address: string): string {
  return `${address}/number`;
}
