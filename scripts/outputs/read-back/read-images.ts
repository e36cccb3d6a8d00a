import type { ReadContent } from '../../checks/files/read-file.ts';
import type { Artefact } from '../artefact.ts';
import type { ImageList } from '../image-list.ts';
import type { ReadBack } from '../output.ts';

/** Reads a picture back from its final bytes, or the list of all pictures with the markings that they bear. */
export async function readBackImages(content: Artefact['content']): Promise<ReadBack> {
  if (typeof content !== 'string') return { content: readPng(content) };
  if (content.startsWith('<svg')) {
    const { readMarkup } = await import('./read-markup.ts');
    return { content: readMarkup(content) };
  }
  const { images } = JSON.parse(content) as ImageList;
  return { content: { ...NOTHING, text: content, words: content }, images };
}

const NOTHING: ReadContent = { text: '', references: [], metadata: '', words: '', page: undefined, pdf: undefined };
// After the eight bytes of its signature a PNG is a row of chunks: length, name, content, checksum (ISO/IEC 15948, 5.3).
const SIGNATURE = 8;
const FRAME = 12;
const TEXTS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP']);

// The texts of a PNG are its metadata. Throws a TypeError where the bytes are no PNG.
function readPng(bytes: Uint8Array): ReadContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x89504e47) throw new TypeError('A picture of a slide is a PNG.');
  const texts: string[] = [];
  for (let at = SIGNATURE; at + FRAME <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = latin(bytes.subarray(at + 4, at + 8));
    if (TEXTS.has(name)) texts.push(latin(bytes.subarray(at + 8, at + 8 + length)));
    at += FRAME + length;
  }
  const metadata = texts.join('\n');
  return { ...NOTHING, text: metadata, metadata, words: metadata };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
