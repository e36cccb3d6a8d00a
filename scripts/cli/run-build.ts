import type { Printer } from '../browser/browser.ts';
import type { PackTools } from '../build/build-pack.ts';
import type { Kept } from '../build/cache/open-kept.ts';
import type { KeptResult } from '../build/cache/pack-cache.ts';
import { checkOutput } from '../build/check-output.ts';
import { recoverOutput, writeOutput } from '../build/write-output.ts';
import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { findPacks } from '../load/find-packs.ts';
import type { Pack } from '../outline/pack.ts';
import { isPartial } from '../outputs/outputs.ts';
import type { BuildRequest } from './build-arguments.ts';
import { deliverPack, refuseDelivery } from './deliver-pack.ts';
import { createProgress, type Progress } from './progress.ts';
import type { Reporter } from './reporter.ts';
import { isOfShard } from './shards/shard.ts';

/** The controls of a build: a signal that ends it, and the reporter of its findings. */
export interface BuildControls {
  readonly signal: AbortSignal;
  readonly reporter: Reporter;
  /** What is kept from earlier commands; undefined where every pack is made anew and nothing is kept. */
  readonly kept?: Kept | undefined;
  /** Called with each pack that was made, or given back, and its result. */
  readonly onResult?: (pack: Pack, result: KeptResult) => void;
  /** Whether the packs are written (the default), or only made and checked. */
  readonly write?: boolean;
}

/**
 * Builds and writes the packs of a request, with one browser for all. Gives 0, or 1 where a summit has errors: all are
 * reported, and the summit's last good output stays as it was. Throws `Stop` where no summit is in the requested
 * language.
 */
export async function runBuild(host: Host, request: BuildRequest, controls: BuildControls): Promise<0 | 1> {
  const { signal, reporter, kept, onResult, write = true } = controls;
  // A program that reads the findings from standard output must get nothing else there.
  const progress = createProgress(reporter.format === 'json' ? { ...host, out: () => undefined } : host);
  let printer: Printer | undefined;
  // A signal that comes before the browser runs must not start it.
  const lend: Lend = (start) => {
    signal.throwIfAborted();
    printer ??= start(request.browser);
    return printer;
  };
  const onStep = (step: string) => {
    signal.throwIfAborted();
    return progress.step(step);
  };
  // Everything that waits for the browser fails at once when the browser ends.
  const onAbort = () => void printer?.kill();
  signal.addEventListener('abort', onAbort);
  const packs = await packsOf(host, request);
  if (packs.length === 0) progress.nothing('No pack falls to this shard');
  let faults = false;
  try {
    for (const pack of packs) {
      signal.throwIfAborted();
      progress.start(pack.summit);
      if (write) await refuseOutput(host, request, pack);
      progress.putBack(await recoverOutput(host, `${request.output}/${pack.summit}`));
      const make = async (watched: Host) => await makePack(watched, request, pack, { lend, onStep, kept });
      const onKept = () => onStep('Nothing has changed since it was made')();
      const result = await (kept === undefined
        ? make(host)
        : kept.packs.recall(keyOf(request, pack), { make, onKept }));
      signal.throwIfAborted();
      faults ||= hasErrors(result.findings);
      onResult?.(pack, result);
      await reportPack({ host, request, reporter, progress, write }, pack, result);
    }
    await kept?.packs.bound();
    await kept?.results.bound();
  } finally {
    progress.stop();
    reporter.add(printer?.dropped?.() ?? [], new Map());
    signal.removeEventListener('abort', onAbort);
    await printer?.close();
  }
  return faults ? 1 : 0;
}

async function packsOf(host: Host, { summits, language: wanted, shard }: BuildRequest): Promise<Pack[]> {
  const all = await findPacks(host, summits);
  // A pack whose language can't be read ('') is built too: its build reports the fault.
  const packs = all.filter(({ language }) => [wanted, ''].includes(language) || wanted === undefined);
  if (packs.length === 0 && wanted !== undefined) {
    const languages = [...new Set(all.map(({ language }) => language))].join(', ');
    throw new Stop([diagnose('usage/no-such-language', { language: wanted, summits: languages })]);
  }
  return shard === undefined ? packs : packs.filter((pack) => isOfShard(pack, shard));
}

/** Gives the browser of the command, started at the first call. */
type Lend = (start: (named: string | undefined) => Printer) => Printer;

/** The tools with which a pack is made, beside those that are loaded for it. */
interface MakingTools {
  readonly lend: Lend;
  readonly onStep: PackTools['onStep'];
  readonly kept: Kept | undefined;
}

// Loaded only where a pack is made: what is kept is given back without the tools of a build.
async function makePack(host: Host, request: BuildRequest, pack: Pack, { lend, onStep, kept }: MakingTools) {
  const [{ buildPack }, { createMemory }, { startBrowsers }] = await Promise.all([
    import('../build/build-pack.ts'),
    import('../build/memory.ts'),
    import('../browser/remote/start-browsers.ts'),
  ]);
  const { recall } = createMemory(kept?.results);
  return await buildPack({ ...request, pack }, { host, printer: () => lend(startBrowsers), onStep, recall });
}

// The folder to write to changes no file, and the browser and the computer are part of every key.
function keyOf({ outputs, withNotes, printing, standard }: BuildRequest, pack: Pack): string {
  return JSON.stringify([pack, outputs, withNotes, printing, standard]);
}

async function refuseOutput(host: Host, { output, deliver }: BuildRequest, pack: Pack): Promise<void> {
  if (deliver !== undefined) await refuseDelivery(host, deliver);
  const faults = await checkOutput(host, output, pack);
  if (faults.length > 0) throw new Stop(faults);
}

/** What the report of a built pack needs. */
interface Reporting {
  readonly host: Host;
  readonly request: BuildRequest;
  readonly reporter: Reporter;
  readonly progress: Progress;
  readonly write: boolean;
}

async function reportPack(
  { host, request, reporter, progress, write }: Reporting,
  { summit, language }: Pack,
  result: KeptResult,
): Promise<void> {
  if (hasErrors(result.findings)) {
    progress.stop();
    reporter.add(result.findings, result.sources);
    if (reporter.format === 'text' && write) {
      host.err(`\n${summit}: nothing was written; the last good output is as it was.\n`);
    }
    return;
  }
  if (!write) {
    progress.step(result.findings.length === 0 ? 'Nothing is wrong' : 'No errors')();
    reporter.add(result.findings, result.sources);
    return;
  }
  const folder = `${request.output}/${summit}/${language}`;
  const written = progress.step('Writing');
  const kept = await writeOutput(
    host,
    folder,
    result.artefacts,
    request.outputs !== undefined && isPartial(request.outputs),
  );
  written();
  const packs = await host.names(`${request.output}/${summit}`);
  const others = packs.filter((name) => name !== language && !name.startsWith('.'));
  progress.done(folder, result.artefacts, { kept, others });
  if (request.deliver !== undefined) {
    const delivered = await deliverPack(host, request.deliver, { summit, language }, result.artefacts);
    if (reporter.format === 'text') host.out(delivered.map((path) => `  delivered ${path}\n`).join(''));
  }
  reporter.add(result.findings, result.sources);
}
