import type { Piece, RichText } from '../views/rich-text.ts';

/** A text as HTML that shows exactly this text. */
export function toHtml(text: RichText): string {
  return text.pieces.map(markup).join('');
}

/** Words as HTML text or as the value of a quoted attribute. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markup(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return escapeHtml(piece.value);
    case 'code':
      return `<code>${escapeHtml(piece.value)}</code>`;
    case 'emphasis':
      return `<em>${piece.children.map(markup).join('')}</em>`;
    case 'strong':
      return `<strong>${piece.children.map(markup).join('')}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(piece.href)}">${piece.children.map(markup).join('')}</a>`;
    case 'notes':
      return `<sup>${piece.numbers.join(', ')}</sup>`;
  }
}
