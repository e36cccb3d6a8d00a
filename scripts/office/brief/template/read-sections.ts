import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import { brokenTemplate } from '../../template/template-fault.ts';
import { valOf } from '../rules/word-file.ts';
import type { HeadPages, TemplateSection } from './brief-template.ts';

/**
 * Reads the sections of a template in their order; `paths` are the paths of heads and feet by the ids of relationships.
 * Throws `TemplateFault` where a page has no size that Word allows, or no room between its margins.
 */
export function readSections(body: XmlElement, paths: ReadonlyMap<string, string>): TemplateSection[] {
  const found = elementsOf(body, 'w:sectPr');
  if (found.length > MOST_SECTIONS) throw brokenTemplate(`it has more than ${MOST_SECTIONS} sections`);
  const sections: TemplateSection[] = [];
  for (const each of found) sections.push(readSection(each, paths, sections.at(-1)));
  return sections;
}

const MOST_SECTIONS = 100;
// In the order of the schema (CT_SectPr). Columns, line numbers and notes are the brief's own.
const KEPT = ['w:pgSz', 'w:pgMar', 'w:paperSrc', 'w:pgBorders', 'w:pgNumType', 'w:docGrid'];
const MM_PER_TWIP = 25.4 / 1440;

function readSection(
  section: XmlElement,
  paths: ReadonlyMap<string, string>,
  before: TemplateSection | undefined,
): TemplateSection {
  const child = (name: string) => section.children.find((each) => each.name === name);
  const twips = (name: string, key: string, usual: number) => {
    const given = child(name)?.attributes[key];
    const value = given === undefined ? usual : Number(given);
    if (!Number.isFinite(value) || Math.abs(value) > 31_680)
      throw brokenTemplate('its pages have no size that Word allows');
    return value * MM_PER_TWIP;
  };
  const width = twips('w:pgSz', 'w:w', 11_906);
  const height = twips('w:pgSz', 'w:h', 16_838);
  const gutter = twips('w:pgMar', 'w:gutter', 0);
  const margins = {
    // A negative margin is one that heads do not push: only its size matters.
    top: Math.abs(twips('w:pgMar', 'w:top', 1440)),
    right: twips('w:pgMar', 'w:right', 1440),
    bottom: Math.abs(twips('w:pgMar', 'w:bottom', 1440)),
    left: twips('w:pgMar', 'w:left', 1440) + gutter,
  };
  if (width - margins.left - margins.right < LEAST_WIDTH || height - margins.top - margins.bottom < LEAST_WIDTH) {
    throw brokenTemplate(`its pages leave less than ${LEAST_WIDTH} mm between their margins`);
  }
  const title = child('w:titlePg');
  return {
    ...{ width, height, margins },
    hasFirst: title !== undefined && !/^(?:0|false|off)$/.test(valOf(title)),
    headers: { ...before?.headers, ...headsOf(section, 'w:headerReference', paths) },
    footers: { ...before?.footers, ...headsOf(section, 'w:footerReference', paths) },
    properties: KEPT.flatMap((name) => child(name) ?? []).map(withoutLinks),
  };
}

// The width of a narrow column of a letter.
const LEAST_WIDTH = 60;

function headsOf(
  section: XmlElement,
  name: string,
  paths: ReadonlyMap<string, string>,
): Readonly<Partial<Record<HeadPages, string>>> {
  const references = section.children.filter((each) => each.name === name);
  return Object.fromEntries(
    references.flatMap(({ attributes }) => {
      const path = paths.get(attributes['r:id'] ?? '');
      return path === undefined ? [] : [[attributes['w:type'] ?? 'default', path]];
    }),
  );
}

// Borders may name pictures by relationships of the document, which the finished file has not.
function withoutLinks(element: XmlElement): XmlElement {
  const attributes = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => !name.startsWith('r:')));
  return { ...element, attributes, children: element.children.map(withoutLinks) };
}
