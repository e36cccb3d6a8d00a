import type { Piece, RichText } from '../../views/text/rich-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Writes a text as one line of Marp Markdown that shows exactly this text and begins no list, heading or directive. */
export function toMarkdown(text: RichText): string {
  const written = pieces(text.pieces, true);
  // As a character it would be cut off, and an empty cell would have nothing in it.
  return written === NO_BREAK_SPACE ? '&nbsp;' : written.trim();
}

const NO_BREAK_SPACE = '\u00A0';

// Emphasis is written as tags, not asterisks: tags can be nested and can touch letters, which CommonMark's flanking
// rules forbid for asterisks. Marp's own tools allow these tags.
function pieces(list: readonly Piece[], atStart: boolean): string {
  return list.map((piece, index) => markup(piece, atStart && index === 0)).join('');
}

function markup(piece: Piece, atStart: boolean): string {
  switch (piece.kind) {
    case 'text':
      return withoutEmoji(escapeMarkdown(piece.value, atStart));
    case 'code':
      return `<code>${withoutEmoji(escapeMarkdown(piece.value, false))}</code>`;
    case 'emphasis':
      return `<em>${pieces(piece.children, false)}</em>`;
    case 'strong':
      return `<strong>${pieces(piece.children, false)}</strong>`;
    case 'subscript':
      return `<sub>${pieces(piece.children, false)}</sub>`;
    case 'isolated':
      return `<bdi>${pieces(piece.children, false)}</bdi>`;
    case 'link':
      return `[${pieces(piece.children, false)}](<${address(piece.href)}>)`;
    // A slide has no link target for a figure or a paragraph: its name is enough. Other slides have their numbers as ids.
    case 'pointer':
      return toSlide(pieces(piece.children, atStart), piece.target);
    // Paragraphs have their numbers in the brief alone.
    case 'paragraph':
      return '';
    case 'notes':
      return `<sup>${piece.numbers.map((number, index) => toSlide(String(number), piece.targets?.[index]?.target)).join(', ')}</sup>`;
  }
}

function toSlide(words: string, target: string | undefined): string {
  return target !== undefined && /^\d+$/.test(target) ? `[${words}](#${target})` : words;
}

function address(href: string): string {
  return encodeURI(href)
    .replace(/%25(?=[0-9A-F]{2})/gi, '%')
    .replace(/[<>\\|`*_[\]~$&]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%26/g, '&amp;')
    .replace(/%5F/g, '_');
}

/** The element that breaks up the name of an emoji in Markdown. Our own rendering makes no emoji and leaves it out. */
export const EMOJI_BREAK = '<wbr/>';

// Marp replaces the name of an emoji, such as `:smile:`, by an image from the network. It removes backslashes and
// entities before it looks for names, so only an element within the name keeps the characters as they are.
function withoutEmoji(markdown: string): string {
  return markdown.replace(EMOJI, `:${EMOJI_BREAK}`);
}

const EMOJI = /\\?:(?=(?:(?:\\_|[\w+-])*[a-z](?:\\_|[\w+-])*|[+-]1|100|1234):)/g;
