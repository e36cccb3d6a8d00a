import type { Printer } from '../browser/browser.ts';
import type { Kept } from '../build/cache/open-kept.ts';
import type { KeptResult } from '../build/cache/pack-cache.ts';
import { checkOutput } from '../build/check-output.ts';
import { openThreads } from '../build/threads/open-threads.ts';
import { recoverOutput, writeOutput } from '../build/write-output.ts';
import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { openLibreOffice } from '../libreoffice/libreoffice.ts';
import { findPacks } from '../load/find-packs.ts';
import type { Pack } from '../outline/pack.ts';
import { isPartial } from '../outputs/outputs.ts';
import type { BuildRequest } from './build-arguments.ts';
import { deliverPack, refuseDelivery } from './deliver-pack.ts';
import { holdOutput } from './held-output.ts';
import { inTurns } from './in-turns.ts';
import { type Lend, packMaker } from './pack-maker.ts';
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
  const { signal, reporter, kept } = controls;
  // A program that reads the findings from standard output must get nothing else there.
  const shown = reporter.format === 'json' ? { ...host, out: () => undefined } : host;
  let printer: Printer | undefined;
  // A signal that comes before the browser runs must not start it.
  const lend: Lend = (start) => {
    signal.throwIfAborted();
    printer ??= start(request.browser);
    return printer;
  };
  const libreOffice = openLibreOffice(signal);
  const threads = openThreads(signal);
  // Everything that waits for the browser fails at once when the browser ends.
  const onAbort = () => void printer?.kill();
  signal.addEventListener('abort', onAbort);
  const packs = await packsOf(host, request);
  if (packs.length === 0) createProgress(shown).nothing('No pack falls to this shard');
  const jobs = packs.map((pack) => openJob(pack, shown));
  const building: Building = {
    host,
    request,
    controls,
    makePack: packMaker(request, { lend, kept, libreOffice, threads }),
  };
  let faults = false;
  try {
    await inTurns(jobs, {
      atOnce: AT_ONCE,
      work: async (job) => await buildJob(job, building),
      open: ({ release }) => release(),
      take: async (job, result) => {
        signal.throwIfAborted();
        faults ||= hasErrors(result.findings);
        controls.onResult?.(job.pack, result);
        await reportPack(building, job, result);
      },
    });
    await kept?.packs.bound();
    await kept?.results.bound();
  } finally {
    for (const { progress } of jobs) progress.stop();
    reporter.add(printer?.dropped?.() ?? [], new Map());
    signal.removeEventListener('abort', onAbort);
    await threads.close();
    await libreOffice.close();
    await printer?.close();
  }
  return faults ? 1 : 0;
}

// While one pack waits for the browser or the disk, another is made; more would only take memory.
const AT_ONCE = 2;

/** A pack that is to be built, with its lines on standard output, which are held back until its turn comes. */
interface Job {
  readonly pack: Pack;
  readonly progress: Progress;
  readonly release: () => void;
}

function openJob(pack: Pack, shown: Host): Job {
  const { host, release } = holdOutput(shown);
  return { pack, progress: createProgress(host), release };
}

/** The tools with which the packs of a request are built. */
interface Building {
  readonly host: Host;
  readonly request: BuildRequest;
  readonly controls: BuildControls;
  readonly makePack: ReturnType<typeof packMaker>;
}

// Gives back what is kept of a pack that has not changed, or makes it; nothing is written.
async function buildJob({ pack, progress }: Job, { host, request, controls, makePack }: Building): Promise<KeptResult> {
  const { signal, kept, write = true } = controls;
  signal.throwIfAborted();
  const onStep = (step: string) => {
    signal.throwIfAborted();
    return progress.step(step);
  };
  progress.start(pack.summit);
  if (write) await refuseOutput(host, request, pack);
  progress.putBack(await recoverOutput(host, `${request.output}/${pack.summit}`));
  const make = async (watched: Host) => await makePack(watched, pack, onStep);
  const onKept = () => onStep('Nothing has changed since it was made')();
  return await (kept === undefined ? make(host) : kept.packs.recall(keyOf(request, pack), { make, onKept }));
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

// The folder to write to changes no file, and the browser and the computer are part of every key.
function keyOf({ outputs, withNotes, handout, scale, printing, standard }: BuildRequest, pack: Pack): string {
  return JSON.stringify([pack, outputs, withNotes, handout, scale, printing, standard]);
}

async function refuseOutput(host: Host, { output, deliver }: BuildRequest, pack: Pack): Promise<void> {
  if (deliver !== undefined) await refuseDelivery(host, deliver);
  const faults = await checkOutput(host, output, pack);
  if (faults.length > 0) throw new Stop(faults);
}

async function reportPack(
  { host, request, controls: { reporter, write = true } }: Building,
  { pack: { summit, language }, progress }: Job,
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
