import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Printer } from '../browser/browser.ts';
import type { PackResult } from '../build/build-pack.ts';
import { openKept } from '../build/cache/open-kept.ts';
import type { ResultCache } from '../build/cache/result-cache.ts';
import { createMemory, type Memory } from '../build/memory.ts';
import { createHost } from '../host/host.ts';
import { toolFaults } from '../host/tool-fault.ts';
import { GENRES, type Genre } from '../outline/genre.ts';
import type { CheckerAnswer, CheckerQuestion, CheckerSetup, CheckRequest, CheckResult } from './checker.ts';
import { NOT_LAID_OUT } from './laid-out.ts';

if (parentPort !== null) answerChecks(parentPort, workerData as CheckerSetup);

/**
 * Answers the questions of the preview's server. A new question ends the check that is running; its answer is undefined
 * then.
 */
function answerChecks(port: MessagePort, setup: CheckerSetup): void {
  const check = createCheck(setup);
  let running = new AbortController();
  let work: Promise<void> = Promise.resolve();
  const answer = async (id: number, request: CheckRequest, signal: AbortSignal) => {
    const result = signal.aborted ? undefined : await check.run(request, signal);
    port.postMessage({ id, result } satisfies CheckerAnswer);
  };
  port.on('message', (question: CheckerQuestion) => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    if (question.kind === 'check') work = work.then(async () => await answer(question.id, question.request, signal));
    if (question.kind === 'close') void check.close().finally(() => port.close());
  });
}

function createCheck({ root, browser }: CheckerSetup) {
  const host = createHost(root);
  let kept: ResultCache | undefined;
  let memory: Memory | undefined;
  let printer: Printer | undefined;
  let isClosed = false;
  let files = 0;
  const keptResults = async () => {
    kept = (await openKept(host, { browser, isForced: false }))?.results;
    return kept;
  };
  const run = async (request: CheckRequest, signal: AbortSignal): Promise<CheckResult | undefined> => {
    if (request.files !== files) memory?.forget();
    files = request.files;
    const { buildPack } = await import('../build/build-pack.ts');
    const { startBrowsers } = await import('../browser/remote/start-browsers.ts');
    const lend = () => {
      signal.throwIfAborted();
      printer ??= startBrowsers(browser);
      return printer;
    };
    const onStep = () => {
      signal.throwIfAborted();
      return () => undefined;
    };
    try {
      // The results that builds and checks have kept serve here, and the other way round.
      memory ??= createMemory(await keptResults());
      const tools = { host, printer: lend, onStep, recall: memory.recall };
      return resultOf(await buildPack({ pack: request.pack, outputs: GENRES, withNotes: false }, tools));
    } catch (error) {
      if (signal.aborted || isClosed) return undefined;
      return { findings: toolFaults(error), pdfs: new Map(), laidOut: NOT_LAID_OUT };
    } finally {
      memory?.sweep();
    }
  };
  const close = async () => {
    isClosed = true;
    printer?.kill();
    await printer?.close();
    await kept?.bound();
  };
  return { run, close };
}

function resultOf({ findings, artefacts, split, sizes, paged }: PackResult): CheckResult {
  const pdfs = new Map<Genre, Uint8Array>();
  for (const genre of GENRES) {
    const content = artefacts.find(({ name }) => name === `${genre}.pdf`)?.content;
    if (content instanceof Uint8Array) pdfs.set(genre, content);
  }
  const laidOut = {
    ...NOT_LAID_OUT,
    ...(paged === undefined ? {} : { paged }),
    ...(split === undefined ? {} : { split }),
    ...(sizes === undefined ? {} : { sizes }),
  };
  return { findings, pdfs, laidOut };
}
