import { LateWork } from '../outline/within.ts';

// Other work may take its turns on the same processor: the decks and briefs of two packs.
const SHARED_BY = 4;
// In ms.
const BETWEEN_LOOKS = 200;

/**
 * Does work of a package that gives other work a turn now and then, as the parsing of a PDF does, for at most so many seconds of a
 * processor, and as long again for each of the others that may share it. Throws `LateWork` where it takes longer, and else
 * what the work throws. Nothing can end such work: nobody waits for it any more.
 */
export async function withinTurns<Value>(seconds: number, step: string, work: () => Promise<Value>): Promise<Value> {
  const before = process.cpuUsage();
  const late = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > seconds * SHARED_BY) late.reject(new LateWork(step, seconds));
  }, BETWEEN_LOOKS);
  try {
    return await Promise.race([work(), late.promise]);
  } finally {
    clearInterval(timer);
  }
}
