import { strFromU8, unzipSync } from 'fflate';
import { readXml } from './read-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** The parts of a finished Office file, as plain data. */
export interface OfficeParts {
  /** The parts of XML, with the relationships, by their paths. */
  readonly xml: ReadonlyMap<string, XmlElement>;
  /** All other parts, by their paths. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** Reads the parts of a finished Office file. Throws an Error where it is no zip, or where its XML is not well-formed. */
export function readOfficeParts(bytes: Uint8Array): OfficeParts {
  const parts = Object.entries(unzipSync(bytes));
  const isXml = ([path]: readonly [string, Uint8Array]) => /\.(?:xml|rels)$/.test(path);
  return {
    xml: new Map(parts.filter(isXml).map(([path, content]) => [path, readXml(strFromU8(content))])),
    media: new Map(parts.filter((part) => !isXml(part))),
  };
}
