import { deserialize, serialize } from 'node:v8';
import type { Host } from '../../host/host.ts';
import { sha256 } from '../../host/sha256.ts';
import { boundCache } from './bound-cache.ts';

/** What the steps of builds gave, kept from one command to the next. */
export interface ResultCache {
  /**
   * Gives what a step gave in an earlier command for the same `key`. Otherwise makes it and keeps it, if it is plain
   * data; what fails is not kept. `key` must hold everything that the step depends on beside the tool and the browser.
   */
  readonly through: <Value>(step: string, key: string, make: () => Promise<Value>) => Promise<Value>;
  /** Removes what was not used for longest, until the folder is within its bounds. */
  readonly bound: () => Promise<void>;
}

/** The folder of the results that are kept. It can be deleted at any time. */
export const RESULTS_FOLDER = 'node_modules/.cache/communique/results';

// A pack has some thirty results of a few hundred kilobytes in all; those of some hundred packs stay.
const BOUNDS = { results: 4000, bytes: 512 * 1024 * 1024 };

/**
 * Opens the results of earlier builds, preview and checks. `about` is what they all depend on: the tool itself, Node,
 * the browser, this computer and its user. `isForced` makes every result anew.
 */
export function openResultCache(host: Host, about: string, isForced = false): ResultCache {
  const used = new Set<string>();
  return {
    through: async (step, key, make) => {
      const name = sha256(JSON.stringify([about, step, key]));
      used.add(name);
      const kept = isForced ? undefined : await readKept(host, name);
      if (kept !== undefined) return kept.value as Awaited<ReturnType<typeof make>>;
      const value = await make();
      // A full or read-only disk must not fail a build that has succeeded.
      await keep(host, name, value).catch(ignore);
      return value;
    },
    bound: async () => await boundCache(host, RESULTS_FOLDER, [...used], BOUNDS).catch(ignore),
  };
}

const DIGEST_LENGTH = 64;

// In a box: a step may also give `undefined`.
async function readKept(host: Host, name: string): Promise<{ readonly value: unknown } | undefined> {
  try {
    const bytes = await host.readBytes(`${RESULTS_FOLDER}/${name}/value`);
    const digest = Buffer.from(bytes.subarray(0, DIGEST_LENGTH)).toString('latin1');
    const content = bytes.subarray(DIGEST_LENGTH);
    return sha256(content) === digest ? { value: deserialize(content) as unknown } : undefined;
  } catch {
    // Nothing is kept, or another command removes it at this moment.
    return undefined;
  }
}

// Written beside its place and moved there: a command that is killed leaves no half result where one is looked for.
async function keep(host: Host, name: string, value: unknown): Promise<void> {
  const content = serialize(value);
  const fresh = `${RESULTS_FOLDER}/${name}.${host.processId}.new`;
  await host.write(`${fresh}/value`, Buffer.concat([Buffer.from(sha256(content), 'latin1'), content]));
  await host.remove(`${RESULTS_FOLDER}/${name}`);
  await host.rename(fresh, `${RESULTS_FOLDER}/${name}`);
}

function ignore(): void {
  // The next build then makes it anew.
}
