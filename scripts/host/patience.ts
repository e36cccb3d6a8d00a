import { availableParallelism, loadavg } from 'node:os';

// The load of a computer on which more than twenty programs wait for each processor says nothing of one program.
const MOST = 20;

/**
 * How many programs want each processor of this computer, from 1 to 20: so many times as long as on a quiet one may work
 * take. It is the mean of the last minute; Windows says nothing, so there it is 1.
 */
export function patience(): number {
  const waiting = (loadavg()[0] ?? 0) / availableParallelism();
  return Math.min(MOST, Math.max(1, waiting));
}
