import type Token from 'markdown-it/lib/token.mjs';
import { addAll } from '../../diagnostics/add-all.ts';

/** A start or end tag without its partner: the tag as written, the missing tag, and its line, counted from 0. */
export interface UnpairedTag {
  readonly kind: 'element' | 'end';
  readonly mark: string;
  readonly partner: string;
  readonly line: number;
}

// Elements that never have an end tag, and elements whose end tag may be left out.
const SINGLE =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[td]|t[dhr]|thead|tbody|tfoot|colgroup|caption|option|optgroup|r[pt]|html|head|body)$/;
const TAG = /<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;

/**
 * Finds the HTML tags in Markdown that are opened and never closed, or closed and never opened; comments don't count.
 */
export function findUnpairedTags(tokens: readonly Token[], lines: readonly string[]): UnpairedTag[] {
  return pairTags(tokens.flatMap((token) => tagsOf(token, lines)));
}

/** Finds the tags that have no partner; `tags` are in the order of the text. */
export function pairTags(tags: readonly Tag[]): UnpairedTag[] {
  const open: Tag[] = [];
  const unpaired: UnpairedTag[] = [];
  for (const tag of tags) {
    if (!tag.isEnd) open.push(tag);
    else {
      const at = open.findLastIndex(({ name }) => name === tag.name);
      if (at < 0) unpaired.push({ kind: 'end', mark: `</${tag.name}>`, partner: `<${tag.name}>`, line: tag.line });
      // An end tag also closes all elements left open inside its element.
      else addAll(unpaired, open.splice(at).slice(1).map(leftOpen));
    }
  }
  return [...unpaired, ...open.map(leftOpen)];
}

/** A tag that starts or ends an element, and its line, counted from 0. */
interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly line: number;
}

function leftOpen({ name, line }: Tag): UnpairedTag {
  return { kind: 'element', mark: `<${name}`, partner: `</${name}>`, line };
}

function tagsOf(token: Token, lines: readonly string[]): Tag[] {
  const { type, content, map, children } = token;
  const first = map?.[0] ?? 0;
  if (type === 'html_block') {
    const lineOf = countingLines(content);
    return tagsIn(content, (index) => first + lineOf(index));
  }
  const pieces = (children ?? []).filter((piece) => piece.type === 'html_inline');
  return pieces.flatMap((piece) => tagsIn(piece.content, () => lineOfPiece(piece.content, token, lines)));
}

/** The line of a piece of a paragraph. Its tokens hold no lines: the first line with the same words counts. */
export function lineOfPiece(words: string, { map }: Pick<Token, 'map'>, lines: readonly string[]): number {
  const [from, to] = map ?? [0, 0];
  const at = lines.slice(from, to).findIndex((line) => line.includes(words));
  return from + Math.max(0, at);
}

/** The start and end tags in a piece of HTML that come in pairs; comments don't count. */
export function tagsIn(html: string, lineOf: (index: number) => number): Tag[] {
  const visible = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...visible.matchAll(TAG)]
    .map((found) => ({ found, name: (found[2] ?? '').toLowerCase() }))
    .filter(({ found, name }) => !SINGLE.test(name) && !found[0].endsWith('/>'))
    .map(({ found, name }) => ({ name, isEnd: found[1] === '/', line: lineOf(found.index) }));
}

/** Gives the line of an index in a text, counted from 0. It reads the text once where indexes are asked for in their order. */
export function countingLines(text: string): (index: number) => number {
  let [line, from] = [0, 0];
  return (index) => {
    if (index < from) [line, from] = [0, 0];
    for (let at = text.indexOf('\n', from); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}
