import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/source-file.ts';

// Elements that run, send or play something, or take in another page.
const ACTIVE = /^(?:script|i?frame|frameset|object|embed|applet|form|link|base|video|audio)$/;

const TAG = /<([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
// The tags of Handlebars, and comments.
const FILLED = /\{\{!--[\s\S]*?--~?\}\}|\{\{[^}]*\}\}\}?|<!--[\s\S]*?-->/g;
// The page's own script, which the page's Content Security Policy allows by its hash.
const OWN_SCRIPT = /^<script type="module">\{\{\{script\}\}\}<\/script>/;

/** A part of a template that is more than text or a picture, with its offset and length in the file. */
interface ActivePart {
  readonly part: string;
  readonly from: number;
  readonly length: number;
}

/**
 * Reports the parts of a template that a pack's page must not have: scripts, event handlers, forms, and elements that
 * take in another page. The page's Content Security Policy would block them, or Marp would print them as text, and the
 * recipient of the file would not know why.
 */
export function findActiveParts({ path, name, text }: SourceFile): Diagnostic[] {
  const isMarkdown = name === 'deck/deck.md.hbs' || name.startsWith('deck/partials/');
  const markup = text.replace(FILLED, blanks);
  const parts = partsOfTags(isMarkdown ? withoutCode(markup) : markup, text);
  return parts.map(({ part, from, length }) => {
    return diagnose('template/active-part', { part }, placeAt(path, text, from, from + length));
  });
}

// Code of Markdown: from one run of backticks to the next of the same length.
function withoutCode(markup: string): string {
  const runs = [...markup.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, from: index }));
  const next = new Map<number, number>();
  const partners = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.length ?? 0;
    partners[at] = next.get(length) ?? -1;
    next.set(length, at);
  }
  const pieces: string[] = [];
  let done = 0;
  for (let at = 0; at < runs.length; at += 1) {
    const end = runs[partners[at] ?? -1];
    const start = runs[at];
    if (start === undefined || end === undefined) continue;
    const behind = end.from + end.length;
    pieces.push(markup.slice(done, start.from), blanks(markup.slice(start.from, behind)));
    done = behind;
    at = partners[at] ?? at;
  }
  return [...pieces, markup.slice(done)].join('');
}

function blanks(words: string): string {
  return words.replace(/[^\n]/g, ' ');
}

function partsOfTags(markup: string, text: string): ActivePart[] {
  return [...markup.matchAll(TAG)].flatMap(({ 1: name = '', 2: attributes = '', index }) => {
    const tag = name.toLowerCase();
    const behind = index + name.length + 1;
    const at = { from: index, length: name.length + 1 };
    const isRefresh = tag === 'meta' && /http-equiv\s*=\s*["']?refresh/i.test(attributes);
    if (isRefresh) return [{ part: "a '<meta>' that leads elsewhere", ...at }];
    if (!ACTIVE.test(tag)) return partsOfAttributes(attributes, behind);
    return tag === 'script' && OWN_SCRIPT.test(text.slice(index)) ? [] : [{ part: `'<${tag}>'`, ...at }];
  });
}

function partsOfAttributes(attributes: string, offset: number): ActivePart[] {
  return [...attributes.matchAll(ATTRIBUTE)].flatMap(({ 0: all, 1: name = '', 2: value = '', index }) => {
    const at = { from: offset + index, length: all.length };
    if (/^on[a-z]+$/i.test(name)) return [{ part: `the event handler '${name}'`, ...at }];
    return /^["']?\s*javascript:/i.test(value) ? [{ part: `'${name}' that runs a script`, ...at }] : [];
  });
}
