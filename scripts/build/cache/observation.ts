import type { Host } from '../../host/host.ts';
import { sha256 } from '../../host/sha256.ts';
import { errorCode } from '../../host/system-reason.ts';

/** The questions about files that a build asks of its host, by the names of the host's functions. */
export const OBSERVED = [
  'readText',
  'readBytes',
  'list',
  'names',
  'facts',
  'kindOf',
  'isInside',
  'wouldBeInside',
] as const;

/** A question that a build asked about the project's files, and the digest of the answer. */
export interface Observation {
  readonly asked: (typeof OBSERVED)[number];
  /** The paths, and for a reading the most bytes. */
  readonly given: readonly (string | number)[];
  /** The answer's SHA-256 for bytes and texts, the answer itself as JSON for others, `!` and its code for an error. */
  readonly answer: string;
}

/** Whether the host still gives every answer that was noted. Ends at the first that differs. */
export async function stillHolds(host: Host, observations: readonly Observation[]): Promise<boolean> {
  for (let start = 0; start < observations.length; start += AT_ONCE) {
    const some = observations.slice(start, start + AT_ONCE);
    const held = await Promise.all(some.map(async (each) => (await askAgain(host, each)) === each.answer));
    if (held.includes(false)) return false;
  }
  return true;
}

// Files that are read at once: enough to keep a disk busy, and few enough to hold in memory.
const AT_ONCE = 16;

async function askAgain(host: Host, { asked, given }: Observation): Promise<string> {
  const ask = host[asked] as (...given: readonly unknown[]) => Promise<unknown>;
  return await ask(...given).then(digestOf, faultOf);
}

/** Gives an answer in the form in which it is noted. */
export function digestOf(answer: unknown): string {
  if (typeof answer === 'string' || answer instanceof Uint8Array) return sha256(answer);
  return JSON.stringify(answer) ?? 'undefined';
}

/** Gives an error in the form in which it is noted. */
export function faultOf(error: unknown): string {
  return `!${errorCode(error)}`;
}
