/** Unpacks Brotli, the compression inside a WOFF2 file. */
export type Unpack = (packed: Uint8Array) => Uint8Array;

/** A range of code points; the first and the last both belong to it. */
export type CodePointRange = readonly [first: number, last: number];

/** The properties of a font file that the build needs. */
export interface FontFacts {
  /** The code points that the font has glyphs for. */
  readonly coverage: readonly CodePointRange[];
  /** Whether one file holds several weights or widths: a PDF would hold its letters as drawings without a name. */
  readonly variable: boolean;
  /** The font's name in a PDF (entry 6 of its `name` table); undefined where the file has no such entry. */
  readonly postScriptName: string | undefined;
  /** Whether the font's licence bits (OS/2 `fsType`) forbid to embed it. */
  readonly restricted: boolean;
  /** Whether its licence bits let it be embedded with some of its characters alone (OS/2 `fsType`, bit 8 forbids it). */
  readonly mayBeCut: boolean;
}

/** Reads the bytes of a font file (WOFF2, TTF, OTF); undefined where they are another kind of file or can't be read. */
export function readFont(bytes: Uint8Array, unpack: Unpack): FontFacts | undefined {
  try {
    const tables = readTables(bytes, unpack);
    const cmap = tables?.get('cmap');
    if (tables === undefined || cmap === undefined || !(tables.has('glyf') || tables.has('CFF '))) return undefined;
    const os2 = tables.get('OS/2');
    const licence = os2 !== undefined && os2.byteLength > 10 ? os2.getUint16(8) : 0;
    return {
      coverage: readCharacterMap(cmap),
      variable: tables.has('fvar'),
      postScriptName: readPostScriptName(tables.get('name')),
      restricted: (licence & 0x000e) === 0x0002,
      mayBeCut: (licence & 0x0100) === 0,
    };
  } catch {
    return undefined;
  }
}

/** Whether a code point lies in at least one of the ranges. */
export function covers(ranges: readonly CodePointRange[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The ranges of the code points that both lists hold, in their order. */
export function commonRanges(one: readonly CodePointRange[], other: readonly CodePointRange[]): CodePointRange[] {
  const left = joinRanges(one);
  const right = joinRanges(other);
  const common: CodePointRange[] = [];
  let at = 0;
  for (const [first, last] of left) {
    // Both lists go up, so that each range is looked at once.
    while ((right[at]?.[1] ?? Infinity) < first) at += 1;
    for (let next = at; (right[next]?.[0] ?? Infinity) <= last; next += 1) {
      const [from, to] = right[next] ?? [0, 0];
      common.push([Math.max(first, from), Math.min(last, to)]);
    }
  }
  return common;
}

/** The same code points as ranges that go up and don't touch. */
function joinRanges(ranges: readonly CodePointRange[]): CodePointRange[] {
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.filter(([from, to]) => from <= to).toSorted(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

type Tables = ReadonlyMap<string, DataView>;

function readTables(bytes: Uint8Array, unpack: Unpack): Tables | undefined {
  const signature = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (signature === 'wOF2') return readPackedTables(bytes, unpack);
  return ['\0\x01\0\0', 'OTTO', 'true'].includes(signature) ? readPlainTables(bytes) : undefined;
}

function readPlainTables(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  const count = view.getUint16(4);
  const entries = Array.from({ length: count }, (_, index) => 12 + 16 * index).map((entry) => {
    const offset = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    return [tagAt(bytes, entry), viewOf(bytes.subarray(offset, offset + length))] as const;
  });
  return new Map(entries);
}

// WOFF2, section 4: the directory gives common tables as numbers; each byte of a length holds 7 bits.
const KNOWN_TAGS: Readonly<Record<number, string>> = {
  0: 'cmap',
  5: 'name',
  6: 'OS/2',
  10: 'glyf',
  11: 'loca',
  13: 'CFF ',
  47: 'fvar',
};
const OWN_TAG = 63;

function readPackedTables(bytes: Uint8Array, unpack: Unpack): Tables {
  const view = viewOf(bytes);
  const directory: { tag: string; length: number }[] = [];
  let at = 48;
  const readLength = (): number => {
    let value = 0;
    for (;;) {
      const byte = view.getUint8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  for (let left = view.getUint16(12); left > 0; left -= 1) {
    const flags = view.getUint8(at);
    at += 1;
    const number = flags & 0x3f;
    const tag = number === OWN_TAG ? tagAt(bytes, at) : (KNOWN_TAGS[number] ?? String(number));
    if (number === OWN_TAG) at += 4;
    const length = readLength();
    // Glyph tables are transformed unless their version is 3, other tables unless their version is 0.
    const transformed = tag === 'glyf' || tag === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0;
    directory.push({ tag, length: transformed ? readLength() : length });
  }
  const unpacked = unpack(bytes.subarray(at, at + view.getUint32(20)));
  let offset = 0;
  return new Map(
    directory.map(({ tag, length }) => {
      offset += length;
      return [tag, viewOf(unpacked.subarray(offset - length, offset))] as const;
    }),
  );
}

const POSTSCRIPT_NAME = 6;
const MACINTOSH = 1;

function readPostScriptName(table: DataView | undefined): string | undefined {
  if (table === undefined) return undefined;
  const entries = Array.from({ length: table.getUint16(2) }, (_, index) => 6 + 12 * index);
  const entry = entries.find((each) => table.getUint16(each + 6) === POSTSCRIPT_NAME);
  if (entry === undefined) return undefined;
  const start = table.byteOffset + table.getUint16(4) + table.getUint16(entry + 10);
  const bytes = new Uint8Array(table.buffer, start, table.getUint16(entry + 8));
  const isMacintosh = table.getUint16(entry) === MACINTOSH;
  return new TextDecoder(isMacintosh ? 'latin1' : 'utf-16be').decode(bytes);
}

// A font numbers its glyphs with 16 bits.
const MOST_GLYPHS = 65_536;

// Format 12 maps all Unicode planes, format 4 only the first: it is read where the font has no format 12.
function readCharacterMap(cmap: DataView): CodePointRange[] {
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index));
  const formatOf = (offset: number) => cmap.getUint16(offset);
  const whole = maps.find((offset) => formatOf(offset) === 12);
  if (whole !== undefined) {
    const groups = cmap.getUint32(whole + 12);
    if (groups > MOST_GLYPHS) throw new RangeError('More groups than a font can have glyphs.');
    return Array.from({ length: groups }, (_, index): CodePointRange => {
      const group = whole + 16 + 12 * index;
      return [cmap.getUint32(group), cmap.getUint32(group + 4)];
    });
  }
  const plane = maps.find((offset) => formatOf(offset) === 4);
  return plane === undefined ? [] : readSegments(cmap, plane);
}

function readSegments(cmap: DataView, offset: number): CodePointRange[] {
  const size = cmap.getUint16(offset + 6);
  return Array.from({ length: size / 2 }, (_, index): CodePointRange => {
    const end = offset + 14 + 2 * index;
    return [cmap.getUint16(end + size + 2), cmap.getUint16(end)];
  }).filter(([first]) => first !== 0xffff);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(bytes: Uint8Array, offset: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(offset, offset + 4));
}
