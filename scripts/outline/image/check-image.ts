import { imageSize } from 'image-size';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { LoadedAsset } from '../outline.ts';
import { checkDrawing } from './check-drawing.ts';
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
}

/** The image, where it can be used, and what was found. */
export interface CheckedImage {
  readonly image?: ImageFile;
  readonly findings: readonly Diagnostic[];
}

// A photograph that fills a page at 300 dpi has 9 million px and seldom more than 8 MB.
const MOST_MEGABYTES = 12;
// A browser drops what is larger without a word.
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 16_000;

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
  const size = sizeOf(bytes);
  if (type === 'svg') return checkSvg(file, size);
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
    if (type === 'png') return { image: { type, ...size, bytes: cleanPng(bytes) }, findings: [] };
    if (type === 'webp') return { image: { type, ...size, bytes: cleanWebp(bytes) }, findings: [] };
    const { bytes: clean, cmyk } = cleanJpeg(bytes);
    const findings = cmyk ? [diagnose('outline/cmyk-image', { path }, at)] : [];
    return { image: { type, ...size, bytes: clean }, findings };
  } catch (error) {
    // What reads past the end throws a RangeError.
    if (!(error instanceof DamagedImage || error instanceof RangeError)) throw error;
    const reason = error instanceof DamagedImage ? error.message : ENDS_EARLY;
    return { findings: [diagnose('outline/damaged-image', { path, reason }, at)] };
  }
}

function checkSvg(file: LoadedAsset, size: ImageSize | undefined): CheckedImage {
  const { path, bytes, at } = file;
  const findings = checkDrawing(file);
  if (findings.length > 0) return { findings };
  if (size === undefined) {
    const reason = 'it says neither its size nor a viewBox';
    return { findings: [diagnose('outline/unusable-image', { path, reason }, at)] };
  }
  return { image: { type: 'svg', ...size, orientation: 1, bytes }, findings };
}

interface ImageSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

function sizeOf(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // From 5 on it lies on its side.
    return orientation > 4 ? { width: height, height: width, orientation } : { width, height, orientation };
  } catch {
    return undefined;
  }
}

function typeOf(bytes: Uint8Array): ImageType | undefined {
  const start = lettersOf(bytes.subarray(0, 1024));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp';
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg\b)/.test(start) ? 'svg' : undefined;
}

// A file of another kind under an image's name is most often one of these; phones write HEIC.
function nameOf(bytes: Uint8Array): string {
  const brand = /^[\s\S]{4}ftyp(hei|hev|mif|msf|avi)/.exec(lettersOf(bytes.subarray(0, 16)))?.[1];
  if (brand !== undefined) return `a file of the kind ${brand === 'avi' ? 'AVIF' : 'HEIC'}`;
  try {
    return `a file of the kind ${imageSize(bytes).type?.toUpperCase() ?? ''}`;
  } catch {
    return bytes.length === 0 ? 'an empty file' : 'no image that is known';
  }
}
