import type { Piece, RichText } from './rich-text.ts';

/** Writes a text as HTML that shows exactly this text. */
export function toHtml(text: RichText): string {
  return text.pieces.map(markup).join('');
}

/** Escapes words for HTML text and for the value of a quoted attribute. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markup(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return withWholeRanges(piece.value);
    case 'code':
      return `<code>${escapeHtml(piece.value)}</code>`;
    case 'emphasis':
      return `<em>${piece.children.map(markup).join('')}</em>`;
    case 'strong':
      return `<strong>${piece.children.map(markup).join('')}</strong>`;
    case 'subscript':
      return `<sub>${piece.children.map(markup).join('')}</sub>`;
    case 'isolated':
      return `<bdi>${piece.children.map(markup).join('')}</bdi>`;
    case 'link':
      return `<a href="${escapeHtml(piece.href)}">${piece.children.map(linkMarkup).join('')}</a>`;
    case 'pointer':
      return `<a${piece.isQuiet === true ? ' class="quiet"' : ''} href="#${escapeHtml(piece.target)}">${piece.children.map(markup).join('')}</a>`;
    case 'paragraph':
      return `<span class="paragraph-number" id="${escapeHtml(piece.id)}">${escapeHtml(piece.value)}</span> `;
    case 'notes':
      return `<sup>${noteLinks(piece)}</sup>`;
  }
}

function noteLinks({ numbers, targets }: Extract<Piece, { kind: 'notes' }>): string {
  const links = numbers.map((number, index) => {
    const { target, id } = targets?.[index] ?? {};
    if (target === undefined) return String(number);
    const own = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
    return `<a class="quiet"${own} href="#${escapeHtml(target)}">${number}</a>`;
  });
  return links.join(', ');
}

// A browser may break a line after a dash: 3– at the end of one line, and 4 July on the next.
function withWholeRanges(words: string): string {
  return words
    .split(/((?<![\p{L}\p{N}])\p{N}[\p{N}.,]*–\p{N}+(?:[.,]\p{N}+)*)/u)
    .map((part, index) => (index % 2 === 1 ? `<span class="range">${escapeHtml(part)}</span>` : escapeHtml(part)))
    .join('');
}

// A printed address breaks at its slashes, not inside a word.
function linkMarkup(piece: Piece): string {
  if (piece.kind !== 'text' || !/^https?:/.test(piece.value)) return markup(piece);
  return piece.value
    .split(/(?<=[^/]\/)(?=[^/])/)
    .map(escapeHtml)
    .join('<wbr>');
}
