import { strFromU8, unzipSync } from 'fflate';
import { CONTENT_TYPES, readContentTypes } from './read-content-types.ts';
import { type ReadRelationship, readRelationships, relationshipsPath } from './read-relationships.ts';
import { readXml } from './read-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** A part of an Office file, read back. */
export interface ReadPart {
  readonly path: string;
  /** The content type; empty where the file gives none. */
  readonly type: string;
  /** Its XML as a tree; undefined for other parts. */
  readonly root: XmlElement | undefined;
  readonly bytes: Uint8Array;
  readonly relationships: readonly ReadRelationship[];
}

/** An Office file, read back: its parts by their paths, in the order of the zip. */
export interface OfficeFile {
  readonly parts: ReadonlyMap<string, ReadPart>;
  /** The relationships of the file as a whole. */
  readonly relationships: readonly ReadRelationship[];
}

/** Reads the bytes of an Office file that this tool has made. Throws an Error where it is no zip or its XML is broken. */
export function readPackage(bytes: Uint8Array): OfficeFile {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const types = files.get(CONTENT_TYPES);
  const typeOf = types === undefined ? () => '' : readContentTypes(readXml(strFromU8(types)));
  const relationships = (path: string) => {
    const found = files.get(relationshipsPath(path));
    return found === undefined ? [] : readRelationships(path, readXml(strFromU8(found)));
  };
  const parts = [...files].filter(([path]) => !path.endsWith('.rels') && path !== CONTENT_TYPES);
  return {
    relationships: relationships(''),
    parts: new Map(
      parts.map(([path, content]) => {
        const root = path.endsWith('.xml') ? readXml(strFromU8(content)) : undefined;
        return [path, { path, type: typeOf(path), root, bytes: content, relationships: relationships(path) }];
      }),
    ),
  };
}
