import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import postcss from 'postcss';
import { type SelectorName, selectorNames } from '../../../browser/page/css/selector-names.ts';
import type { SourceFile } from '../../../outline/source-file.ts';

/** What templates and stylesheets are read for the names that they may give a page. */
export interface NameSources {
  /** The templates that print Markdown, and those that print HTML. */
  readonly markdown: readonly SourceFile[];
  readonly html: readonly SourceFile[];
  /** The shared stylesheets: what they are for is there in some pack. */
  readonly stylesheets: readonly SourceFile[];
  /** What else is known to be a class. */
  readonly classes: readonly string[];
}

// What the texts of an outline and the figures bring, also where this pack has none of it.
const ELEMENTS =
  'a code em strong br img sub sup svg g path rect circle ellipse line polyline polygon text tspan image use defs clippath marker lineargradient radialgradient stop mask pattern title desc'.split(
    ' ',
  );

/** The names that some page made of these may have, whether or not this pack's has them. */
export function knownNames({ markdown, html, stylesheets, classes }: NameSources): SelectorName[] {
  return [
    ...ELEMENTS.map((name): SelectorName => ({ kind: 'element', name })),
    ...classes.map((name): SelectorName => ({ kind: 'class', name })),
    ...markdown.flatMap(({ text }) => namesOfMarkdown(text)),
    ...[...markdown, ...html].flatMap(({ text }) => namesOfHtml(text)),
    ...stylesheets.flatMap(({ text }) => namesOfStylesheet(text)),
  ];
}

// What prints a text stands for one; blocks print nothing themselves.
function namesOfMarkdown(text: string): SelectorName[] {
  const plain = text.replace(/\{\{[#/!>]?/g, (sign) => (sign === '{{' ? '1{{' : sign)).replace(/\{\{.*?\}\}+/g, '');
  const tokens = new MarkdownIt({ html: true }).parse(plain, {});
  const tagsOf = (token: Token): string[] => [token.tag, ...(token.children ?? []).flatMap(tagsOf)];
  return tokens.flatMap(tagsOf).map((name) => ({ kind: 'element', name }));
}

function namesOfHtml(text: string): SelectorName[] {
  const elements = [...text.matchAll(/<([a-z][\w-]*)/gi)].map(([, name = '']) => name.toLowerCase());
  const valuesOf = (attribute: RegExp) => [...text.matchAll(attribute)].flatMap(([, value = '']) => wordsOf(value));
  return [
    ...elements.map((name): SelectorName => ({ kind: 'element', name })),
    ...valuesOf(/(?:\b|_)class\s*[=:]\s*["']?([^"'\n]*)/g).map((name): SelectorName => ({ kind: 'class', name })),
    ...valuesOf(/\bid="([^"]*)"/g).map((name): SelectorName => ({ kind: 'id', name })),
  ];
}

function wordsOf(value: string): string[] {
  return value.replace(/\{\{.*?\}\}+/g, ' ').match(/[\w-]+/g) ?? [];
}

function namesOfStylesheet(text: string): SelectorName[] {
  const names: SelectorName[] = [];
  postcss.parse(text).walkRules(({ selector }) => void names.push(...selectorNames(selector)));
  return names;
}
