import { type Printer, startBrowser } from '../browser/browser.ts';
import { buildPack, type PackResult } from '../build/build-pack.ts';
import { recoverOutput, writeOutput } from '../build/write-output.ts';
import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { findPacks } from '../load/find-packs.ts';
import { isPartial } from '../outputs/outputs.ts';
import type { BuildRequest } from './build-arguments.ts';
import { createProgress, type Progress } from './progress.ts';
import type { Reporter } from './reporter.ts';

/** Who ends a build, and who is told what is wrong. */
export interface BuildControls {
  readonly signal: AbortSignal;
  readonly reporter: Reporter;
  /** Whether the packs are written, or only made and checked; written, unless told. */
  readonly write?: boolean;
}

/**
 * Builds and writes the packs of a request with one browser for all of them. Gives 0, or 1 where a
 * summit has faults; those are reported, all of them, and its last good output stays as it was.
 */
export async function runBuild(host: Host, request: BuildRequest, controls: BuildControls): Promise<0 | 1> {
  const { signal, reporter, write = true } = controls;
  // A program that reads the findings from standard output wants nothing else there.
  const progress = createProgress(reporter.format === 'json' ? { ...host, out: () => undefined } : host);
  let printer: Printer | undefined;
  // A signal that came while no browser ran yet must not start one.
  const lend = () => {
    signal.throwIfAborted();
    printer ??= startBrowser(request.browser);
    return printer;
  };
  const onStep = (step: string) => {
    signal.throwIfAborted();
    progress.step(step);
  };
  // Whatever waits for the browser fails at once when the browser ends.
  const onAbort = () => void printer?.kill();
  signal.addEventListener('abort', onAbort);
  const all = await findPacks(host, request.summits);
  // What a pack in no language that can be read suffers from is a finding of its build.
  const packs = all.filter(
    ({ language }) => [request.language, ''].includes(language) || request.language === undefined,
  );
  if (packs.length === 0 && request.language !== undefined) {
    const summits = [...new Set(all.map(({ language }) => language))].join(', ');
    throw new Stop([diagnose('usage/no-such-language', { language: request.language, summits })]);
  }
  let faults = false;
  try {
    for (const pack of packs) {
      signal.throwIfAborted();
      progress.start(pack.summit);
      progress.putBack(await recoverOutput(host, `${request.output}/${pack.summit}`));
      const result = await buildPack({ ...request, pack }, { host, printer: lend, onStep });
      signal.throwIfAborted();
      faults ||= hasErrors(result.findings);
      await reportPack({ host, request, reporter, progress, write }, result);
    }
  } finally {
    progress.stop();
    signal.removeEventListener('abort', onAbort);
    await printer?.close();
  }
  return faults ? 1 : 0;
}

/** What is done with a pack that was built. */
interface Reporting {
  readonly host: Host;
  readonly request: BuildRequest;
  readonly reporter: Reporter;
  readonly progress: Progress;
  readonly write: boolean;
}

async function reportPack({ host, request, reporter, progress, write }: Reporting, result: PackResult): Promise<void> {
  if (hasErrors(result.findings)) {
    progress.stop();
    reporter.add(result.findings, result.sources);
    if (reporter.format === 'text' && write) {
      host.err(`\n${result.pack.summit}: nothing was written; the last good output is as it was.\n`);
    }
    return;
  }
  if (!write) {
    progress.step(result.findings.length === 0 ? 'Nothing is wrong' : 'No errors');
    progress.end();
    reporter.add(result.findings, result.sources);
    return;
  }
  const { summit, language } = result.pack;
  const folder = `${request.output}/${summit}/${language}`;
  progress.step('Writing');
  const kept = await writeOutput(host, folder, result.artefacts, isPartial(request.outputs));
  const packs = await host.names(`${request.output}/${summit}`);
  const others = packs.filter((name) => name !== language && !name.startsWith('.'));
  progress.done(folder, result.artefacts, { kept, others });
  reporter.add(result.findings, result.sources);
}
