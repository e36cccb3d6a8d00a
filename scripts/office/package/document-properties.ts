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

/** Makes the parts with the properties of an Office file: title, authors, subject, keywords, rights, language, date. */
export function documentProperties(metadata: OfficeMetadata): Part[] {
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
  ];
}

/** The relationships of an Office file as a whole: to its main part, and to its properties. */
export function rootRelationships(mainPart: string): readonly Relationship[] {
  const relationships = openRelationships();
  relationships.to('officeDocument', mainPart);
  relationships.to('core-properties', CORE);
  relationships.to('extended-properties', EXTENDED);
  return relationships.all();
}

const CORE = 'docProps/core.xml';
const EXTENDED = 'docProps/app.xml';
