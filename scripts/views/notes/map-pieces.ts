import type { Piece, RichText } from '../text/rich-text.ts';

/**
 * Gives a view with other pieces in its texts, wherever in the view they stand. `change` gives the piece that stands in
 * the place of another; pieces within a link are not asked for, because a link can't hold another one. The texts under
 * the keys `skipped` stay as they are.
 */
export function mapPieces<View>(
  view: View,
  change: (piece: Piece) => Piece,
  skipped: ReadonlySet<string> = new Set(),
): View {
  const changed = (piece: Piece): Piece => {
    const made = change(piece);
    const isLink = made.kind === 'link' || made.kind === 'pointer';
    return 'children' in made && !isLink ? { ...made, children: made.children.map(changed) } : made;
  };
  const changeAll = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changeAll);
    if (typeof value !== 'object' || value === null || value instanceof Map) return value;
    if (isText(value)) return { ...value, pieces: value.pieces.map(changed) };
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, skipped.has(key) ? part : changeAll(part)]),
    );
  };
  return changeAll(view) as View;
}

function isText(value: object): value is RichText {
  return 'kind' in value && value.kind === 'rich';
}
