import { type CalendarDate, isoDate } from '../../outline/calendar-date.ts';
import { xml } from '../xml/xml.ts';
import type { Part } from './part.ts';
import { openRelationships, type Relationship } from './relationships.ts';

/** The metadata of an Office file, as plain text. */
export interface OfficeMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** How the file may be used; Office shows it as the comments of the file. */
  readonly rights: string;
  /** The language of the text (BCP 47). */
  readonly language: string;
  /** The date of the content, which stands for the times of creation and change. */
  readonly date: CalendarDate;
}

/**
 * Makes the parts with the properties of an Office file: title, authors, subject, keywords, rights, language, date, and
 * further ones of texts by their names.
 */
export function documentProperties(metadata: OfficeMetadata, further: ReadonlyMap<string, string> = new Map()): Part[] {
  const { title, authors, subject, keywords, rights, language, date } = metadata;
  const time = `${isoDate({ month: 1, day: 1, ...date })}T00:00:00Z`;
  const core = xml`<cp:coreProperties
    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>${title}</dc:title>
    <dc:subject>${subject}</dc:subject>
    <dc:creator>${authors.join('; ')}</dc:creator>
    <cp:keywords>${keywords.join('; ')}</cp:keywords>
    <dc:description>${rights}</dc:description>
    <dc:language>${language}</dc:language>
    <dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>
    <dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>
  </cp:coreProperties>`;
  const extended = xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
    <Application>Communiqué</Application>
  </Properties>`;
  return [
    { path: CORE, type: 'application/vnd.openxmlformats-package.core-properties+xml', content: core },
    {
      path: EXTENDED,
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: extended,
    },
    ...(further.size === 0 ? [] : [furtherProperties(further)]),
  ];
}

/** The relationships of an Office file as a whole: to its main part, and to its properties, the further ones too. */
export function rootRelationships(mainPart: string, hasFurther = false): readonly Relationship[] {
  const relationships = openRelationships();
  relationships.to('officeDocument', mainPart);
  relationships.to('core-properties', CORE);
  relationships.to('extended-properties', EXTENDED);
  if (hasFurther) relationships.to('custom-properties', FURTHER);
  return relationships.all();
}

// The format numbers such properties from 2 (ISO/IEC 29500-1, 22.3).
function furtherProperties(further: ReadonlyMap<string, string>): Part {
  const content = xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
    ${[...further].map(([name, words], index) => xml`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${words}</vt:lpwstr></property>`)}
  </Properties>`;
  return { path: FURTHER, type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml', content };
}

const FURTHER = 'docProps/custom.xml';
const CORE = 'docProps/core.xml';
const EXTENDED = 'docProps/app.xml';
