import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { SourceFile } from '../../outline/source-file.ts';
import type { PlaceMarks } from '../place-marks.ts';

/** What Marp made of somebody's own Markdown. */
export interface MarpFile {
  readonly html: string;
  readonly css: string;
  /** The line, from 1, on which each slide begins. */
  readonly slideLines: readonly number[];
  /** The theme that the file asks for, where Marp does not have it. */
  readonly unknownTheme: string | undefined;
}

/**
 * Turns a plain Marp Markdown file into slides, with Marp's own themes and directives, and a mark around
 * the text of each line. Emoji stay characters and formulas stay text: both would need more than the file.
 */
export async function renderMarpFile({ path, text }: SourceFile, marks: PlaceMarks): Promise<MarpFile> {
  const { Marp } = await import('@marp-team/marp-core');
  const marp = new Marp({ emoji: { shortcode: true, unicode: false }, math: false, script: false });
  const lines = text.split(/\r\n|\n|\r/);
  const slideLines: number[] = [];
  const placeOf = (line: number) => {
    const words = lines[line] ?? '';
    const column = words.length - words.trimStart().length + 1;
    return { file: path, line: line + 1, column, endColumn: Math.max(column, words.trimEnd().length) + 1 };
  };
  const around = (line: number, words: string) => marks.around(placeOf(line), words);
  marp.use((markdown: MarkdownIt) => {
    markdown.core.ruler.push('place_marks', (state: StateCore) => {
      slideLines.push(...linesOfSlides(state.tokens));
      markTokens(state.tokens, around);
    });
  });
  const { html, css } = marp.render(text);
  const asked = /^theme:\s*["']?([\w-]+)/m.exec(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '')?.[1];
  return {
    html: withSizes(html),
    css,
    slideLines,
    unknownTheme: asked !== undefined && !marp.themeSet.has(asked) ? asked : undefined,
  };
}

// A slide begins with its first token that is shown and comes from a line of its own.
function linesOfSlides(tokens: readonly Token[]): number[] {
  const starts = tokens.flatMap((token, index) => (token.type === 'marpit_slide_open' ? [index] : []));
  return starts.map((start, index) => {
    const own = tokens.slice(start + 1, starts[index + 1]);
    const first = own.find(({ map, type, hidden }) => map !== null && !hidden && !/^marpit_|^inline$/.test(type));
    return (first?.map?.[0] ?? tokens[start]?.map?.[0] ?? 0) + 1;
  });
}

type Around = (line: number, words: string) => string;

function markTokens(tokens: readonly Token[], around: Around): void {
  // Cells have no line of their own: they stand on the one of their row.
  let row = 0;
  for (const [index, token] of tokens.entries()) {
    // The header and the footer are the same tokens on every slide.
    if (token.type === 'inline' && /^marpit_|^$/.test(tokens[index - 1]?.type ?? '')) continue;
    row = token.map?.[0] ?? row;
    markToken(token, row, around);
  }
}

function markToken(token: Token, line: number, around: Around): void {
  if (token.type === 'inline') markInline(token.children ?? [], line, around);
  else if (token.type === 'html_block') token.content = around(line, token.content);
  else if (token.type === 'fence' || token.type === 'code_block') {
    const first = line + (token.type === 'fence' ? 1 : 0);
    const lines = token.content.split('\n');
    token.content = lines.map((words, index) => around(first + index, words)).join('\n');
  }
}

function markInline(children: readonly Token[], first: number, around: Around): void {
  let line = first;
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    if (child.type === 'text' || child.type === 'code_inline') child.content = around(line, child.content);
    // A picture may have no alternative text to put the mark around.
    if (child.type === 'image') child.attrSet('data-place', around(line, ' '));
  }
}

// As large as the theme says, so that a px that is measured is a px of the slide.
function withSizes(html: string): string {
  return html.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/g, '$& style="display:block;width:$1px;height:$2px"');
}
