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

/** An image file that was found to be whole and of a sensible size. */
export interface ImageFile {
  readonly type: ImageType;
  /** In px, as it is seen upright; of an SVG drawing in its own units. */
  readonly width: number;
  readonly height: number;
  /** How it lies in the file, as EXIF counts it: 1 is upright. */
  readonly orientation: number;
  /** The file without what is not seen: places and dates of photographs, comments, thumbnails. */
  readonly bytes: Uint8Array;
  /** What its colours are: as a screen takes them that is told nothing (sRGB), as its profile says, or of printing presses. */
  readonly colours: 'plain' | 'profile' | 'cmyk';
}

/** The image, where it can be used, and what was found. */
export interface CheckedImage {
  readonly image?: ImageFile;
  readonly findings: readonly Diagnostic[];
}

// Photographs are sent at the size at which they are printed: these are bounds of the work, beyond any camera's file
// of 100 million px. JPEG and WebP say sizes of 65,535 and 16,383 px at most.
const MOST_MEGABYTES = 64;
const MOST_PIXELS = 120_000_000;
const LONGEST_SIDE = 30_000;

/** Reads an image of the summit's folder by its bytes; undefined where a finding says why it can't be used. */
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
  // Before anything unpacks it.
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
      // Browsers show it as it lies, whatever its EXIF says.
      return { image: { type, ...size, ...clean, orientation: 1, colours: coloursOf(hasProfile) }, findings: [] };
    }
    const { orientation, cmyk, hasProfile, ...clean } = cleanJpeg(bytes);
    const findings = cmyk ? [diagnose('outline/cmyk-image', { path }, at)] : [];
    const colours = cmyk ? 'cmyk' : coloursOf(hasProfile);
    return { image: { type, ...upright(size, orientation), ...clean, orientation, colours }, findings };
  } catch (error) {
    // What reads past the end throws a RangeError.
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
  // Its own units may be of any size; what it is drawn into counts in thousands.
  const scale = USUAL_SIDE / Math.max(size.width, size.height);
  const fitted = Math.abs(Math.log10(scale)) < 2 ? size : { width: size.width * scale, height: size.height * scale };
  const bytes = new TextEncoder().encode(svg);
  return { image: { type: 'svg', ...fitted, orientation: 1, bytes, colours: 'plain' }, findings };
}

const USUAL_SIDE = 1000;

/** In px, as the pixels lie in the file. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
}

// From 5 on it lies on its side.
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
  // Of UTF-16 every second byte is nought.
  const letters = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, '');
  return /^\s*<(?:\?xml\b|!--|!DOCTYPE\s+(?:\w+:)?svg\b|(?:\w+:)?svg\b)/.test(letters) ? 'svg' : undefined;
}

// A file of another kind under an image's name is most often one of these; phones write HEIC.
function nameOf(bytes: Uint8Array): string {
  const brand = /^[\s\S]{4}ftyp(hei|hev|mif|msf|avi)/.exec(lettersOf(bytes.subarray(0, 16)))?.[1];
  if (brand !== undefined) return `a file of the kind ${brand === 'avi' ? 'AVIF' : 'HEIC'}`;
  try {
    const kind = imageSize(bytes).type?.toUpperCase() ?? '';
    return kind === 'SVG' ? 'an SVG drawing with something before its first <' : `a file of the kind ${kind}`;
  } catch {
    return bytes.length === 0 ? 'an empty file' : 'no image that is known';
  }
}
