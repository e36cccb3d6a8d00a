import { inflateSync } from 'node:zlib';

/** A string of a PDF, with the name that stands before it, which is mostly its key. */
interface PdfString {
  readonly key: string;
  readonly words: string;
}

/** A stream of a PDF, with the text of its dictionary. */
interface PdfStreamPart {
  readonly dict: string;
  /** Its length in the file, in bytes. */
  readonly length: number;
}

/** The parts of a PDF that can be found in its bytes, whatever program wrote them. */
export interface PdfParts {
  readonly names: ReadonlySet<string>;
  readonly strings: readonly PdfString[];
  /** The texts of metadata, contents and other readable streams, one character a byte; without fonts and images. */
  readonly texts: readonly string[];
  readonly streams: readonly PdfStreamPart[];
  /** Its objects without the data of streams, those in object streams too. */
  readonly objects: string;
}

/**
 * Reads the parts of a finished PDF from its bytes, with streams unpacked (ISO 32000-1, 7.5.7). It must share no code
 * with `readPdf` or with the library that writes PDFs. The checks for private data use it: they look at every byte that
 * others could read, also at objects to which nothing refers.
 */
export function readPdfParts(bytes: Uint8Array): PdfParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = file.toString('latin1');
  const [objects, texts, streams]: [string[], string[], PdfStreamPart[]] = [[], [], []];
  let from = 0;
  for (const { index, 0: opening } of source.matchAll(/(?<=>>\s*)stream\r?\n/g)) {
    if (index < from) continue;
    const outside = source.slice(from, index);
    const dict = outside.slice(Math.max(0, outside.lastIndexOf(' obj')));
    const start = index + opening.length;
    const end = endOfStream(source, start, dict);
    streams.push({ dict, length: end - start });
    objects.push(outside);
    from = end;
    if (/\/Subtype\s*\/Image\b|\/Length[123]\b|\/Type\s*\/XRef\b/.test(dict)) continue;
    const text = unpacked(file.subarray(start, end), dict);
    (/\/Type\s*\/ObjStm\b/.test(dict) ? objects : texts).push(text);
  }
  objects.push(source.slice(from));
  const joined = objects.join('\n');
  return { ...readTokens(joined), texts, streams, objects: joined };
}

function endOfStream(source: string, start: number, dict: string): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dict)?.[1] ?? Number.NaN);
  const isRight = Number.isFinite(length) && /^\s*endstream/.test(source.slice(start + length, start + length + 12));
  if (isRight) return start + length;
  const found = source.indexOf('endstream', start);
  return found < 0 ? source.length : found;
}

function unpacked(data: Uint8Array, dict: string): string {
  if (!/\/Filter\b/.test(dict)) return Buffer.from(data).toString('latin1');
  if (!/\/Filter\s*\[?\s*\/FlateDecode\b/.test(dict)) return '';
  return inflateSync(data).toString('latin1');
}

// Strings with brackets in pairs, hexadecimal strings, names.
const TOKEN = /(\((?:\\[\s\S]|\((?:\\[\s\S]|[^\\()])*\)|[^\\()])*\))|<(?!<)([\dA-Fa-f\s]*)>|\/([^\s()<>[\]{}/%]+)/g;

function readTokens(objects: string): { names: Set<string>; strings: PdfString[] } {
  const names = new Set<string>();
  const strings: PdfString[] = [];
  let key = '';
  for (const [token, , , name] of objects.matchAll(TOKEN)) {
    if (name === undefined) strings.push({ key, words: wordsOf(stringBytes(token)) });
    else {
      key = name.includes('#')
        ? name.replace(/#([\dA-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        : name;
      names.add(key);
    }
  }
  return { names, strings };
}

function stringBytes(string: string): Uint8Array {
  return string.startsWith('<') ? hexBytes(string) : literalBytes(string.slice(1, -1));
}

// A digit that is missing at the end is 0.
function hexBytes(string: string): Uint8Array {
  const digits = string.replace(/[^\da-f]/gi, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literalBytes(string: string): Uint8Array {
  const text = string.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, other = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return /^[\r\n]/.test(other) ? '' : (ESCAPES[other] ?? other);
  });
  return Buffer.from(text, 'latin1');
}

function wordsOf(bytes: Uint8Array): string {
  const data = Buffer.from(bytes);
  const isWide = data.length >= 2 && data.length % 2 === 0 && data[0] === 0xfe && data[1] === 0xff;
  return isWide ? data.subarray(2).swap16().toString('utf16le') : data.toString('latin1');
}
