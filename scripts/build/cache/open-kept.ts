import { browserKey } from '../../browser/browser-key.ts';
import type { Host } from '../../host/host.ts';
import { openPackCache, type PackCache } from './pack-cache.ts';
import { openResultCache, type ResultCache } from './result-cache.ts';

/** What is kept from earlier commands: whole packs, and the results of single steps. */
export interface Kept {
  readonly packs: PackCache;
  readonly results: ResultCache;
}

/**
 * Opens what is kept from earlier commands, for a command with this browser. Undefined where the browser is at an
 * address: another one may answer there next time. Throws `Stop` where no browser is found.
 */
export async function openKept(
  host: Host,
  { browser, isForced }: { readonly browser: string | undefined; readonly isForced: boolean },
): Promise<Kept | undefined> {
  const printer = await browserKey(browser);
  if (printer === undefined) return undefined;
  // The packages in node_modules are those of the lock file: the launcher installs them anew where they differ.
  const tool = await host.digest(['scripts', 'package.json', 'package-lock.json']);
  const about = JSON.stringify([tool, host.runtime, host.traces(), host.absolute('.'), printer]);
  return { packs: openPackCache(host, about, isForced), results: openResultCache(host, about, isForced) };
}
