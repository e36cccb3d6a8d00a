import { type Printer, startBrowser } from '../browser/browser.ts';
import { buildPack, type PackResult } from '../build/pipeline.ts';
import { recoverOutput, writeOutput } from '../build/write-output.ts';
import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { OUTPUTS } from '../outputs/output-names.ts';
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
  const languages = new Set<string>();
  let built = 0;
  let faults = false;
  try {
    for (const summit of request.summits) {
      signal.throwIfAborted();
      progress.start(summit);
      progress.putBack(await recoverOutput(host, `${request.output}/${summit}`));
      const result = await buildPack({ ...request, summit }, { host, printer: lend, onStep });
      signal.throwIfAborted();
      languages.add(result.language);
      if (result.skipped) continue;
      built += 1;
      if (hasErrors(result.findings)) faults = true;
      await finishPack({ host, request, reporter, progress, write }, result);
    }
  } finally {
    progress.stop();
    signal.removeEventListener('abort', onAbort);
    await printer?.close();
  }
  if (built === 0 && request.language !== undefined) {
    const data = { language: request.language, summits: [...languages].join(', ') };
    throw new Stop([diagnose('usage/no-such-language', data)]);
  }
  return faults ? 1 : 0;
}

interface Finishing {
  readonly host: Host;
  readonly request: BuildRequest;
  readonly reporter: Reporter;
  readonly progress: Progress;
  readonly write: boolean;
}

async function finishPack({ host, request, reporter, progress, write }: Finishing, result: PackResult): Promise<void> {
  if (hasErrors(result.findings)) {
    progress.stop();
    reporter.add(result.findings, result.sources);
    if (reporter.format === 'text' && write) {
      host.err(`\n${result.summit}: nothing was written; the last good output is as it was.\n`);
    }
    return;
  }
  if (!write) {
    progress.step(result.findings.length === 0 ? 'Nothing is wrong' : 'No errors');
    progress.end();
    reporter.add(result.findings, result.sources);
    return;
  }
  const folder = `${request.output}/${result.summit}/${result.language}`;
  progress.step('Writing');
  const kept = await writeOutput(host, folder, result.artefacts, request.outputs.length < OUTPUTS.length);
  const packs = await host.names(`${request.output}/${result.summit}`);
  const others = packs.filter((name) => name !== result.language && !name.startsWith('.'));
  progress.done(folder, result.artefacts, { kept, others });
  reporter.add(result.findings, result.sources);
}
