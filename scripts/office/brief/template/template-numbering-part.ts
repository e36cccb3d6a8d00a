import type { Part } from '../../package/part.ts';
import type { XmlElement } from '../../read/xml-element.ts';
import { elementXml } from '../../xml/element-xml.ts';
import { Xml, xml } from '../../xml/xml.ts';
import { wordType } from '../parts/namespaces.ts';
import { listsXml } from '../parts/numbering-part.ts';
import { valOf } from '../rules/word-file.ts';
import type { Writing } from '../writing.ts';
import { asInTemplate } from './as-in-template.ts';
import type { BriefTemplate } from './brief-template.ts';
import type { MatchedBriefTemplate } from './match-styles.ts';
import { partLinks } from './part-links.ts';
import { rootXml } from './root-xml.ts';
import type { StyleIds } from './style-ids.ts';
import { lettersInTemplate, templateLook } from './template-look.ts';

/** Makes the part with the lists of a template as they are, and with those of the brief under numbers of their own. */
export function templateNumberingPart(writing: Writing, matched: MatchedBriefTemplate, ids: StyleIds): Part {
  const { template } = matched;
  const { numbering } = template;
  const look = templateLook(matched);
  const shift = listShift(template);
  const own = listsXml(writing, (letters) => lettersInTemplate(letters, look));
  const abstracts = shifted(asInTemplate(withoutMatched(own.abstracts, ids), ids), shift);
  const lists = shifted(own.lists, shift);
  const path = 'word/numbering.xml';
  const type = wordType('numbering');
  if (numbering === undefined) return { path, type, content: rootXml(EMPTY, xml`${abstracts}${lists}`) };
  const named = (name: string) =>
    numbering.root.children.filter((each) => each.name === name).map((each) => tidied(each, template));
  const content = rootXml(
    numbering.root,
    xml`${named('w:numPicBullet').map(elementXml)}${named('w:abstractNum').map(elementXml)}${abstracts}
    ${named('w:num').map(elementXml)}${lists}${named('w:numIdMacAtCleanup').map(elementXml)}`,
  );
  return { path, type, content, relationships: partLinks(numbering) };
}

/** The number that is added to the numbers of the brief’s own lists, so that no two lists of a file have one number. */
export function listShift({ numbering }: BriefTemplate): number {
  const ids = (numbering?.root.children ?? []).flatMap(({ attributes }) =>
    [attributes['w:numId'], attributes['w:abstractNumId']].map((id) => Number(id ?? 0)),
  );
  return ids.reduce((most, id) => (Number.isInteger(id) && id > most && id < MOST ? id : most), 0);
}

const MOST = 1_000_000;

/** Gives the lists that a part of the brief names their numbers in a file made from a template. */
export function shifted(part: Xml, shift: number): Xml {
  const markup = part.markup.replace(
    /(<w:(?:numId|abstractNumId) w:val="|<w:(?:num|abstractNum)\b[^>]* ?w:(?:numId|abstractNumId)=")([1-9]\d*)"/g,
    (_, before: string, id: string) => `${before}${Number(id) + shift}"`,
  );
  return new Xml([markup], []);
}

// A list numbers the paragraphs of its style by itself; a style of the template has a list of its own, or none.
function withoutMatched({ markup }: Xml, { added }: StyleIds): Xml {
  return new Xml(
    [markup.replace(/<w:pStyle w:val="([^"]*)"\/>/g, (mark, id: string) => (added.has(id) ? mark : ''))],
    [],
  );
}

const EMPTY: XmlElement = { name: 'w:numbering', attributes: {}, children: [], text: '' };

// A level may name a style that is not there.
function tidied(element: XmlElement, template: BriefTemplate): XmlElement {
  const ids = new Set(template.styles.map(({ id }) => id));
  const children = element.children
    .filter((child) => child.name !== 'w:lang' && !(child.name === 'w:pStyle' && !ids.has(valOf(child))))
    .map((child) => tidied(child, template));
  return { ...element, children };
}
