/**
 * Waits for a piece of work, at most some seconds; then `onTimeout` ends what hangs and gives the error
 * to throw.
 */
export async function withDeadline<Result>(
  work: Promise<Result>,
  seconds: number,
  onTimeout: () => Promise<Error>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => void onTimeout().then(reject), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Whatever the ended work still says is not wanted any more.
    work.catch(() => undefined);
  }
}
