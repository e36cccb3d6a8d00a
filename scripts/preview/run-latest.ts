/** Work that is repeated whenever it is asked for, one run at a time. */
export interface LatestRunner {
  /** Asks for a run that begins after this call: once things settle, or once the current run has ended. */
  readonly ask: () => void;
  /** Waits until every run that was asked for has ended. */
  readonly idle: () => Promise<void>;
  /** Begins no further run, and waits for the current one to end. */
  readonly close: () => Promise<void>;
}

/**
 * Runs `work` on request, at least once after the last request, however many came before: requests are neither lost nor
 * queued. A run begins `settlingMs` ms after its request. `work` must not throw.
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
