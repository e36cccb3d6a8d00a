import type { ReadContent } from '../../checks/files/read-file.ts';
import { type PdfParts, readPdfParts } from '../../pdf/read/read-pdf-parts.ts';
import { IDENTIFIERS } from '../../pdf/standards/identifiers.ts';
import { withoutNamespaces } from './without-data.ts';

const INFO = new Set(['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'F', 'UF', 'T', 'Company']);

/**
 * Reads strings, links and metadata from the final bytes of a PDF alone, independent of the objects that they were
 * written from.
 */
export function readPdfContent(bytes: Uint8Array): ReadContent {
  const parts = readPdfParts(bytes);
  const strings = parts.strings.filter(isShown).map(({ words }) => words);
  const packets = parts.texts.filter((text) => text.includes('<x:xmpmeta'));
  const about = parts.strings.filter(({ key }) => INFO.has(key)).map(({ words }) => words);
  return {
    text: [...strings, ...parts.texts.map(withoutIdentifiers)].map(withoutNamespaces).join('\n'),
    references: parts.strings.filter(({ key }) => key === 'URI').map(({ words }) => words),
    metadata: [...about, ...packets.map((packet) => utf8(packet).replace(/<[^>]*>/g, ' '))].join('\n'),
    words: [...strings, ...packets.map(utf8)].join('\n'),
    page: undefined,
    pdf: { ...parts, bytes: bytes.length },
  };
}

// A namespace of structure types is a name that looks like an address.
function isShown({ key, words }: PdfParts['strings'][number]): boolean {
  return key !== 'NS' || !IDENTIFIERS.has(words);
}

// Where one is the whole content of an element of XMP.
function withoutIdentifiers(text: string): string {
  return text.replace(/>([^<>]*)</g, (whole, words) => (IDENTIFIERS.has(words) ? '><' : whole));
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
