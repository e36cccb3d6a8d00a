import type Token from 'markdown-it/lib/token.mjs';

/** Puts a mark around words from the line with this number, from 0. */
export type Around = (line: number, words: string) => string;

/** Puts marks around the text of each line of a deck, in Marp's tokens. */
export function markTokens(tokens: readonly Token[], around: Around): void {
  // A cell has no line of its own, so it gets the line of its row.
  let row = 0;
  for (const [index, token] of tokens.entries()) {
    // The header and the footer are the same tokens on every slide.
    if (token.type === 'inline' && /^marpit_|^$/.test(tokens[index - 1]?.type ?? '')) continue;
    row = token.map?.[0] ?? row;
    markToken(token, row, around);
  }
}

const MOST_LINES = 300;

function markToken(token: Token, line: number, around: Around): void {
  if (token.type === 'inline') markInline(token.children ?? [], line, around);
  else if (token.type === 'html_block') token.content = around(line, token.content);
  else if (token.type === 'fence' || token.type === 'code_block') {
    const first = line + (token.type === 'fence' ? 1 : 0);
    const lines = token.content.split('\n');
    // No slide has room for so many lines. The place of the first line is enough.
    if (lines.length > MOST_LINES) token.content = around(first, token.content);
    else token.content = lines.map((words, index) => around(first + index, words)).join('\n');
  }
}

function markInline(children: readonly Token[], first: number, around: Around): void {
  let line = first;
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    if (child.type === 'text' || child.type === 'code_inline') child.content = around(line, child.content);
    // A picture may have no alternative text around which to put a mark, so its mark is in an attribute.
    if (child.type === 'image') child.attrSet('data-place', around(line, ' '));
  }
}
