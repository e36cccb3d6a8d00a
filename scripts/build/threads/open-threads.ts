import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type InThread, inThisThread, type ThreadedStep } from '../../outputs/steps/threaded-step.ts';
import { type CarriedError, fromCarried } from './carried-error.ts';

/** What a thread is told as it starts: the folder of the compile cache, where one is used. */
export interface ThreadSetup {
  readonly compileCache: string | undefined;
}

/** A step that a thread is asked to do. */
export interface StepQuestion {
  readonly step: string;
  readonly input: unknown;
}

/** What a step gave, or what it threw. */
export type StepAnswer = { readonly value: unknown } | { readonly failure: CarriedError };

/** Threads that do steps of a build beside the main one. */
export interface Threads {
  /** Starts them, where they have not been: it takes a tenth of a second, in which a build still reads its outline. */
  readonly start: () => void;
  readonly inThread: InThread;
  /** Ends them. */
  readonly close: () => Promise<void>;
}

// A thread does one step while another waits for it; a third one is done sooner where it is called.
const MOST_STEPS = 2;
const MOST_THREADS = 2;

/**
 * Opens threads that do long steps beside the thread that drives the browser. A step that comes while all are busy is
 * done where it is called, and so is one whose thread ended, for want of memory for example. With the signal they end.
 * Without `count` there are as many as processors are left by the main thread and the browser, at most two.
 */
export function openThreads(signal: AbortSignal, count = sparedProcessors()): Threads {
  let threads: Thread[] | undefined;
  const close = async () => {
    await Promise.all((threads ?? []).map(async ({ end }) => await end()));
  };
  signal.addEventListener('abort', () => void close(), { once: true });
  return {
    start: () => {
      if (!signal.aborted) threads ??= Array.from({ length: count }, startThread);
    },
    inThread: async <Input, Value>(step: ThreadedStep<Input, Value>, input: Input) => {
      const [idlest] = (threads ?? []).toSorted((a, b) => a.load() - b.load());
      const isTaken = step.isLong && idlest !== undefined && idlest.load() < MOST_STEPS;
      const answer = isTaken ? await idlest.ask({ step: step.name, input }) : undefined;
      signal.throwIfAborted();
      if (answer === undefined) return await inThisThread(step, input);
      if ('failure' in answer) throw fromCarried(answer.failure);
      return answer.value as Value;
    },
    close,
  };
}

// On two processors, the browser and the main thread keep both busy: with a thread beside them the pack of the sample took as
// long and 7 % more of the processors.
function sparedProcessors(): number {
  return Math.max(0, Math.min(MOST_THREADS, availableParallelism() - 2));
}

/** One thread, which does one step after the other. */
interface Thread {
  /** The number of steps that it does or that wait for it; infinite once it has ended. */
  readonly load: () => number;
  /** Has a step done. Gives its answer; undefined where the thread ended without one. */
  readonly ask: (question: StepQuestion) => Promise<StepAnswer | undefined>;
  readonly end: () => Promise<unknown>;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./step-worker.ts', import.meta.url), { workerData: threadSetup() });
  const waiting: ((answer: StepAnswer | undefined) => void)[] = [];
  let isEnded = false;
  worker.on('message', (answer: StepAnswer) => {
    waiting.shift()?.(answer);
    // A thread that has nothing to do must not keep the program running.
    if (waiting.length === 0) worker.unref();
  });
  // The step is done again where it was called, which tells what is wrong with it.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    isEnded = true;
    for (const answer of waiting.splice(0)) answer(undefined);
  });
  worker.unref();
  return {
    load: () => (isEnded ? Number.POSITIVE_INFINITY : waiting.length),
    ask: async (question) => {
      const { promise, resolve } = Promise.withResolvers<StepAnswer | undefined>();
      worker.postMessage(question);
      worker.ref();
      waiting.push(resolve);
      return await promise;
    },
    end: async () => await worker.terminate(),
  };
}

// Node names a folder of its own version within the one that was asked for.
function threadSetup(): ThreadSetup {
  const cache = getCompileCacheDir();
  return { compileCache: cache === undefined ? undefined : dirname(cache) };
}
