import type { XmlElement } from '../../read/xml-element.ts';
import { elementXml } from '../../xml/element-xml.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import { valOf } from '../rules/word-file.ts';
import type { Writing } from '../writing.ts';
import type { BriefTemplate, HeadPages, TemplateSection } from './brief-template.ts';
import type { TemplateHeads } from './heads/template-heads.ts';

/** Writes a section of a brief with the page, the heads and the feet of a section of a template. */
export function templateSection(
  writing: Writing,
  section: TemplateSection,
  heads: TemplateHeads,
  isCover: boolean,
): Xml {
  const { noteKind, isRtl } = writing;
  const { header, footer, hasFirst } = isCover ? heads.cover : heads.body;
  const kept = (names: readonly string[]) =>
    names.flatMap((name) => section.properties.find((each) => each.name === name) ?? []).map(elementXml);
  const counted = noteKind === 'endnote' ? xml`<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>` : undefined;
  return xml`<w:sectPr>${references('header', header, writing)}${references('footer', footer, writing)}
    ${counted}<w:type w:val="nextPage"/>${kept(['w:pgSz', 'w:pgMar', 'w:paperSrc', 'w:pgBorders', 'w:pgNumType'])}
    ${hasFirst ? xml`<w:titlePg/>` : undefined}${isRtl ? xml`<w:bidi/>` : undefined}${kept(['w:docGrid'])}
  </w:sectPr>`;
}

function references(
  place: 'header' | 'footer',
  paths: Readonly<Partial<Record<HeadPages, string>>>,
  { links }: Writing,
): (Xml | undefined)[] {
  return KINDS.map((kind) => {
    const path = paths[kind];
    if (path === undefined) return undefined;
    const look = attributes({ 'w:type': kind, 'r:id': links.to(place, path) });
    return place === 'header' ? xml`<w:headerReference${look}/>` : xml`<w:footerReference${look}/>`;
  });
}

const KINDS: readonly HeadPages[] = ['default', 'first', 'even'];

/** Whether a template has heads of their own on left pages. */
export function hasLeftPages({ settings }: Pick<BriefTemplate, 'settings'>): boolean {
  const mark = settings?.children.find(({ name }) => name === 'w:evenAndOddHeaders');
  return mark !== undefined && isOn(mark);
}

/** Whether an element that turns something on does so. */
function isOn(element: XmlElement): boolean {
  return !/^(?:0|false|off)$/.test(valOf(element));
}
