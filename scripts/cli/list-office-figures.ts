import { preparePack } from '../build/prepare-pack.ts';
import { formatPlace } from '../diagnostics/place.ts';
import { shownPath } from '../diagnostics/shown-path.ts';
import type { Host } from '../host/host.ts';
import { findPacks } from '../load/find-packs.ts';
import { officeFigures } from '../outputs/office/office-figures.ts';
import { toDeckView } from '../views/deck/to-deck-view.ts';
import type { BuildRequest } from './build-arguments.ts';

/**
 * Prints what each figure of the packs of a request becomes in `deck.pptx`, and why. A pack that can't be read is left out:
 * the check has said why.
 */
export async function listOfficeFigures(host: Host, { summits, language }: BuildRequest): Promise<void> {
  for (const pack of await findPacks(host, summits)) {
    if (language !== undefined && pack.language !== language) continue;
    const { material } = await preparePack(pack, { host, sources: new Map() });
    if (material === undefined) continue;
    const { context } = material;
    const figures = officeFigures(toDeckView(context), context.outline);
    const lines = figures.map(
      ({ at, title, is, why }) => `  ${shownPath(title)} (${formatPlace(at)})\n    ${is}: ${why}\n`,
    );
    const none = figures.length === 0 ? '  It has no figures.\n' : '';
    host.out(`${pack.summit}, ${pack.language}: the figures in deck.pptx\n${lines.join('')}${none}`);
  }
}
