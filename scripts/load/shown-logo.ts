import { logoSize } from '../figures/logo-size.ts';
import type { ImageFile } from '../outline/image/check-image.ts';
import type { AssetPath, Outline } from '../outline/outline.ts';

/** A summit's logo as a browser can show it: a `data:` address, its size on a slide in px, and the colour of the cover. */
export interface ShownLogo extends AssetPath {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

/** Gives the logo of a summit, of its loaded images by path; undefined where it has none. `ground` is `#rrggbb`. */
export function shownLogo(
  { design }: Outline,
  images: ReadonlyMap<string, ImageFile>,
  ground: string,
): ShownLogo | undefined {
  const image = images.get(design.logo?.path ?? '');
  if (design.logo === undefined || image === undefined) return undefined;
  const { path, at } = design.logo;
  const type = image.type === 'svg' ? 'svg+xml' : image.type;
  const address = `data:image/${type};base64,${Buffer.from(image.bytes).toString('base64')}`;
  return { path, at, address, ...logoSize('deck', image), ground };
}
