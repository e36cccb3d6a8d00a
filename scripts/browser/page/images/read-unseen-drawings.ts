import type { Page } from 'puppeteer-core';
import type { ShownDrawing } from '../../../load/shown-drawings.ts';
import type { ShownLogo } from '../../../load/shown-logo.ts';
import type { AssetPath } from '../../../outline/outline.ts';
import type { Recall } from '../../../outline/recall.ts';
import { lookAtDrawing, triedSize } from './look-at-drawing.ts';

/** The drawings and the logo of a pack, what was seen of them before, whether the pack has a marking, and the word of a draft. */
export interface LookedAt {
  readonly drawings: readonly ShownDrawing[];
  readonly logo: ShownLogo | undefined;
  readonly recall: Recall;
  readonly isMarked: boolean;
  /** The drawing of the word of a draft, as a CSS `url(…)`, where files of the summit's own could hide it. */
  readonly watermark?: string | undefined;
}

/** A drawing of which nothing is seen; `lostOn` is the colour of the ground from which its dots don't differ, if it has any. */
export interface UnseenDrawing extends AssetPath {
  readonly lostOn: string | undefined;
}

/** The drawings of which the browser shows nothing at all, and those of which it shows nothing on one of their grounds. Each is looked at once for a pack, in any page, which stays as it is. */
export async function readUnseenDrawings(
  page: Page,
  { drawings, recall }: Pick<LookedAt, 'drawings' | 'recall'>,
): Promise<UnseenDrawing[]> {
  const unseen: UnseenDrawing[] = [];
  for (const { path, at, svg, grounds, ...proportions } of drawings) {
    const { width, height } = triedSize(proportions);
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const look = async () => await page.evaluate(lookAtDrawing, address, { width, height, grounds });
    const seen = await recall('drawing seen', JSON.stringify([width, height, svg, grounds]), look);
    if (seen.isEmpty || seen.lostOn !== undefined) unseen.push({ path, at, lostOn: seen.lostOn });
  }
  return unseen;
}
