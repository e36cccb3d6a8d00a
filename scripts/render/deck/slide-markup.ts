import type Token from 'markdown-it/lib/token.mjs';
import { lineOfPiece } from './find-unpaired-tags.ts';

/** The markup that a slide's Markdown holds, each piece on its own line of the Markdown; the words between are left out. */
export function slideMarkup(tokens: readonly Token[], lines: readonly string[]): string {
  let markup = '';
  let line = 0;
  for (const piece of tokens.flatMap((token) => piecesOf(token, lines))) {
    if (piece.line > line) markup += '\n'.repeat(piece.line - line);
    markup += piece.html;
    line = Math.max(line, piece.line) + piece.html.split('\n').length - 1;
  }
  return markup;
}

interface Piece {
  readonly html: string;
  readonly line: number;
}

function piecesOf(token: Token, lines: readonly string[]): Piece[] {
  const { type, content, map, children } = token;
  const line = map?.[0] ?? 0;
  if (type === 'html_block') return [{ html: content, line }];
  if (type === 'marpit_style') return [{ html: `<style>${content}</style>`, line }];
  const inline = (children ?? []).filter((piece) => piece.type === 'html_inline');
  return inline.map((piece) => ({ html: piece.content, line: lineOfPiece(piece.content, token, lines) }));
}
