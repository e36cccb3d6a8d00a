import { strToU8, type Zippable, zipSync } from 'fflate';
import { Xml, xml } from '../xml/xml.ts';
import type { Part } from './part.ts';
import type { Relationship, RelationshipType } from './relationships.ts';

/** An Office file before it is packed. */
export interface OfficePackage {
  /** The relationships of the file as a whole: to its main part and its properties. */
  readonly relationships: readonly Relationship[];
  /** All parts, in the order in which they are packed. */
  readonly parts: readonly Part[];
}

/**
 * Packs an Office file: its content types, relationships and parts, as a zip without folders whose times are all 1
 * January 1980. The same parts give the same bytes on every computer and in every time zone. Throws a TypeError where
 * two parts have the same path, or where a relationship leads to a part that is not there.
 */
export function writePackage({ relationships, parts }: OfficePackage): Uint8Array {
  const paths = new Set(parts.map(({ path }) => path.toLowerCase()));
  if (paths.size < parts.length) throw new TypeError('Two parts of an Office file have the same path.');
  const everyLink = [...relationships, ...parts.flatMap((part) => part.relationships ?? [])];
  const lost = everyLink.find(({ target, isExternal }) => !isExternal && !paths.has(target.toLowerCase()));
  if (lost !== undefined) throw new TypeError(`An Office file refers to ${lost.target}, which it has not.`);
  const files: Zippable = {};
  const add = (path: string, content: Part['content']) => {
    // Images, fonts and workbooks are packed already.
    files[path] = [bytesOf(content), { level: content instanceof Xml || path.endsWith('.xml') ? 6 : 0 }];
  };
  add('[Content_Types].xml', contentTypes(parts));
  add('_rels/.rels', relationshipsXml(relationships, ''));
  for (const part of parts) {
    add(part.path, part.content);
    const links = part.relationships ?? [];
    if (links.length > 0) add(relationshipsPath(part.path), relationshipsXml(links, part.path));
  }
  // The library writes this as the local time of the computer, and so as the same time everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function bytesOf(content: Part['content']): Uint8Array {
  return content instanceof Xml ? strToU8(DECLARATION + content.markup) : content;
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

// Media have a type for each ending, and parts of XML each their own.
function contentTypes(parts: readonly Part[]): Xml {
  const defaults = new Map([
    ['rels', RELATIONSHIPS_TYPE],
    ['xml', 'application/xml'],
  ]);
  const overrides: Part[] = [];
  for (const part of parts) {
    const ending = part.path.slice(part.path.lastIndexOf('.') + 1).toLowerCase();
    const isMedia = !(part.content instanceof Xml) && (defaults.get(ending) ?? part.type) === part.type;
    if (isMedia) defaults.set(ending, part.type);
    else overrides.push(part);
  }
  return xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    ${[...defaults].map(([ending, type]) => xml`<Default Extension="${ending}" ContentType="${type}"/>`)}
    ${overrides.map(({ path, type }) => xml`<Override PartName="/${path}" ContentType="${type}"/>`)}
  </Types>`;
}

function relationshipsPath(path: string): string {
  return path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);
}

function relationshipsXml(links: readonly Relationship[], from: string): Xml {
  return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    ${links.map(({ id, type, target, isExternal }) => {
      const address = isExternal ? target : relativePath(from, target);
      const mode = isExternal ? xml` TargetMode="External"` : undefined;
      return xml`<Relationship Id="${id}" Type="${typeUri(type)}" Target="${address}"${mode}/>`;
    })}
  </Relationships>`;
}

function typeUri(type: RelationshipType): string {
  if (type === 'hdphoto') return 'http://schemas.microsoft.com/office/2007/relationships/hdphoto';
  return type === 'core-properties'
    ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
}

// Relative to the folder of the part, as Office writes them: some programs read no others.
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let common = 0;
  while (common < folders.length && folders[common] === steps[common]) common += 1;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}
