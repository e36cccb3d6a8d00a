import type { ImageFile } from '../../outline/image/check-image.ts';
import { withoutJpegProfile } from '../../outline/image/clean-jpeg.ts';
import { withChunks } from '../../outline/image/clean-png.ts';
import { withoutWebpProfile } from '../../outline/image/clean-webp.ts';
import { hasStrayIndex } from './has-stray-index.ts';
import { isPlainProfile } from './is-plain-profile.ts';

/** The checked image; or the reason why it can't be used, and whether some of its pixels can be seen. */
export type SeenPixels = { readonly image: ImageFile } | PixelFault;

interface PixelFault {
  readonly reason: string;
  /** A part of a damaged image may still be seen. */
  readonly seen: boolean;
}

/**
 * Unpacks all pixels of a PNG, JPEG or WebP image, and checks that they are whole and not all transparent. Removes a
 * colour profile that changes nothing, or that can't be read: browsers ignore such a profile. `within` bounds the work.
 */
export async function lookAtPixels(image: ImageFile, within: WithinFile = doIt): Promise<SeenPixels> {
  const { vips } = await import('./vips.ts');
  return within(() => look(vips, image));
}

/** Does synchronous work on the file that is meant, within its bounds. */
type WithinFile = <Value>(work: () => Value) => Value;

const doIt: WithinFile = (work) => work();

function look(vips: Vips, image: ImageFile): SeenPixels {
  const looked = pixelFault(vips, image);
  if (looked !== undefined && looked !== ON_PAPER) return looked;
  if (image.type === 'png' && hasStrayIndex(image.bytes)) return STRAY;
  const seen = looked === ON_PAPER ? { ...image, isWhite: true as const } : image;
  return { image: withPlainColours(vips, seen) };
}

function withPlainColours(vips: Vips, image: ImageFile): ImageFile {
  if (image.colours !== 'profile' || !isPlainProfile(vips, image.bytes)) return image;
  return { ...image, bytes: withoutProfile(image), colours: 'plain' };
}

// Of 255: lighter than this, nothing is seen on white paper.
const LIGHTEST = 252;

type Vips = typeof import('./vips.ts').vips;

function pixelFault(vips: Vips, { bytes }: ImageFile): PixelFault | undefined {
  try {
    return unseen(vips, bytes, 'warning');
  } catch (error) {
    if (!HARMLESS.test(messageOf(error))) return DAMAGED;
  }
  try {
    return unseen(vips, bytes, 'error');
  } catch {
    return DAMAGED;
  }
}

// Cameras and scanners write these into whole files, and all programs accept them (libjpeg's jerror.h).
const HARMLESS = /extraneous bytes before marker|Invalid SOS parameters|Inconsistent progression sequence/;

const TRANSPARENT: PixelFault = { reason: 'all of it is transparent', seen: false };

const WHITE: PixelFault = { reason: 'all of it is white', seen: false };

// Of what is not transparent: a logo for dark grounds, or a figure of which nothing is seen.
const ON_PAPER: PixelFault = { reason: 'all of it is white', seen: false };

const STRAY: PixelFault = { reason: 'some of its pixels have colours that are not in its palette', seen: true };

const DAMAGED: PixelFault = { reason: 'not all of its pixels are there, or they were changed on the way', seen: true };

// All pixels are unpacked, row by row. A logo for dark grounds may be white where it is not transparent.
function unseen(vips: Vips, bytes: Uint8Array, failOn: 'warning' | 'error'): PixelFault | undefined {
  const image = vips.Image.newFromBuffer(bytes, '', { access: 'sequential', fail_on: failOn });
  try {
    if (!image.hasAlpha()) {
      const isPlain = image.format === 'uchar' && image.interpretation !== 'cmyk';
      return image.min() >= LIGHTEST && isPlain ? WHITE : undefined;
    }
    const opacity = image.extractBand(image.bands - 1);
    try {
      if (opacity.max() === 0) return TRANSPARENT;
    } finally {
      opacity.delete();
    }
    return isWhiteOnPaper(vips, bytes) ? ON_PAPER : undefined;
  } finally {
    image.delete();
  }
}

// Rows can be read but once, so the image is opened again.
function isWhiteOnPaper(vips: Vips, bytes: Uint8Array): boolean {
  const image = vips.Image.newFromBuffer(bytes, '', { access: 'sequential' });
  if (image.format !== 'uchar') {
    image.delete();
    return false;
  }
  const onPaper = image.flatten({ background: [255] });
  try {
    return onPaper.min() >= LIGHTEST;
  } finally {
    onPaper.delete();
    image.delete();
  }
}

function withoutProfile({ type, bytes }: ImageFile): Uint8Array {
  if (type === 'png') return withChunks(bytes, 'iCCP');
  return type === 'webp' ? withoutWebpProfile(bytes) : withoutJpegProfile(bytes);
}

// Not everything that libvips throws is an `Error`.
function messageOf(error: unknown): string {
  return error instanceof Error ? String(error.message) : String(error);
}
