/**
 * Waits for `work` for at most `seconds` seconds, and gives its result. After that time it calls `onTimeout`, which
 * ends the work, and throws the error that `onTimeout` gives.
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
    // Errors of work that was ended on purpose are not reported.
    work.catch(() => undefined);
  }
}
