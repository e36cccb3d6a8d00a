import { Worker } from 'node:worker_threads';
import { withDeadline } from '../browser/deadline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toolFaults } from '../host/tool-fault.ts';
import type { Genre } from '../outline/genre.ts';
import type { Pack } from '../outline/pack.ts';
import { type LaidOut, NOT_LAID_OUT } from './laid-out.ts';

/** Which pack is to be checked. */
export interface CheckRequest {
  readonly pack: Pack;
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

/** Makes a checker. Its thread starts with the first check, and anew where it has failed. */
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
  // The pages go on without it, and the list says that it failed.
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

/** The thread that runs. */
interface Thread {
  readonly ask: (question: CheckerQuestion) => void;
  /** Waits until it has closed its browser. */
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
