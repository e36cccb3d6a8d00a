const endings: (() => Promise<void>)[] = [];

/**
 * Runs `end` when the worker has run its last test file, to close what the files shared, such as a browser. Vitest sends
 * `SIGTERM` then, and kills the worker half a second later.
 */
export function endWithWorker(end: () => Promise<void>): void {
  if (endings.length === 0) {
    process.once('SIGTERM', () => {
      void Promise.allSettled(endings.map(async (each) => await each())).then(() => process.exit());
    });
  }
  endings.push(end);
}
