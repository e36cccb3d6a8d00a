import MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { exactly, type LocatedValue, placeWithin } from '../yaml/located.ts';
import type { Inline, Text } from './inline.ts';
import { letterRuns, onTheLine } from './lowered-letters.ts';
import { citationParts, looksLikeCitation, parseCitation, withBraces } from './parse-citation.ts';
import { vagueWords } from './vague-words.ts';

const SAFE_LINK = /^(?:https?:\/\/|mailto:)\S+$/i;
// Twice the number of characters that a text may have.
const MOST_READ = 8000;
const LINE_BREAKS = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

const parser = createParser();

/** A text that was parsed. */
export interface ParsedText {
  readonly text: Text;
  /** The words outside code and links, in runs that end at each mark. Characters after a backslash are left out. */
  readonly plain: readonly string[];
  /** All words joined, with U+FFFC in the place of code, a fact, or a character after a backslash. */
  readonly whole: string;
  readonly findings: Diagnostic[];
}

/**
 * Parses the inline Markdown of one text: emphasis, strong, links, code, `{fact}`, `[@citation]`, `[@fig:id]`
 * and `[@para:id]`. The start of a block is plain text here. Whether a fact or a reference exists is not checked.
 */
export function parseText(scalar: LocatedValue<string>): ParsedText {
  const findings: Diagnostic[] = [];
  if (hasEmptyLine(scalar.raw)) findings.push(diagnose('outline/several-paragraphs', {}, scalar.at));
  const source = scalar.value.normalize('NFC').replace(LINE_BREAKS, ' ').trim();
  // So long a text already has its finding (`outline/long-text`). It is not searched for smaller faults.
  if (source.length > MOST_READ) return { text: { at: scalar.at, inlines: [] }, plain: [], whole: '', findings };
  const tokens = parser.parseInline(source, {})[0]?.children ?? [];
  const inlines = toInlines(tokens, (code, piece) => {
    const place = placeWithin(scalar, exactly(piece));
    findings.push(faultOf(code, piece, place));
  });
  return { text: { at: scalar.at, inlines }, plain: plainRuns(tokens), whole: wholeWords(tokens), findings };
}

// A run ends at each token that is not plain text.
function plainRuns(tokens: readonly Token[]): string[] {
  let links = 0;
  const runs = [''];
  for (const { type, nesting, content } of tokens) {
    if (/^link_/.test(type)) links += nesting;
    if (type === 'text' && links === 0) runs.push(`${runs.pop()}${content}`);
    else runs.push('');
  }
  return runs.filter((run) => run !== '');
}

function wholeWords(tokens: readonly Token[]): string {
  const words = tokens.map(({ type, nesting, content }) => {
    if (type === 'citation') return `[${content}]`;
    return type === 'text' || nesting !== 0 ? content : '\uFFFC';
  });
  return words.join('');
}

// The raw text is searched, because YAML turns an empty line of a folded text into a single line break.
function hasEmptyLine(raw: string): boolean {
  const content = raw.replace(/^[|>][^\n]*\n/, '').trim();
  return /\n[ \t]*\r?\n/.test(content);
}

function createParser(): MarkdownIt {
  const markdown = new MarkdownIt('zero').enable(['emphasis', 'backticks', 'link', 'escape']);
  markdown.validateLink = () => true;
  markdown.normalizeLink = (address) => address;
  markdown.inline.ruler.before('escape', 'literal', literalRule);
  markdown.inline.ruler.before('link', 'citation', citationRule);
  markdown.inline.ruler.before('link', 'fact', factRule);
  return markdown;
}

// An escaped character that could begin a citation, a tag or bold words becomes a token of its own, so that later rules
// don't take it for one of these.
function literalRule(state: StateInline, silent: boolean): boolean {
  const found = /^\\([@[<*])/.exec(state.src.slice(state.pos, state.pos + 2));
  if (found?.[1] === undefined) return false;
  if (!silent) state.push('literal', '', 0).content = found[1];
  state.pos += found[0].length;
  return true;
}

function citationRule(state: StateInline, silent: boolean): boolean {
  const found = /^\[([^[\]]*)\](?!\()/.exec(state.src.slice(state.pos));
  if (found?.[1] === undefined || !looksLikeCitation(found[1])) return false;
  if (!silent) state.push('citation', '', 0).content = found[1];
  state.pos += found[0].length;
  return true;
}

function factRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '{') return false;
  const env = state.env as { noFactBefore?: number };
  if (state.pos < (env.noFactBefore ?? 0)) return false;
  const found = /^\{+([^{}]*)\}+/.exec(state.src.slice(state.pos));
  if (found?.[1] === undefined) {
    // If the first of several braces begins no fact, the others do not either: the rest of them is skipped.
    env.noFactBefore = state.pos + (/^\{+/.exec(state.src.slice(state.pos))?.[0].length ?? 0);
    return false;
  }
  if (!silent) Object.assign(state.push('fact', '', 0), { content: found[1].trim(), markup: found[0] });
  state.pos += found[0].length;
  return true;
}

type Fault = 'outline/unsafe-link' | 'outline/vague-link' | 'outline/malformed-citation' | 'outline/many-braces';
type OnFault = (code: Fault, piece: string) => void;

function faultOf(code: Fault, piece: string, place: Place): Diagnostic {
  switch (code) {
    case 'outline/unsafe-link':
      return diagnose(code, { address: piece }, place);
    case 'outline/vague-link':
      return diagnose(code, { words: piece }, place);
    case 'outline/many-braces':
      return diagnose(code, { found: piece, instead: piece.replace(/^\{+/, '{').replace(/\}+$/, '}') }, place);
    case 'outline/malformed-citation':
      return diagnose(code, { found: piece, apart: withMentionsApart(piece), braces: inBraces(piece) }, place);
  }
}

// Gives `[@work] [@fig:map]` for `[@work; @fig:map]`; undefined where no figure or paragraph is named.
function withMentionsApart(citation: string): string | undefined {
  const parts = citationParts(citation.slice(1, -1));
  const mentions = parts.flatMap((part) => MENTION.exec(part)?.[0] ?? []);
  const works = parts.filter((part) => !MENTION.test(part)).map((part) => part.trim());
  if (mentions.length === 0) return undefined;
  return [...(works.length === 0 ? [] : [works.join('; ')]), ...mentions].map((part) => `[${part}]`).join(' ');
}

const MENTION = /@(?:fig|para):[^\s,]+/;

// Gives `[@{a&b}]` for `[@a&b]`; undefined where no key needs braces.
function inBraces(citation: string): string | undefined {
  const braced = withBraces(citation.slice(1, -1));
  return braced === undefined ? undefined : `[${braced}]`;
}

function toInlines(tokens: readonly Token[], onFault: OnFault): Inline[] {
  const open: { token: Token; children: Inline[] }[] = [];
  const top: Inline[] = [];
  for (const token of tokens) {
    if (token.nesting === 1) {
      open.push({ token, children: [] });
      continue;
    }
    const closed = token.nesting === -1 ? open.pop() : undefined;
    const inline = closed === undefined ? leaf(token, onFault) : branch(closed.token, closed.children, onFault);
    const siblings = open.at(-1)?.children ?? top;
    for (const part of partsOf(inline)) append(siblings, part);
  }
  return top;
}

// Lowered letters are parted from the words around them.
function partsOf(inline: Inline): readonly Inline[] {
  if (inline.kind !== 'text') return [inline];
  return letterRuns(inline.value).map((run): Inline => {
    const text: Inline = { kind: 'text', value: run.words };
    return run.isLowered ? { kind: 'subscript', children: [text] } : text;
  });
}

function append(siblings: Inline[], inline: Inline): void {
  const last = siblings.at(-1);
  if (inline.kind === 'text' && inline.value === '') return;
  if (inline.kind === 'text' && last?.kind === 'text') {
    siblings[siblings.length - 1] = { kind: 'text', value: last.value + inline.value };
  } else {
    siblings.push(inline);
  }
}

function leaf(token: Token, onFault: OnFault): Inline {
  if (token.type === 'code_inline') return { kind: 'code', value: onTheLine(token.content) };
  if (token.type === 'fact') {
    if (/^\{\{|\}\}$/.test(token.markup)) onFault('outline/many-braces', token.markup);
    return { kind: 'fact', id: token.content };
  }
  if (token.type === 'citation') {
    const mention = mentionOf(token.content.trim());
    if (mention !== undefined) return mention;
    const items = parseCitation(token.content);
    const holdsMention = items?.some(({ key }) => /^(?:fig|para):/.test(key)) === true;
    if (items !== undefined && !holdsMention) return { kind: 'citation', items };
    onFault('outline/malformed-citation', `[${token.content}]`);
  }
  return { kind: 'text', value: token.content };
}

function mentionOf(content: string): Inline | undefined {
  const [, kind, id] = /^@(fig|para):([^\s,;]+)$/.exec(content) ?? [];
  return id === undefined ? undefined : { kind: kind === 'fig' ? 'figure' : 'paragraph', id };
}

function branch(token: Token, children: readonly Inline[], onFault: OnFault): Inline {
  if (token.type === 'strong_open') return { kind: 'strong', children };
  if (token.type === 'em_open') return { kind: 'emphasis', children };
  const href = token.attrGet('href') ?? '';
  if (!SAFE_LINK.test(href)) onFault('outline/unsafe-link', href);
  const vague = vagueWords(children);
  if (vague !== undefined) onFault('outline/vague-link', vague);
  return { kind: 'link', href, children };
}
