import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PointsPerSlide } from '../views/deck-view.ts';
import type { Genre } from './genre.ts';

/** Which pack is to be checked. */
export interface CheckRequest {
  readonly summit: string;
  readonly language: string | undefined;
  /** Another number than before where a file changed that is no text: nothing of it is recalled then. */
  readonly files: number;
}

/** What the whole build of a pack says of it. */
export interface CheckResult {
  readonly findings: readonly Diagnostic[];
  /** The finished PDFs; none where a finding is an error. */
  readonly pdfs: ReadonlyMap<Genre, Uint8Array>;
  readonly laidOut: LaidOut;
}

/** What only measuring and printing tell of a pack, and its pages show. */
export interface LaidOut {
  /** The page number of every heading of the brief, by id; empty where it was not printed. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  readonly split?: PointsPerSlide;
}

/** Builds packs as a whole, beside the server's own thread, so that a page is never late because of a PDF. */
export interface Checker {
  /** Checks a pack after a while; a check that has not ended is given up and comes to undefined. */
  readonly check: (request: CheckRequest, waitMs: number) => Promise<CheckResult | undefined>;
  /** Gives up what runs: its input has changed. */
  readonly giveUp: () => void;
  readonly close: () => Promise<void>;
}

/** What the thread is asked. */
export type CheckerQuestion =
  | { readonly kind: 'check'; readonly id: number; readonly request: CheckRequest }
  | { readonly kind: 'give-up' }
  | { readonly kind: 'close' };

/** What the thread answers: undefined for a check that was given up. */
export interface CheckerAnswer {
  readonly id: number;
  readonly result: CheckResult | undefined;
}

/** What the thread is started with. */
export interface CheckerSetup {
  readonly root: string;
  readonly browser: string | undefined;
}

const CLOSE_SECONDS = 8;

/** Starts the thread; its browser starts with the first check. */
export function startChecker(setup: CheckerSetup): Checker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: setup });
  const waiting = new Map<number, (result: CheckResult | undefined) => void>();
  let last = 0;
  const ask = (question: CheckerQuestion) => worker.postMessage(question);
  const letGo = () => {
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', ({ id, result }: CheckerAnswer) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  // A thread that fails takes its checks with it; the pages go on.
  worker.on('error', letGo);
  void ended.then(letGo);
  return {
    check: async (request, waitMs) => {
      last += 1;
      const id = last;
      letGo();
      const answered = new Promise<CheckResult | undefined>((resolve) => waiting.set(id, resolve));
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (waiting.has(id)) ask({ kind: 'check', id, request });
      return await answered;
    },
    giveUp: () => {
      letGo();
      ask({ kind: 'give-up' });
    },
    close: async () => {
      ask({ kind: 'close' });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_SECONDS * 1000);
      });
      await Promise.race([ended, late]);
      clearTimeout(timer);
      await worker.terminate();
    },
  };
}
