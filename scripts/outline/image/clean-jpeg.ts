import { DamagedImage, ENDS_EARLY, joinBytes, lettersOf, viewOf } from './image-bytes.ts';
import { readOrientation } from './read-orientation.ts';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** A JPEG file without its invisible parts, and the colours that its header declares. */
export interface CleanJpeg {
  readonly bytes: Uint8Array;
  /** The orientation of the pixels, as a number of EXIF: 1 is upright. */
  readonly orientation: number;
  readonly cmyk: boolean;
  readonly hasProfile: boolean;
}

/**
 * Reads a JPEG file up to its end marker and leaves out invisible parts: EXIF with place and thumbnail, XMP, IPTC,
 * comments, and data after the image. Segments that define the colours stay (ICC, and the first JFIF and Adobe segments
 * without their additions). Throws `DamagedImage` where the file is not whole.
 */
export function cleanJpeg(bytes: Uint8Array): CleanJpeg {
  const segments = [...segmentsOf(bytes)];
  const frame = segments.find(({ marker }) => isFrame(marker));
  const components = frame?.whole[9];
  if (components === undefined || !segments.some(({ marker }) => marker === START_OF_SCAN)) {
    throw new DamagedImage('it has no pixels');
  }
  const exif = segments.find((segment) => nameOf(segment) === 'Exif');
  return {
    bytes: joinBytes([bytes.subarray(0, 2), ...seenSegments(segments)]),
    orientation: exif === undefined ? 1 : readOrientation(exif.whole.subarray(EXIF_NAME_END)),
    cmyk: components === 4,
    hasProfile: segments.some((segment) => nameOf(segment) === PROFILE),
  };
}

/** Gives a whole JPEG file without its colour profile. */
export function withoutJpegProfile(bytes: Uint8Array): Uint8Array {
  const kept = [...segmentsOf(bytes)].filter((segment) => nameOf(segment) !== PROFILE);
  return joinBytes([bytes.subarray(0, 2), ...kept.map(({ whole }) => whole)]);
}

interface Segment {
  readonly marker: number;
  /** The bytes with the marker; for a scan also with the pixels after it. */
  readonly whole: Uint8Array;
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new DamagedImage('its parts do not follow one another');
    // Any number of fill bytes may come before a marker.
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

// In a scan, 0xFF is followed by 0 or a restart marker; any other marker ends it.
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && isInsideScan(bytes[at + 1])) at = bytes.indexOf(0xff, at + 1);
  return at === -1 ? bytes.length : at;
}

function isInsideScan(marker: number | undefined): boolean {
  return marker === 0 || marker === 0xff || (marker !== undefined && marker >= 0xd0 && marker <= 0xd7);
}

// SOF0 to SOF15, without the markers of tables among them.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const PROFILE = 'ICC_PROFILE';
// The marker, the length, and 'Exif' with two zeros.
const EXIF_NAME_END = 10;
// The number of bytes, after the length, that define the colours in a JFIF and an Adobe segment. A thumbnail or other
// data may follow.
const COLOUR_BYTES = 12;

function seenSegments(segments: readonly Segment[]): Uint8Array[] {
  const isFirst = (segment: Segment) => segments.find((each) => nameOf(each) === nameOf(segment)) === segment;
  return segments.flatMap((segment) => seenBytes(segment, isFirst(segment)));
}

// Tables, frames, scans, restarts and the end are kept; of application segments, only those for colours.
function seenBytes(segment: Segment, isFirst: boolean): Uint8Array[] {
  const { marker, whole } = segment;
  if (marker < FIRST_OF_APPLICATIONS) return marker >= FIRST_OF_IMAGES ? [whole] : [];
  const name = nameOf(segment);
  if (name === PROFILE) return [whole];
  if (name === undefined || name === 'Exif' || !isFirst || whole.length < 4 + COLOUR_BYTES) return [];
  return [name === 'JFIF' ? jfifOf(whole) : adobeOf(whole)];
}

const FIRST_OF_IMAGES = 0xc0;
const FIRST_OF_APPLICATIONS = 0xe0;

function adobeOf(whole: Uint8Array): Uint8Array {
  return joinBytes([whole.subarray(0, 2), [0, COLOUR_BYTES + 2], whole.subarray(4, 4 + COLOUR_BYTES)]);
}

// The thumbnail is removed: its width and height become zero, and they are the last two bytes.
function jfifOf(whole: Uint8Array): Uint8Array {
  return joinBytes([whole.subarray(0, 2), [0, 16], whole.subarray(4, 16), [0, 0]]);
}

// The name at the start of an application's segment.
function nameOf({ marker, whole }: Segment): string | undefined {
  const start = lettersOf(whole.subarray(4, 16));
  if (marker === 0xe0 && start.startsWith('JFIF\0')) return 'JFIF';
  if (marker === 0xe1 && start.startsWith('Exif\0')) return 'Exif';
  if (marker === 0xe2 && start.startsWith('ICC_PROFILE\0')) return PROFILE;
  return marker === 0xee && start.startsWith('Adobe') ? 'Adobe' : undefined;
}
