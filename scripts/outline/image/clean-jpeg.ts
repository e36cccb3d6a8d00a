import { DamagedImage, ENDS_EARLY, joinBytes, lettersOf, viewOf } from './image-bytes.ts';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/**
 * Walks through a JPEG file to its end mark and leaves out what is not seen: EXIF with its place and
 * thumbnail, XMP, IPTC, comments, and what follows the image. Colours (ICC, Adobe) stay. Throws
 * `DamagedImage` where it is not whole.
 */
export function cleanJpeg(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly cmyk: boolean } {
  const segments = [...segmentsOf(bytes)];
  const frame = segments.find(({ marker }) => isFrame(marker));
  const components = frame?.whole[9];
  if (components === undefined || !segments.some(({ marker }) => marker === START_OF_SCAN)) {
    throw new DamagedImage('it has no pixels');
  }
  const seen = segments.filter(isSeen).map(({ whole }) => whole);
  return { bytes: joinBytes([bytes.subarray(0, 2), ...seen]), cmyk: components === 4 };
}

interface Segment {
  readonly marker: number;
  /** With its marker, and of a scan with the pixels that follow. */
  readonly whole: Uint8Array;
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new DamagedImage('its parts do not follow one another');
    // Any number of filling bytes may stand before a marker.
    while (view.getUint8(at + 1) === 0xff) at += 1;
    const marker = view.getUint8(at + 1);
    const end = marker === END_OF_IMAGE ? at + 2 : endOfSegment(marker, at, bytes, view);
    yield { marker, whole: bytes.subarray(at, end) };
    if (marker === END_OF_IMAGE) return;
    at = end;
  }
}

function endOfSegment(marker: number, at: number, bytes: Uint8Array, view: DataView): number {
  const end = at + 2 + view.getUint16(at + 2);
  if (end > bytes.length) throw new DamagedImage(ENDS_EARLY);
  return marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
}

// Inside a scan 0xFF is followed by 0 or a restart mark; any other mark ends it.
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && isInsideScan(bytes[at + 1])) at = bytes.indexOf(0xff, at + 1);
  return at === -1 ? bytes.length : at;
}

function isInsideScan(marker: number | undefined): boolean {
  return marker === 0 || marker === 0xff || (marker !== undefined && marker >= 0xd0 && marker <= 0xd7);
}

// SOF0 to SOF15 without the tables that stand among them.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

// Of the parts that applications add (0xE0 to 0xEF) only those that say how colours are meant.
function isSeen({ marker, whole }: Segment): boolean {
  if (marker === COMMENT) return false;
  return marker < 0xe0 || marker > 0xef || /^(?:JFIF\0|ICC_PROFILE\0|Adobe)/.test(lettersOf(whole.subarray(4, 16)));
}
