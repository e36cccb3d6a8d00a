import type { Page } from 'puppeteer-core';
import type { ShownLogo } from '../../../load/shown-logo.ts';
import type { AssetPath } from '../../../outline/outline.ts';
import type { Recall } from '../../../outline/recall.ts';
import { lookAtLogo, type SeenDots } from './look-at-logo.ts';

/** What is seen of a logo on the ground of the cover, `#rrggbb`. */
export interface SeenLogo extends AssetPath, SeenDots {
  readonly ground: string;
}

/** Looks at the logo of a pack in any page, which stays as it is: once for a pack. Undefined where nothing of it is seen. */
export async function readLogo(
  page: Page,
  { logo, recall }: { readonly logo: ShownLogo | undefined; readonly recall: Recall },
): Promise<SeenLogo | undefined> {
  if (logo === undefined) return undefined;
  const { path, at, ground, address, width, height } = logo;
  const look = async () => await page.evaluate(lookAtLogo, { address, width, height, ground });
  const seen = await recall('logo seen', JSON.stringify(logo), look);
  return seen === undefined ? undefined : { path, at, ground, ...seen };
}
