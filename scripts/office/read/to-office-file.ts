import type { OfficeParts } from './office-parts.ts';
import { CONTENT_TYPES, readContentTypes } from './read-content-types.ts';
import { type ReadRelationship, readRelationships, relationshipsPath } from './read-relationships.ts';
import type { XmlElement } from './xml-element.ts';

/** A part of an Office file, read back. */
export interface ReadPart {
  readonly path: string;
  /** The content type; empty where the file gives none. */
  readonly type: string;
  /** Its XML as a tree; undefined for other parts. */
  readonly root: XmlElement | undefined;
  /** Its bytes; undefined for a part of XML. */
  readonly bytes: Uint8Array | undefined;
  readonly relationships: readonly ReadRelationship[];
}

/** An Office file, read back: its parts by their paths. */
export interface OfficeFile {
  readonly parts: ReadonlyMap<string, ReadPart>;
  /** The relationships of the file as a whole. */
  readonly relationships: readonly ReadRelationship[];
}

/** Gives the parts of an Office file their content types and relationships. */
export function toOfficeFile({ xml, media }: OfficeParts): OfficeFile {
  const types = xml.get(CONTENT_TYPES);
  const typeOf = types === undefined ? () => '' : readContentTypes(types);
  const relationships = (path: string) => {
    const found = xml.get(relationshipsPath(path));
    return found === undefined ? [] : readRelationships(path, found);
  };
  const paths = [...xml.keys(), ...media.keys()].filter((path) => !path.endsWith('.rels') && path !== CONTENT_TYPES);
  const partAt = (path: string): ReadPart => {
    return {
      path,
      type: typeOf(path),
      root: xml.get(path),
      bytes: media.get(path),
      relationships: relationships(path),
    };
  };
  return { relationships: relationships(''), parts: new Map(paths.map((path) => [path, partAt(path)])) };
}
