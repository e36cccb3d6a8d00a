type Vips = typeof import('./vips.ts').vips;

const PROFILE = 'icc-profile-data';
// The shades of each of the three colours with which a profile is tested.
const SHADES = [0, 32, 64, 96, 128, 160, 192, 224, 255];
// From 255: profiles of sRGB differ slightly in rounding.
const MOST_DIFFERENCE = 3;

/**
 * Whether an image's colour profile equals sRGB, the default, or can't be used: a chart of colours looks the same with
 * and without the profile.
 */
export function isPlainProfile(vips: Vips, bytes: Uint8Array): boolean {
  const image = vips.Image.newFromBuffer(bytes, '', { access: 'sequential' });
  try {
    if (image.getTypeof(PROFILE) === 0) return true;
    const isGrey = image.bands < 3;
    const chart = new Uint8Array(
      isGrey
        ? SHADES
        : SHADES.flatMap((red) => SHADES.flatMap((green) => SHADES.flatMap((blue) => [red, green, blue]))),
    );
    const seen = shown(vips, chart, isGrey ? 1 : 3, image.getBlob(PROFILE));
    if (seen === undefined) return true;
    const plain = isGrey ? SHADES.flatMap((shade) => [shade, shade, shade]) : chart;
    return seen.every((value, index) => Math.abs(value - (plain[index] ?? 0)) <= MOST_DIFFERENCE);
  } finally {
    image.delete();
  }
}

// Gives the colours of the chart in sRGB, three bytes each; undefined where the profile can't be used.
function shown(vips: Vips, chart: Uint8Array, bands: 1 | 3, profile: Uint8Array): Uint8Array | undefined {
  const plain = vips.Image.newFromMemory(chart, chart.length / bands, 1, bands, vips.BandFormat.uchar);
  const named = plain.copy({ interpretation: bands === 1 ? 'b-w' : 'srgb' });
  try {
    named.setBlob(PROFILE, profile);
    const converted = named.iccTransform('srgb', { embedded: true, intent: 'relative' });
    try {
      return Uint8Array.from(converted.writeToMemory());
    } finally {
      converted.delete();
    }
  } catch {
    return undefined;
  } finally {
    named.delete();
    plain.delete();
  }
}
