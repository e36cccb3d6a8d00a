import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { toCarried } from './carried-error.ts';
import type { StepAnswer, StepQuestion, ThreadSetup } from './open-threads.ts';

// Each thread has a compile cache of its own, which it must be told to use before it loads what does the steps.
const { compileCache } = workerData as ThreadSetup;
if (compileCache !== undefined) enableCompileCache(compileCache);
const { THREADED_STEPS, USUAL_STEPS } = await import('./threaded-steps.ts');

let before: Promise<void> = Promise.resolve();
// Answers come in the order of the questions.
parentPort?.on('message', (question: StepQuestion) => {
  before = before.then(async () => parentPort?.postMessage(await answerOf(question)));
});
await Promise.all(USUAL_STEPS.map(async ({ load }) => await load()));

async function answerOf({ step, input }: StepQuestion): Promise<StepAnswer> {
  try {
    const known = THREADED_STEPS.find(({ name }) => name === step);
    if (known === undefined) throw new TypeError(`No thread can do the step '${step}'.`);
    const work = await known.load();
    return { value: await work(input as never) };
  } catch (error) {
    return { failure: toCarried(error) };
  }
}
