import type { XmlElement } from '../../read/xml-element.ts';
import { valOf } from '../rules/word-file.ts';
import type { BriefTemplate } from './brief-template.ts';

/** What a style of a template is tidied by. */
interface Tidying {
  readonly template: BriefTemplate;
  /** The level of a heading of the brief in the outline, from 0. */
  readonly level: number | undefined;
  /** Whether its paragraphs stay on the page of what follows them. */
  readonly keepsNext: boolean;
}

const LINKS: ReadonlySet<string> = new Set(['w:basedOn', 'w:next', 'w:link']);

/**
 * Takes out of a style what would lead nowhere in the finished file: styles and lists that the template has not got, and
 * the language, which is that of the brief. A heading gets the level by which the contents find it, and what stands above
 * something else stays with it.
 */
export function tidyStyle(style: XmlElement, { template, level, keepsNext }: Tidying): XmlElement {
  const ids = new Set(template.styles.map(({ id }) => id));
  const lists = listsOf(template);
  const inside = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children
      .filter((child) => child.name !== 'w:lang' && !(child.name === 'w:numPr' && isLost(child, lists)))
      .map(inside),
  });
  const children = style.children.filter((child) => !LINKS.has(child.name) || ids.has(valOf(child))).map(inside);
  const levelled =
    level === undefined ? children : withLine(children, element('w:outlineLvl', { 'w:val': String(level) }), 'last');
  return { ...style, children: keepsNext ? withLine(levelled, element('w:keepNext'), 'first') : levelled };
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

// Among the lines of a style, the mark of the outline’s level stands last, and that of the next paragraph first.
function withLine(children: readonly XmlElement[], mark: XmlElement, at: 'first' | 'last'): XmlElement[] {
  const found = children.find(({ name }) => name === 'w:pPr');
  const others = (found?.children ?? []).filter(({ name }) => name !== mark.name);
  const lines = at === 'last' ? [...others, mark] : [mark, ...others];
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
