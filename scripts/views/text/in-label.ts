import type { Piece, RichText } from './rich-text.ts';

/** Puts a text into a label, in place of the label's only placeholder: “Source: {source}”. */
export function inLabel(label: string, text: RichText): RichText {
  const [before = '', after = ''] = label.split(/\{\w+\}/);
  const words = (value: string): Piece[] => (value === '' ? [] : [{ kind: 'text', value }]);
  return { ...text, pieces: [...words(before), ...text.pieces, ...words(after)] };
}
