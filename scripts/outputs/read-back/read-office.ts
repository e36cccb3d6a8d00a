import { strFromU8, unzipSync } from 'fflate';
import type { ReadContent } from '../../checks/files/read-file.ts';
import { decodeEntities } from './decode-entities.ts';
import { withoutNamespaces } from './without-data.ts';

/** Reads an Office file from its final bytes: its parts of XML and SVG, the addresses that it leads to, its metadata. */
export function readOffice(bytes: Uint8Array): ReadContent {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels|svg)$/.test(name));
  const texts = parts.map(([name, part]) => ({ name, text: strFromU8(part) }));
  const content = texts.filter(({ name }) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
  const links = texts.filter(({ name }) => name.endsWith('.rels')).flatMap(({ text }) => externalTargets(text));
  const about = content.filter(({ name }) => name.startsWith('docProps/'));
  const words = content.map(({ text }) => wordsOfPart(text));
  return {
    text: [...content.map(({ text }) => withoutNames(text)), ...links].join('\n'),
    references: links,
    metadata: about.map(({ text }) => decodeEntities(text.replace(/<[^>]*>/g, ' '))).join('\n'),
    words: words.join('\n'),
    page: undefined,
    pdf: undefined,
  };
}

function externalTargets(relationships: string): string[] {
  return [...relationships.matchAll(/<Relationship\b[^>]*>/g)]
    .filter(([tag]) => tag.includes('TargetMode="External"'))
    .map(([tag]) => decodeEntities(/Target="([^"]*)"/.exec(tag)?.[1] ?? ''));
}

// The names of formats look like addresses, though nothing is ever fetched from there.
function withoutNames(text: string): string {
  return withoutNamespaces(text).replace(/\b(?:uri|xsi:type)="[^"]*"/g, '');
}

// A paragraph stands on a line of its own; the words of attributes are the alternative texts and names.
function wordsOfPart(text: string): string {
  const shown = text.replace(/<\/[aw]:p>/g, '\n').replace(/<[^>]*>/g, '');
  const attributes = [...text.matchAll(/\b(?:descr|title|name)="([^"]*)"/g)].map(([, value = '']) => value);
  return decodeEntities([shown, ...attributes].join('\n'));
}
