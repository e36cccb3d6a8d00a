import type { Printer } from '../browser/browser.ts';
import type { PackResult, PackTools } from '../build/build-pack.ts';
import type { Kept } from '../build/cache/open-kept.ts';
import type { Memory } from '../build/memory.ts';
import type { Threads } from '../build/threads/open-threads.ts';
import type { Host } from '../host/host.ts';
import type { LibreOffice } from '../libreoffice/libreoffice.ts';
import type { Pack } from '../outline/pack.ts';
import type { BuildRequest } from './build-arguments.ts';
import { recallFor } from './recall-for.ts';

/** Gives the browser of the command, which `start` starts at the first call. */
export type Lend = (start: (named: string | undefined) => Printer) => Printer;

/** The tools with which packs are made, beside those that are loaded for it. */
interface MakingTools {
  readonly lend: Lend;
  readonly kept: Kept | undefined;
  readonly threads: Threads;
  readonly libreOffice: LibreOffice;
}

/**
 * Gives a function that makes a pack of a request in memory. What a pack has in common with others,
 * such as templates and stylesheets, is made once. The tools of a build are loaded with the first pack: what is
 * kept of earlier commands is given back without them.
 */
export function packMaker(
  request: BuildRequest,
  { lend, kept, libreOffice, threads }: MakingTools,
): (host: Host, pack: Pack, onStep: PackTools['onStep']) => Promise<PackResult> {
  let memory: Memory | undefined;
  return async (host, pack, onStep) => {
    threads.start();
    const [{ buildPack }, { createMemory }, { startBrowsers }] = await Promise.all([
      import('../build/build-pack.ts'),
      import('../build/memory.ts'),
      import('../browser/remote/start-browsers.ts'),
    ]);
    memory ??= createMemory(kept?.results);
    const recall = recallFor(pack, memory.recall);
    try {
      const printer = () => lend(startBrowsers);
      const { inThread } = threads;
      return await buildPack({ ...request, pack }, { host, printer, libreOffice, onStep, recall, inThread });
    } finally {
      memory.sweep();
    }
  };
}
