import postcss, {
  type AtRule,
  type ChildNode,
  type Container,
  type Declaration,
  type Document,
  type Rule,
} from 'postcss';
import { addAll } from '../../../diagnostics/add-all.ts';
import { type Place, placeAt } from '../../../diagnostics/place.ts';
import type { SourceFile } from '../../../outline/source-file.ts';

/** A part of a stylesheet that a browser takes or ignores. */
export interface StylesheetPart {
  readonly kind: 'declaration' | 'selector' | 'at-rule';
  readonly node: Declaration | Rule | AtRule;
  /** The value of a declaration, a selector, or the name of an at-rule, as written but on one line. */
  readonly words: string;
  readonly place: Place;
  /**
   * Makes a stylesheet of this part alone, or of other words in its place, from which a browser shows whether it takes
   * the part. Undefined where the part needs no browser to be judged: it is always ignored.
   */
  readonly alone: ((words: string) => string) | undefined;
  /** The conditions of the `@supports` rules around the part, the nearest first. */
  readonly supports: readonly string[];
}

/**
 * Splits a stylesheet into its parts, in their order. Parts for other browsers, custom properties and the names of the
 * steps of animations are left out.
 */
export function stylesheetParts({ path, text }: SourceFile): StylesheetPart[] {
  const parts: StylesheetPart[] = [];
  postcss.parse(text).walk((node) => {
    if (node.type === 'decl') addAll(parts, ofDeclaration(node, path, text));
    if (node.type === 'rule' && !isFrame(node)) addAll(parts, ofSelectors(node, path, text));
    if (node.type === 'atrule') addAll(parts, ofAtRule(node, path, text));
  });
  return parts;
}

/** The rules and at-rules around a part, the nearest first. */
export function around(node: ChildNode): Container[] {
  const parent: Container | Document | undefined = node.parent;
  return parent === undefined || parent.type === 'document' || parent.type === 'root'
    ? []
    : [parent as Container, ...around(parent as ChildNode)];
}

/** The names of the at-rules that a browser knows; the last five rows are the margin boxes of an `@page`. */
export const AT_RULES = [
  ...['charset', 'container', 'counter-style', 'font-face', 'font-feature-values', 'font-palette-values', 'import'],
  ...['keyframes', 'layer', 'media', 'namespace', 'page', 'position-try', 'property', 'scope', 'starting-style'],
  ...['supports', 'view-transition'],
  ...['top-left-corner', 'top-left', 'top-center', 'top-right', 'top-right-corner'],
  ...['right-top', 'right-middle', 'right-bottom', 'left-top', 'left-middle', 'left-bottom'],
  ...['bottom-left-corner', 'bottom-left', 'bottom-center', 'bottom-right', 'bottom-right-corner'],
];

const MARGIN_BOX = /^(?:top|bottom|left|right)-/;
const FOR_ANOTHER = /(?:^|[\s,(:])-(?:webkit|moz|ms|o|khtml|apple)-/i;
const CONDITIONS = ['media', 'supports', 'layer', 'container', 'scope', 'starting-style'];

function ofDeclaration(node: Declaration, path: string, text: string): StylesheetPart[] {
  const { prop, value } = node;
  if (prop.startsWith('--') || FOR_ANOTHER.test(prop) || FOR_ANOTHER.test(value)) return [];
  const holder = around(node).find((each) => each.type !== 'atrule' || !CONDITIONS.includes(nameOf(each as AtRule)));
  const opened = openingOf(holder as Rule | AtRule | undefined);
  if (opened === '') return [];
  const from = node.source?.start?.offset ?? 0;
  const place = placeAt(path, text, from, from + prop.length);
  const alone =
    opened === undefined
      ? undefined
      : (words: string) => `${opened}${prop}:${words}${'}'.repeat(opened.split('{').length - 1)}`;
  return [{ kind: 'declaration', node, words: oneLine(value), place, alone, supports: supportsOf(node) }];
}

// The opening of the rule that a declaration needs around it to be judged: undefined where it is in no rule, empty
// where a browser can't show whether it takes it.
function openingOf(holder: Rule | AtRule | undefined): string | undefined {
  if (holder === undefined) return undefined;
  if (holder.type === 'rule') return isFrame(holder) ? '@keyframes x{from{' : 'x{';
  const name = nameOf(holder);
  if (name === 'page' || name === 'font-face') return `@${name}{`;
  return MARGIN_BOX.test(name) ? `@page{@${name}{` : '';
}

function ofSelectors(node: Rule, path: string, text: string): StylesheetPart[] {
  const isNested = around(node).some(({ type }) => type === 'rule');
  const alone = (words: string) => (isNested ? `x{${words}{color:red}}` : `${words}{color:red}`);
  const start = node.source?.start?.offset ?? 0;
  let from = start;
  return node.selectors.flatMap((selector) => {
    const found = text.indexOf(selector, from);
    const at = found < 0 ? start : found;
    from = at + selector.length;
    if (FOR_ANOTHER.test(selector)) return [];
    const shown = selector.split('\n')[0] ?? '';
    const place = placeAt(path, text, at, at + shown.length);
    return [{ kind: 'selector', node, words: oneLine(selector), place, alone, supports: supportsOf(node) }];
  });
}

function ofAtRule(node: AtRule, path: string, text: string): StylesheetPart[] {
  const name = nameOf(node);
  if (AT_RULES.includes(name) || name.startsWith('-') || name === 'import-theme') return [];
  const from = node.source?.start?.offset ?? 0;
  const place = placeAt(path, text, from, from + name.length + 1);
  return [{ kind: 'at-rule', node, words: name, place, alone: undefined, supports: [] }];
}

// The steps of an animation have no selectors.
function isFrame(rule: Rule): boolean {
  const [parent] = around(rule);
  return parent?.type === 'atrule' && /keyframes$/.test(nameOf(parent as AtRule));
}

function supportsOf(node: ChildNode): string[] {
  return around(node).flatMap((each) =>
    each.type === 'atrule' && nameOf(each as AtRule) === 'supports' ? [(each as AtRule).params] : [],
  );
}

function nameOf({ name }: AtRule): string {
  return name.toLowerCase();
}

function oneLine(words: string): string {
  return words.trim().replace(/\s+/g, ' ');
}
