import { strFromU8, unzipSync } from 'fflate';
import { readXml } from './read-xml.ts';
import { elementsOf, type XmlElement } from './xml-element.ts';

/** A relationship of a part, as an Office file has it. */
interface ReadRelationship {
  readonly id: string;
  /** The last word of its type, such as `slideLayout`. */
  readonly type: string;
  /** The path of the other part from the root of the zip, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

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
  const types = readTypes(files.get('[Content_Types].xml'));
  const parts = [...files].filter(([path]) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
  return {
    relationships: readRelationships(files, ''),
    parts: new Map(
      parts.map(([path, content]) => {
        const root = path.endsWith('.xml') ? readXml(strFromU8(content)) : undefined;
        const relationships = readRelationships(files, path);
        return [path, { path, type: types(path), root, bytes: content, relationships }];
      }),
    ),
  };
}

function readTypes(bytes: Uint8Array | undefined): (path: string) => string {
  const root = bytes === undefined ? undefined : readXml(strFromU8(bytes));
  const read = (name: string, key: string) =>
    new Map(
      (root?.children ?? [])
        .filter((each) => each.name === name)
        .map(({ attributes }) => [attributes[key]?.toLowerCase() ?? '', attributes['ContentType'] ?? '']),
    );
  const overrides = read('Override', 'PartName');
  const defaults = read('Default', 'Extension');
  return (path) => {
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return overrides.get(`/${path}`.toLowerCase()) ?? defaults.get(ending) ?? '';
  };
}

function readRelationships(files: ReadonlyMap<string, Uint8Array>, path: string): ReadRelationship[] {
  const bytes = files.get(path === '' ? '_rels/.rels' : path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`));
  if (bytes === undefined) return [];
  return elementsOf(readXml(strFromU8(bytes)), 'Relationship').map(({ attributes }) => {
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type']?.split('/').at(-1) ?? '',
      target: isExternal ? target : resolved(path, target),
      isExternal,
    };
  });
}

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
