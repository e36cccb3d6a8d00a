import type { XmlElement } from '../../../read/xml-element.ts';
import { valOf } from '../../rules/word-file.ts';
import type { BriefTemplate, TemplateHead } from '../brief-template.ts';
import { listsOf } from '../tidy-style.ts';

const STYLES: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

/**
 * Takes out of a head of a template what would lead nowhere in the finished file: styles, lists and links that are not
 * there, and marks of fields as out of date, for which Word asks a question. A head without anything keeps one empty paragraph, which the format asks for.
 */
export function tidyHead(root: XmlElement, { pictures }: TemplateHead, template: BriefTemplate): XmlElement {
  const styles = new Set(template.styles.map(({ id }) => id));
  const lists = listsOf(template);
  const links = new Set(pictures.map(({ id }) => id));
  const isLost = (child: XmlElement): boolean => {
    if (STYLES.has(child.name)) return !styles.has(valOf(child));
    return (
      child.name === 'w:numPr' && child.children.some((each) => each.name === 'w:numId' && !lists.has(valOf(each)))
    );
  };
  const inside = (element: XmlElement): XmlElement => ({
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).filter(
        ([name, value]) => name !== OUT_OF_DATE && (!LINKS.has(name) || links.has(value)),
      ),
    ),
    children: element.children.filter((child) => !isLost(child)).map(inside),
  });
  const tidy = inside(root);
  const isEmpty = tidy.children.length === 0;
  return isEmpty ? { ...tidy, children: [{ name: 'w:p', attributes: {}, children: [], text: '' }] } : tidy;
}

const OUT_OF_DATE = 'w:dirty';
const LINKS: ReadonlySet<string> = new Set(['r:id', 'r:embed', 'r:link', 'r:pict']);
