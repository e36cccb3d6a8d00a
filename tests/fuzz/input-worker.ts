import { parentPort } from 'node:worker_threads';
import type { FuzzInput } from './fuzz-input.ts';
import { readInput } from './read-input.ts';

// Takes one input after another, until `takeInput` ends the thread.
parentPort?.on('message', (input: FuzzInput) => {
  const before = process.threadCpuUsage();
  readInput(input).then(
    (findings) => answer({ findings, failure: undefined }),
    (error: unknown) => answer({ findings: undefined, failure: error instanceof Error ? error.stack : String(error) }),
  );
  const answer = (outcome: object) => {
    const { user, system } = process.threadCpuUsage(before);
    parentPort?.postMessage({ ...outcome, seconds: (user + system) / 1e6 });
  };
});
