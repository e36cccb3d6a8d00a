import type { Page } from 'puppeteer-core';
import type { ShownDrawing } from '../../../load/shown-drawings.ts';
import type { AssetPath } from '../../../outline/outline.ts';
import type { Recall } from '../../../outline/recall.ts';
import { isDrawn, triedSize } from './is-drawn.ts';

/** The drawings of a pack, and the memory of earlier results. */
export interface LookedAt {
  readonly drawings: readonly ShownDrawing[];
  readonly recall: Recall;
}

/**
 * Finds the drawings of which the browser shows nothing. Each drawing is tried once for a pack, in any page, which is
 * not changed.
 */
export async function readUnseenDrawings(page: Page, { drawings, recall }: LookedAt): Promise<AssetPath[]> {
  const unseen: AssetPath[] = [];
  for (const { path, at, svg, ...proportions } of drawings) {
    const { width, height } = triedSize(proportions);
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const look = async () => await page.evaluate(isDrawn, address, width, height);
    const isSeen = await recall('drawing seen', JSON.stringify([width, height, svg]), look);
    if (!isSeen) unseen.push({ path, at });
  }
  return unseen;
}
