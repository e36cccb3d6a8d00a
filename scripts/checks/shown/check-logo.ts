import type { SeenLogo } from '../../browser/page/images/read-logo.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

// A logo of several colours may have a part that is as dark as the cover, as long as a third of it stands out.
const LEAST_SHARE = 1 / 3;
// In px on a slide of 720 px in height: the smallest type there is 18 px.
const LEAST_SIDE = 22;

/** Reports a logo that does not stand out from the cover, or that is too small on it to be read. */
export function checkLogo(logo: SeenLogo | undefined): Diagnostic[] {
  if (logo === undefined) return [];
  const { path, at, ground, share, width, height } = logo;
  const percent = Math.floor(share * 100);
  const side = Math.floor(Math.min(width, height));
  return [
    ...(share < LEAST_SHARE ? [diagnose('outline/faint-logo', { path, percent, ground }, at)] : []),
    ...(side < LEAST_SIDE ? [diagnose('outline/small-logo', { path, side, isWide: width > height }, at)] : []),
  ];
}
