import type { ImageFile } from '../../outline/image/check-image.ts';
import { colourChunksOf, withChunks } from '../../outline/image/clean-png.ts';

// From 100: at this quality no block of 8 px can be seen at arm's length.
const JPEG_QUALITY = 88;
const WEBP_QUALITY = 90;

/**
 * Gives an upright image that is at most `width` px wide. An image that is already so, with plain colours, keeps its
 * bytes; any other is packed again in its own format, in sRGB and without a profile. `within` bounds the work.
 */
export async function fitImage(image: ImageFile, width: number, within: WithinFile = doIt): Promise<ImageFile> {
  if (image.type === 'svg' || (image.width <= width && image.colours === 'plain')) return image;
  const across = Math.max(1, Math.min(image.width, Math.ceil(width)));
  const down = Math.max(1, Math.round((image.height * across) / image.width));
  const { vips } = await import('./vips.ts');
  const bytes = within(() => packAnew(vips, image, across, down));
  // A drawing with few colours may be smaller as it is.
  const isSmaller = bytes.length < image.bytes.length || image.colours !== 'plain';
  if (!isSmaller) return image;
  return { ...image, width: across, height: down, orientation: 1, colours: 'plain', bytes };
}

/** Does synchronous work on the file that is meant, within its bounds. */
type WithinFile = <Value>(work: () => Value) => Value;

const doIt: WithinFile = (work) => work();

function packAnew(
  vips: typeof import('./vips.ts').vips,
  { type, bytes, orientation, colours }: ImageFile,
  across: number,
  down: number,
): Uint8Array {
  const [width, height] = orientation > 4 ? [down, across] : [across, down];
  const size = { height, size: 'force', no_rotate: true } as const;
  const inColour = {
    export_profile: 'srgb',
    intent: 'relative',
    ...(colours === 'cmyk' ? { import_profile: 'cmyk' } : {}),
  } as const;
  const small = vips.Image.thumbnailBuffer(bytes, width, { ...size, ...(colours === 'plain' ? {} : inColour) });
  // An image that is unpacked row by row can't be rotated.
  const whole = small.copyMemory();
  small.delete();
  whole.setInt('orientation', orientation);
  const upright = whole.autorot();
  whole.delete();
  try {
    if (type === 'jpeg') return upright.jpegsaveBuffer({ Q: JPEG_QUALITY, keep: 'none', optimize_coding: true });
    if (type === 'webp') return upright.webpsaveBuffer({ Q: WEBP_QUALITY, keep: 'none' });
    const packed = upright.pngsaveBuffer({ compression: 6, keep: 'none' });
    return colours === 'plain' ? withChunks(packed, '', colourChunksOf(bytes)) : packed;
  } finally {
    upright.delete();
  }
}
