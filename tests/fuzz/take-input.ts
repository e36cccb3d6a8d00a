import { Worker } from 'node:worker_threads';
import type { FuzzInput } from './fuzz-input.ts';
import type { Outcome } from './outcome.ts';

/** A thread that takes inputs one after another, and is started anew when it had to be ended. */
export interface InputThread {
  readonly take: (input: FuzzInput) => Promise<Outcome>;
  readonly end: () => Promise<void>;
}

type Answer = Omit<Outcome, 'megabytes'>;

/** The seconds of a processor that an input may take. */
export const MOST_SECONDS = 10;
/** The memory that an input may take, in MB. */
export const MOST_MEGABYTES = 1500;

const LOOK_MILLISECONDS = 100;
// Other programs may have the processors: then more time passes before the work has had its seconds.
const MOST_WAITED_SECONDS = 600;

/**
 * Opens a thread that reads inputs as a build does, without a browser. What takes more than 10 s of a processor or more
 * than 1.5 GB is ended, and that is its outcome.
 */
export function openInputThread(): InputThread {
  let running = start();
  const take = async (input: FuzzInput): Promise<Outcome> => {
    const { worker } = running;
    const watch = watchWork();
    const answered = running.next();
    worker.postMessage(input);
    const answer = await Promise.race([answered, watch.exceeded]);
    watch.end();
    if (answer.findings === undefined) {
      await worker.terminate();
      running = start();
    }
    return { ...answer, megabytes: watch.megabytes() };
  };
  return { take, end: async () => void (await running.worker.terminate()) };
}

interface RunningThread {
  readonly worker: Worker;
  /** The answer to the input that is posted next. */
  readonly next: () => Promise<Answer>;
}

function start(): RunningThread {
  const worker = new Worker(new URL('./input-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  let answer: (value: Answer) => void = () => undefined;
  const fail = (failure: string) => answer({ findings: undefined, failure, seconds: 0 });
  worker.on('message', (value: Answer) => answer(value));
  worker.on('error', (error) => fail(`the thread failed: ${error instanceof Error ? error.stack : String(error)}`));
  worker.on('exit', () => fail('the thread ended'));
  const next = async () =>
    await new Promise<Answer>((resolve) => {
      answer = resolve;
    });
  return { worker, next };
}

/** A watch over what this process takes, which resolves `exceeded` as soon as it is too much. */
function watchWork() {
  const begun = performance.now();
  const processorBefore = process.cpuUsage();
  const memoryBefore = process.memoryUsage.rss();
  let most = 0;
  const { promise: exceeded, resolve } = Promise.withResolvers<Answer>();
  const look = setInterval(() => {
    most = Math.max(most, Math.round((process.memoryUsage.rss() - memoryBefore) / 2 ** 20));
    const waited = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(processorBefore);
    const seconds = (user + system) / 1e6;
    const isLate = waited > MOST_WAITED_SECONDS || Math.min(waited, seconds) > MOST_SECONDS;
    if (most > MOST_MEGABYTES) resolve({ findings: undefined, failure: `it holds ${most} MB and more`, seconds });
    if (isLate) resolve({ findings: undefined, failure: `it takes ${MOST_SECONDS} s and more`, seconds });
  }, LOOK_MILLISECONDS);
  return { exceeded, megabytes: () => most, end: () => clearInterval(look) };
}
