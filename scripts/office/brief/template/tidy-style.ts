import type { XmlElement } from '../../read/xml-element.ts';
import { valOf } from '../rules/word-file.ts';
import type { BriefTemplate } from './brief-template.ts';

/** What a style of a template is tidied by; `level` is that of a heading of the brief in the outline, from 0. */
interface Tidying {
  readonly template: BriefTemplate;
  readonly level: number | undefined;
}

const LINKS: ReadonlySet<string> = new Set(['w:basedOn', 'w:next', 'w:link']);

/**
 * Takes out of a style what would lead nowhere in the finished file: styles and lists that the template has not got, and
 * the language, which is that of the brief. A heading gets the level by which the contents find it.
 */
export function tidyStyle(style: XmlElement, { template, level }: Tidying): XmlElement {
  const ids = new Set(template.styles.map(({ id }) => id));
  const lists = listsOf(template);
  const inside = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children
      .filter((child) => child.name !== 'w:lang' && !(child.name === 'w:numPr' && isLost(child, lists)))
      .map(inside),
  });
  const children = style.children.filter((child) => !LINKS.has(child.name) || ids.has(valOf(child))).map(inside);
  return { ...style, children: level === undefined ? children : withLevel(children, level) };
}

/** The numbers of the lists of a template. */
export function listsOf({ numbering }: BriefTemplate): ReadonlySet<string> {
  const lists = numbering?.root.children.filter(({ name }) => name === 'w:num') ?? [];
  return new Set(lists.map(({ attributes }) => attributes['w:numId'] ?? ''));
}

function isLost({ children }: XmlElement, lists: ReadonlySet<string>): boolean {
  const id = valOf(children.find(({ name }) => name === 'w:numId'));
  return id !== '' && id !== '0' && !lists.has(id);
}

function withLevel(children: readonly XmlElement[], level: number): XmlElement[] {
  const mark = element('w:outlineLvl', { 'w:val': String(level) });
  const found = children.find(({ name }) => name === 'w:pPr');
  const lines = [...(found?.children ?? []).filter(({ name }) => name !== 'w:outlineLvl'), mark];
  const properties = { ...(found ?? element('w:pPr')), children: lines };
  if (found !== undefined) return children.map((child) => (child === found ? properties : child));
  const end = children.findIndex(({ name }) => AFTER.has(name));
  return end < 0 ? [...children, properties] : [...children.slice(0, end), properties, ...children.slice(end)];
}

// What stands after the lines of a style in the schema (CT_Style).
const AFTER: ReadonlySet<string> = new Set(['w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr']);

function element(name: string, attributes: XmlElement['attributes'] = {}): XmlElement {
  return { name, attributes, children: [], text: '' };
}
