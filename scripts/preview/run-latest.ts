/** Work that is done again as long as it is asked for, one run at a time. */
export interface LatestRunner {
  /** Asks for a run that begins after now: once things settle, or once the run that is under way has ended. */
  readonly ask: () => void;
  /** Waits until every run that was asked for has ended. */
  readonly idle: () => Promise<void>;
  /** Begins no further run, and waits for the one that is under way. */
  readonly close: () => Promise<void>;
}

/**
 * Runs `work` so that its last run began after the last time it was asked for, however many came before: none
 * of them is lost, and none waits in a queue. It begins `settlingMs` after it was asked for. `work` may not throw.
 */
export function runLatest(work: () => Promise<void>, settlingMs: number): LatestRunner {
  let isAsked = false;
  let isClosed = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (isAsked && !isClosed) {
      await new Promise((resolve) => setTimeout(resolve, settlingMs));
      isAsked = false;
      if (!isClosed) await work();
    }
    running = undefined;
  };
  return {
    ask: () => {
      isAsked = true;
      running ??= run();
    },
    idle: async () => {
      while (running !== undefined) await running;
    },
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}
