import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import postcss from 'postcss';
import { type SelectorName, selectorNames } from '../../../browser/page/css/selector-names.ts';
import { addAll } from '../../../diagnostics/add-all.ts';
import type { SourceFile } from '../../../outline/source-file.ts';

/** The files whose names of elements, classes and ids a page may have. */
export interface NameSources {
  /** The templates that print Markdown (`markdown`) and those that print HTML (`html`). */
  readonly markdown: readonly SourceFile[];
  readonly html: readonly SourceFile[];
  /** The shared stylesheets: some pack has the names that their selectors use. */
  readonly stylesheets: readonly SourceFile[];
  /** Further names of classes. */
  readonly classes: readonly string[];
}

// The elements that the texts and figures of some outline bring, though this pack may have no such element.
const ELEMENTS =
  'a code em strong br img sub sup svg g path rect circle ellipse line polyline polygon text tspan image use defs clippath marker lineargradient radialgradient stop mask pattern title desc'.split(
    ' ',
  );

/** The names that a page made from these sources may have, whether or not the page of this pack has them. */
export function knownNames({ markdown, html, stylesheets, classes }: NameSources): SelectorName[] {
  return [
    ...ELEMENTS.map((name): SelectorName => ({ kind: 'element', name })),
    ...classes.map((name): SelectorName => ({ kind: 'class', name })),
    ...markdown.flatMap(({ text }) => namesOfMarkdown(text)),
    ...[...markdown, ...html].flatMap(({ text }) => namesOfHtml(text)),
    ...stylesheets.flatMap(({ text }) => namesOfStylesheet(text)),
  ];
}

// A `1` stands for each expression that prints a text; blocks and comments print nothing themselves.
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
  postcss.parse(text).walkRules(({ selector }) => void addAll(names, selectorNames(selector)));
  return names;
}
