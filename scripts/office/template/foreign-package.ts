import { listParts, unzipParts, ZipFault } from '../read/bounded-zip.ts';
import { CONTENT_TYPES, readContentTypes } from '../read/read-content-types.ts';
import { type ReadRelationship, readRelationships, relationshipsPath } from '../read/read-relationships.ts';
import type { XmlElement } from '../read/xml-element.ts';
import { readForeignXml } from './read-foreign-xml.ts';
import { brokenTemplate, largeTemplate, TemplateFault } from './template-fault.ts';

/** A part of a template, read only when it is asked for. */
export interface ForeignPart {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly relationships: readonly ReadRelationship[];
}

/** An Office file that somebody else has made: its parts are unpacked one by one, as something leads to them. */
export interface ForeignPackage {
  /** The main part: a presentation or a document. */
  readonly main: ForeignPart;
  /** Gives a part by its path. Throws `TemplateFault` where it is not there or is damaged. */
  readonly part: (path: string) => ForeignPart;
  /** Gives the tree of a part of XML. Throws `TemplateFault` where it is not sound, or where the parts hold too much. */
  readonly rootOf: (part: Pick<ForeignPart, 'path' | 'bytes'>) => XmlElement;
}

/** The most bytes of a template: those of a large one with photographs. */
export const MOST_TEMPLATE_BYTES = 30_000_000;
const MOST_UNPACKED = 150_000_000;
// Elements and attributes of all parts that are read: a second of a processor and 240 MB. A brief of ours has some 700 a
// page, and the template that comes with python-docx has 47,000.
const MOST_ELEMENTS = 500_000;

/**
 * Opens a template that others have made, for PowerPoint or Word. Throws `TemplateFault` where the file is too large,
 * packed or not, where it is no Office file, has a password, or brings macros. No part is used because it lies in the
 * file: only what the main part leads to.
 */
export function openForeignPackage(bytes: Uint8Array): ForeignPackage {
  refuseOther(bytes);
  return soundly(() => {
    const sizes = listParts(bytes, MOST_UNPACKED);
    const bytesOf = (path: string) => {
      const found = sizes.has(path) ? unzipParts(bytes, sizes, [path]).get(path) : undefined;
      if (found === undefined) throw brokenTemplate(`its part ${path} lacks`);
      return found;
    };
    const rootOf = countedReader();
    const typeOf = readContentTypes(rootOf({ path: CONTENT_TYPES, bytes: bytesOf(CONTENT_TYPES) }));
    const relationships = (path: string) => {
      const name = relationshipsPath(path);
      return sizes.has(name) ? readRelationships(path, rootOf({ path: name, bytes: bytesOf(name) })) : [];
    };
    const part = (path: string): ForeignPart =>
      soundly(() => ({ path, type: typeOf(path), bytes: bytesOf(path), relationships: relationships(path) }));
    const main = relationships('').find(({ type }) => type === 'officeDocument');
    if (main === undefined || main.isExternal) throw brokenTemplate('it has no main part');
    const opened = part(main.target);
    refuseMacros(opened);
    return { main: opened, part, rootOf };
  });
}

// Reads each part once, and counts what all of them hold.
function countedReader(): ForeignPackage['rootOf'] {
  const roots = new Map<string, XmlElement>();
  let held = 0;
  return ({ path, bytes }) => {
    const known = roots.get(path);
    if (known !== undefined) return known;
    const root = readForeignXml(path, bytes, (count) => {
      held += count;
      if (held <= MOST_ELEMENTS) return;
      const most = MOST_ELEMENTS.toLocaleString('en');
      throw largeTemplate(`it holds more than ${most} elements and attributes of XML (up to its part ${path})`);
    });
    roots.set(path, root);
    return root;
  };
}

function refuseOther(bytes: Uint8Array): void {
  if (bytes.length > MOST_TEMPLATE_BYTES) {
    const has = Math.ceil(bytes.length / 1_000_000);
    throw largeTemplate(`it has ${has} MB, and ${MOST_TEMPLATE_BYTES / 1_000_000} MB is the most`);
  }
  // The compound file format: old .pot and .ppt files, and files with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new TemplateFault(
      'it has a password, or is of an old format under another name',
      'Save it without a password as .potx or .pptx, or for Word as .dotx or .docx.',
    );
  }
}

function refuseMacros({ type, relationships }: ForeignPart): void {
  if (!/macroEnabled/i.test(type) && !relationships.some((each) => /vbaProject/i.test(each.type))) return;
  throw new TemplateFault(
    'it brings macros',
    'Save it as a template without macros (.potx in PowerPoint, .dotx in Word).',
  );
}

function soundly<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw error.kind === 'damaged' ? brokenTemplate(error.message) : largeTemplate(error.message);
  }
}
