import { imageSize } from 'image-size';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { LoadedAsset } from '../outline.ts';
import { checkDrawing, WITH_SIZE } from './check-drawing.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { DamagedImage, ENDS_EARLY, lettersOf } from './image-bytes.ts';

/** The kinds of image file that a pack can show. */
type ImageType = 'png' | 'jpeg' | 'webp' | 'svg';

/** An image file that is whole and has a sensible size. */
export interface ImageFile {
  readonly type: ImageType;
  /** In px when upright; in its own units for an SVG drawing. */
  readonly width: number;
  readonly height: number;
  /** The orientation of the pixels, as a number of EXIF: 1 is upright. */
  readonly orientation: number;
  /** The file without its invisible parts: places and dates of photographs, comments, thumbnails. */
  readonly bytes: Uint8Array;
  /**
   * The meaning of the colours: sRGB, which is the default; as its own profile says; or the inks of a printing press.
   */
  readonly colours: 'plain' | 'profile' | 'cmyk';
  /** Whether some pixels are transparent and all others white; left out where that is not so. */
  readonly isWhite?: true;
}

/** The image, if it can be used, and the findings about it. */
export interface CheckedImage {
  readonly image?: ImageFile;
  readonly findings: readonly Diagnostic[];
}

// Images are put into the pages at their printed size. These limits only bound the work, and are beyond the files of
// any camera (100 million px). JPEG and WebP allow at most 65,535 and 16,383 px on a side.
const MOST_MEGABYTES = 64;
const MOST_PIXELS = 120_000_000;
const LONGEST_SIDE = 30_000;

/** Reads an image of the summit's folder from its bytes; undefined where a finding says why it can't be used. */
export function checkImage(file: LoadedAsset): CheckedImage {
  const { path, bytes, at } = file;
  const type = typeOf(bytes);
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
    const found = `${(bytes.length / 1024 / 1024).toFixed(1)} MB`;
    return { findings: [diagnose('outline/large-image', { path, found, most: `${MOST_MEGABYTES} MB` }, at)] };
  }
  if (type === undefined) {
    return { findings: [diagnose('outline/wrong-image-type', { path, found: nameOf(bytes) }, at)] };
  }
  if (type === 'svg') return checkSvg(file);
  const size = sizeOf(bytes);
  if (size === undefined || size.width < 1 || size.height < 1) {
    return { findings: [diagnose('outline/damaged-image', { path, reason: 'it does not say its size' }, at)] };
  }
  // This check comes before the pixels are unpacked.
  if (size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > LONGEST_SIDE) {
    const found = `${size.width} × ${size.height} px`;
    const most = `${MOST_PIXELS / 1_000_000} million px, and ${LONGEST_SIDE} px a side,`;
    return { findings: [diagnose('outline/large-image', { path, found, most }, at)] };
  }
  return checkPixels(path, type, { size, bytes }, at);
}

function checkPixels(
  path: string,
  type: 'png' | 'jpeg' | 'webp',
  { size, bytes }: { readonly size: ImageSize; readonly bytes: Uint8Array },
  at: Place,
): CheckedImage {
  try {
    if (type === 'png') {
      const { orientation, hasProfile, ...clean } = cleanPng(bytes);
      const colours = coloursOf(hasProfile);
      return { image: { type, ...upright(size, orientation), ...clean, orientation, colours }, findings: [] };
    }
    if (type === 'webp') {
      const { hasProfile, ...clean } = cleanWebp(bytes);
      // Browsers ignore the EXIF orientation of this format.
      return { image: { type, ...size, ...clean, orientation: 1, colours: coloursOf(hasProfile) }, findings: [] };
    }
    const { orientation, cmyk, hasProfile, ...clean } = cleanJpeg(bytes);
    const findings = cmyk ? [diagnose('outline/cmyk-image', { path }, at)] : [];
    const colours = cmyk ? 'cmyk' : coloursOf(hasProfile);
    return { image: { type, ...upright(size, orientation), ...clean, orientation, colours }, findings };
  } catch (error) {
    // Reading past the end of the file throws a RangeError.
    if (!(error instanceof DamagedImage || error instanceof RangeError)) throw error;
    const reason = error instanceof DamagedImage ? error.message : ENDS_EARLY;
    return { findings: [diagnose('outline/damaged-image', { path, reason }, at)] };
  }
}

function coloursOf(hasProfile: boolean): ImageFile['colours'] {
  return hasProfile ? 'profile' : 'plain';
}

function checkSvg(file: LoadedAsset): CheckedImage {
  const { path, at } = file;
  const { svg, size, findings } = checkDrawing(file);
  if (svg === undefined) return { findings };
  if (size === undefined) {
    const reason = 'it says neither its size nor a viewBox';
    return { findings: [diagnose('outline/unusable-image', { path, reason, advice: WITH_SIZE }, at)] };
  }
  // The drawing's own units may be of any size; its frame is given in thousands.
  const scale = USUAL_SIDE / Math.max(size.width, size.height);
  const fitted = Math.abs(Math.log10(scale)) < 2 ? size : { width: size.width * scale, height: size.height * scale };
  const bytes = new TextEncoder().encode(svg);
  return { image: { type: 'svg', ...fitted, orientation: 1, bytes, colours: 'plain' }, findings };
}

const USUAL_SIDE = 1000;

/** In px, in the orientation of the file. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
}

// From 5 on, the image lies on its side.
function upright({ width, height }: ImageSize, orientation: number): ImageSize {
  return orientation > 4 ? { width: height, height: width } : { width, height };
}

function sizeOf(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}

function typeOf(bytes: Uint8Array): ImageType | undefined {
  const start = lettersOf(bytes.subarray(0, 1024));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp';
  // In UTF-16, every second byte of ASCII text is zero.
  const letters = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, '');
  return /^\s*<(?:\?xml\b|!--|!DOCTYPE\s+(?:\w+:)?svg\b|(?:\w+:)?svg\b)/.test(letters) ? 'svg' : undefined;
}

const WINDOWS = 'a drawing of Windows (EMF or WMF)';
// Files that drawing programs and offices write: the letters by which each is known, and where they stand.
const OTHERS: readonly (readonly [kind: string, letters: string, at: number])[] = [
  ['a PDF file', '%PDF-', 0],
  ['an EPS or PostScript file', '%!PS', 0],
  ['an EPS or PostScript file', '\xc5\xd0\xd3\xc6', 0],
  [WINDOWS, ' EMF', 40],
  [WINDOWS, '\xd7\xcd\xc6\x9a', 0],
  ['a compressed file, as an SVGZ drawing is', '\x1f\x8b', 0],
  ['a file of an office or drawing program', 'PK\x03\x04', 0],
  ['a file of an office or drawing program', '\xd0\xcf\x11\xe0', 0],
];

// A file of another kind with the ending of an image is most often one of these. Phones write HEIC.
function nameOf(bytes: Uint8Array): string {
  const brand = /^[\s\S]{4}ftyp(hei|hev|mif|msf|avi)/.exec(lettersOf(bytes.subarray(0, 16)))?.[1];
  if (brand !== undefined) return `a file of the kind ${brand === 'avi' ? 'AVIF' : 'HEIC'}`;
  const start = lettersOf(bytes.subarray(0, 64));
  const other = OTHERS.find(([, letters, at]) => start.startsWith(letters, at))?.[0];
  if (other !== undefined) return other;
  try {
    const kind = imageSize(bytes).type?.toUpperCase() ?? '';
    return kind === 'SVG' ? 'an SVG drawing with something before its first <' : `a file of the kind ${kind}`;
  } catch {
    return bytes.length === 0 ? 'an empty file' : 'no image that is known';
  }
}
