import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { ALLOWED, CONTROLS, EVERYWHERE } from './allowed-markup.ts';
import { findCssReferences, isInPage } from './find-css-references.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Attribute = Element['attrs'][number];

/** A part of a page, as words for a finding, and its offset in the page's text. */
export interface PagePart {
  readonly words: string;
  readonly from: number;
}

/** What a page is made of, as a browser reads it. */
export interface PageMarkup {
  /** The elements, attributes and schemes that no page of a pack may have. */
  readonly foreign: readonly PagePart[];
  /** The addresses that the page would load or lead to. */
  readonly addresses: readonly PagePart[];
  /** The content of each Content Security Policy. */
  readonly policies: readonly string[];
  /** The first of the elements that lie in more than `MOST_DEPTH` others, along each way down. */
  readonly deep: readonly PagePart[];
  /** The text of each script of the kind that the page of a deck has. */
  readonly scripts: readonly PagePart[];
}

/**
 * Reads a page, or a part of one, as a browser does, and judges every element, attribute, scheme and style by what a pack may
 * have. `controls` says whether the page may have the controls of a presentation.
 */
export function readPageMarkup(html: string, { controls }: { readonly controls: boolean }): PageMarkup {
  const markup: Reading = { foreign: [], addresses: [], policies: [], deep: [], scripts: [], controls };
  const waiting: { readonly node: Node; readonly depth: number }[] = [
    { node: parse(html, { sourceCodeLocationInfo: true }), depth: 0 },
  ];
  // Without recursion: elements may be nested to any depth.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if ('tagName' in node) readElement(node, markup);
    // What lies deeper still is read too: nothing may hide there.
    if ('tagName' in node && depth === MOST_DEPTH + 1) {
      markup.deep.push({ words: node.tagName, from: node.sourceCodeLocation?.startOffset ?? 0 });
    }
    for (const child of childrenOf(node)) waiting.push({ node: child, depth: depth + 1 });
  }
  return markup;
}

// From the last to the first: the first is then the next to be read.
function childrenOf(node: Node): readonly Node[] {
  const children = 'childNodes' in node ? node.childNodes.toReversed() : [];
  return 'content' in node ? [...children, node.content] : children;
}

/** The most elements within one another. Chromium puts what lies in more than 512 beside one another instead. */
export const MOST_DEPTH = 500;

interface Reading extends PageMarkup {
  readonly foreign: PagePart[];
  readonly addresses: PagePart[];
  readonly policies: string[];
  readonly deep: PagePart[];
  readonly scripts: PagePart[];
  readonly controls: boolean;
}

function readElement(element: Element, markup: Reading): void {
  const { tagName, attrs } = element;
  const from = element.sourceCodeLocation?.startOffset ?? 0;
  if (isPolicy(element)) markup.policies.push(attrs.find(({ name }) => name === 'content')?.value ?? '');
  if (isModule(element)) {
    markup.scripts.push({ words: textOf(element), from });
    return;
  }
  if (!isKnown(element, markup.controls)) markup.foreign.push({ words: `'<${tagName}>'`, from });
  else if (tagName === 'meta' && !isPlainMeta(element)) {
    markup.foreign.push({ words: "a '<meta>' that is neither a name nor the encoding", from });
  }
  if (tagName === 'style') judgeCss(textOf(element), "'<style>'", startOfText(element) ?? from, markup);
  for (const attribute of attrs) readAttribute(element, attribute, markup);
}

function isPolicy({ tagName, attrs }: Element): boolean {
  return tagName === 'meta' && attrs.some(({ name, value }) => name === 'http-equiv' && POLICY.test(value));
}

const POLICY = /^content-security-policy/i;

function isModule({ tagName, attrs }: Element): boolean {
  return tagName === 'script' && attrs.length === 1 && attrs[0]?.name === 'type' && attrs[0].value === 'module';
}

function isKnown({ tagName, namespaceURI }: Element, controls: boolean): boolean {
  if (ALLOWED.get(namespaceURI)?.elements.has(tagName) === true) return true;
  return controls && CONTROLS.elements.has(tagName);
}

function isPlainMeta(element: Element): boolean {
  return (
    isPolicy(element) || element.attrs.every(({ name }) => name === 'name' || name === 'content' || name === 'charset')
  );
}

function readAttribute(element: Element, attribute: Attribute, markup: Reading): void {
  const name = nameOf(attribute);
  const { value } = attribute;
  const from = placeOf(element, name);
  const refuse = (words: string) => markup.foreign.push({ words, from });
  if (/^on/i.test(name)) refuse(`the event handler '${name}'`);
  else if (ADDRESSES.has(name)) readAddress(element, { name, value, from }, markup);
  else if (!mayHave(element, name, markup.controls)) refuse(`the attribute '${name}'`);
  else if (name === 'style' || (element.namespaceURI !== HTML && /[(\\]/.test(value)))
    judgeCss(value, `'${name}'`, from, markup);
}

const HTML = 'http://www.w3.org/1999/xhtml';

// Attributes that hold an address: some are of elements that no page may have, and are found with those.
const ADDRESSES = new Set(
  'href xlink:href src srcset poster action formaction data background manifest longdesc cite ping codebase archive classid profile usemap lowsrc dynsrc xml:base'.split(
    ' ',
  ),
);

function readAddress(element: Element, { name, value, from }: Valued, markup: Reading): void {
  const { tagName, namespaceURI } = element;
  const isLink = tagName === 'a' && (name === 'href' || name === 'xlink:href');
  const isPicture = name === 'src' ? tagName === 'img' : namespaceURI !== HTML && /^(?:xlink:)?href$/.test(name);
  const scheme = schemeOf(value);
  if (!isInPage(value) || (isLink && scheme === 'data')) markup.addresses.push({ words: value, from });
  if (!isLink && !isPicture) markup.foreign.push({ words: `the attribute '${name}'`, from });
  else if (isLink && scheme !== undefined && !LINKS.has(scheme)) {
    markup.foreign.push({ words: `a link to '${scheme}:'`, from });
  }
}

interface Valued {
  readonly name: string;
  readonly value: string;
  readonly from: number;
}

const LINKS = new Set(['http', 'https', 'mailto', 'tel', 'doi']);

// The scheme of an address as a browser reads it: it leaves out spaces and signs before it, and tabs and line ends within.
function schemeOf(address: string): string | undefined {
  const plain = [...address].filter((sign) => !/[\t\n\r]/.test(sign)).join('');
  const start = [...plain].findIndex((sign) => sign > ' ');
  return /^([a-z][a-z\d+.-]*):/i.exec(plain.slice(Math.max(0, start)))?.[1]?.toLowerCase();
}

function mayHave({ tagName, namespaceURI }: Element, name: string, controls: boolean): boolean {
  if (/^(?:aria|data)-[^\s]*$/.test(name) || EVERYWHERE.has(name)) return true;
  if (tagName === 'meta') return true;
  if (ALLOWED.get(namespaceURI)?.attributes.has(name) === true) return true;
  return controls && namespaceURI === HTML && CONTROLS.attributes.has(name);
}

function judgeCss(css: string, where: string, from: number, markup: Reading): void {
  for (const reference of findCssReferences(css)) {
    const at = where === "'<style>'" ? from + reference.from : from;
    markup.addresses.push({ words: reference.reference, from: at });
    markup.foreign.push({ words: `${where} that asks for '${shortened(reference.reference)}'`, from: at });
  }
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

function nameOf({ name, prefix }: Attribute): string {
  return prefix === undefined || prefix === '' || prefix === name ? name : `${prefix}:${name}`;
}

function placeOf({ sourceCodeLocation }: Element, name: string): number {
  const known = sourceCodeLocation?.attrs;
  return known?.[name]?.startOffset ?? known?.[name.toLowerCase()]?.startOffset ?? sourceCodeLocation?.startOffset ?? 0;
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function startOfText({ childNodes }: Element): number | undefined {
  return childNodes[0]?.sourceCodeLocation?.startOffset;
}
