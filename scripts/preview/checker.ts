import { Worker } from 'node:worker_threads';
import { withDeadline } from '../browser/deadline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toolFaults } from '../host/tool-fault.ts';
import type { Genre } from '../outline/genre.ts';
import type { Pack } from '../outline/pack.ts';
import { type LaidOut, NOT_LAID_OUT } from './laid-out.ts';

/** A request to check a pack. */
export interface CheckRequest {
  readonly pack: Pack;
  /** A number that changes whenever a file that is not a text changes: then no earlier result is recalled. */
  readonly files: number;
}

/** The result of the whole build of a pack. */
export interface CheckResult {
  readonly findings: readonly Diagnostic[];
  /** The finished PDFs; empty where a finding is an error. */
  readonly pdfs: ReadonlyMap<Genre, Uint8Array>;
  readonly laidOut: LaidOut;
}

/** Builds whole packs in a thread beside the server's own, so that a page is never late because of a PDF. */
export interface Checker {
  /**
   * Checks a pack after `waitMs` ms. Gives undefined where another check is asked for, or this one is given up, before
   * it ends.
   */
  readonly check: (request: CheckRequest, waitMs: number) => Promise<CheckResult | undefined>;
  /** Gives up the check that is waiting or running, because its input has changed. */
  readonly giveUp: () => void;
  readonly close: () => Promise<void>;
}

/** A question to the thread. */
export type CheckerQuestion =
  | { readonly kind: 'check'; readonly id: number; readonly request: CheckRequest }
  | { readonly kind: 'give-up' }
  | { readonly kind: 'close' };

/** The answer of the thread; `result` is undefined for a check that was given up. */
export interface CheckerAnswer {
  readonly id: number;
  readonly result: CheckResult | undefined;
}

/** The data that the thread is started with. */
export interface CheckerSetup {
  readonly root: string;
  readonly browser: string | undefined;
}

const CLOSE_SECONDS = 8;

/** Makes a checker. Its thread starts with the first check, and starts again after a failure. */
export function createChecker(setup: CheckerSetup): Checker {
  const waiting = new Map<number, (result: CheckResult | undefined) => void>();
  let thread: Thread | undefined;
  let last = 0;
  const letGo = (result?: CheckResult) => {
    for (const answer of waiting.values()) answer(result);
    waiting.clear();
  };
  const onAnswer = ({ id, result }: CheckerAnswer) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  };
  // The pages are still shown without the checks, and the list of findings says that they failed.
  const onFault = (error: unknown) => {
    thread = undefined;
    letGo({ findings: toolFaults(error), pdfs: new Map(), laidOut: NOT_LAID_OUT });
  };
  return {
    check: async (request, waitMs) => {
      last += 1;
      const id = last;
      letGo();
      const answered = new Promise<CheckResult | undefined>((resolve) => waiting.set(id, resolve));
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (waiting.has(id)) {
        thread ??= startThread(setup, onAnswer, onFault);
        thread.ask({ kind: 'check', id, request });
      }
      return await answered;
    },
    giveUp: () => {
      letGo();
      thread?.ask({ kind: 'give-up' });
    },
    close: async () => {
      letGo();
      await thread?.end();
    },
  };
}

/** A running thread. */
interface Thread {
  readonly ask: (question: CheckerQuestion) => void;
  /** Ends the thread, and waits up to 8 s until it has closed its browser. */
  readonly end: () => Promise<void>;
}

function startThread(
  setup: CheckerSetup,
  onAnswer: (answer: CheckerAnswer) => void,
  onFault: (error: unknown) => void,
): Thread {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: setup });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', onAnswer);
  worker.on('error', onFault);
  const ask = (question: CheckerQuestion) => worker.postMessage(question);
  return {
    ask,
    end: async () => {
      ask({ kind: 'close' });
      await withDeadline(ended, CLOSE_SECONDS, async () => new Error('It did not end.')).catch(() => undefined);
      await worker.terminate();
    },
  };
}
