import { createHash } from 'node:crypto';
import type { Pack } from '../../outline/pack.ts';

/** One of several commands that share the packs of a request: the number of this one, from 1, and how many there are. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

const MOST_SHARDS = 9999;

/** Reads a shard as it is written, `2/5`; undefined where it is none. */
export function parseShard(written: string): Shard | undefined {
  const [, number = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written.trim()) ?? []).map(Number);
  return number >= 1 && number <= count && count <= MOST_SHARDS ? { number, count } : undefined;
}

/**
 * Whether a pack falls to a shard. That depends on the pack's name and the number of shards alone: another summit that
 * comes or goes moves no pack from one machine to another.
 */
export function isOfShard({ summit, language }: Pack, { number, count }: Shard): boolean {
  const hash = createHash('sha256').update(`${summit}/${language}`).digest();
  return hash.readUInt32BE(0) % count === number - 1;
}
