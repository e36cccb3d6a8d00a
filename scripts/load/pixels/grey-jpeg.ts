// Of 100: as the photographs of a pack are packed.
const QUALITY = 88;

/** Gives a JPEG with its pixels in grey, as a JPEG of one part. */
export async function greyJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const { vips } = await import('./vips.ts');
  const colour = vips.Image.newFromBuffer(bytes);
  const grey = colour.colourspace('b-w');
  try {
    return grey.jpegsaveBuffer({ Q: QUALITY, keep: 'none', optimize_coding: true });
  } finally {
    grey.delete();
    colour.delete();
  }
}
