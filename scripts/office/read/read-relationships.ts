import type { XmlElement } from './xml-element.ts';

/** A relationship of a part, as an Office file has it. */
export interface ReadRelationship {
  readonly id: string;
  /** The last word of its type, such as `slideLayout`. */
  readonly type: string;
  /** The path of the other part from the root of the zip, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Reads the relationships of the part at `from`; an empty path stands for the file as a whole. */
export function readRelationships(from: string, root: XmlElement): ReadRelationship[] {
  return root.children
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => {
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: attributes['Type']?.split('/').at(-1) ?? '',
        target: isExternal ? target : resolved(from, target),
        isExternal,
      };
    });
}

/** The path of the part that holds the relationships of the part at `path`; an empty path stands for the whole file. */
export function relationshipsPath(path: string): string {
  return path === '' ? '_rels/.rels' : path.replace(/[^/]+$/, (file) => `_rels/${file}.rels`);
}

// A step above the root stays at the root, so that no name leads out of the zip.
function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
