import { withPlainLineEnds } from '../plain-line-ends.ts';
import { lettersOf } from './image-bytes.ts';

/**
 * Decodes a drawing in the encoding of its first bytes or its XML declaration (UTF-8 by default), and removes the
 * encoding's name, because the pages are UTF-8. Undefined where the bytes do not fit the encoding: a browser would show
 * nothing.
 */
export function decodeDrawing(bytes: Uint8Array): string | undefined {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.encoding;
  const start = lettersOf(bytes.subarray(0, 200));
  const encoding = marked ?? ENCODING.exec(start)?.[3] ?? 'utf-8';
  try {
    // A reader of XML takes both line ends for one (XML 1.0, section 2.11).
    const text = withPlainLineEnds(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    return /^utf-?8$/i.test(encoding) && marked === undefined ? text : text.replace(ENCODING, '$1');
  } catch {
    return undefined;
  }
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;
const ENCODING = /^(<\?xml\s[^>]*?)\s+encoding\s*=\s*(["'])([\w.-]+)\2/;
