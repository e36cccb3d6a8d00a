import type { Pack } from '../outline/pack.ts';
import type { Recall } from '../outline/recall.ts';

/**
 * Gives the `Recall` of one pack out of many, with the same bound on time. What is found by the path of a file or
 * folder is recalled within the pack alone: its cache must know all files that it looked at.
 */
export function recallFor({ summit, language }: Pack, recall: Recall): Recall {
  const ofPack = <Value>(what: string, key: string, make: () => Value): Value =>
    recall(what, FROM_FILES.has(what) ? `${summit} ${language}\n${key}` : key, make);
  const { within } = recall;
  return within === undefined ? ofPack : Object.assign(ofPack, { within });
}

// What else is recalled is recalled by what was read of files.
const FROM_FILES: ReadonlySet<string> = new Set(['package', 'fonts']);
