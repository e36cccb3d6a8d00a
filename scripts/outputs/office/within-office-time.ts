import { withinSeconds } from '../../host/within-deadline.ts';
import { withinFile } from '../../load/within-file.ts';
import type { AssetPath } from '../../outline/outline.ts';

// Seconds of a processor in which an Office file is written. The samples take a fifteenth of that.
const SECONDS = 10;
const SECONDS_A_PAGE = 0.25;

/** An Office file that is written: its name, its slides or pages, and the summit's own template for it. */
export interface WrittenFile {
  readonly name: string;
  readonly pages: number;
  readonly template: Pick<AssetPath, 'path' | 'at'> | undefined;
}

/**
 * Writes an Office file within 10 s of a processor, and a quarter of a second a page. Where it takes longer, throws `Stop`
 * with a finding that names the template, whose parts go into the file; without one, throws `LateWork`.
 */
export function withinOfficeTime(
  { name, pages, template }: WrittenFile,
  write: () => Uint8Array,
  within: typeof withinSeconds = withinSeconds,
): Uint8Array {
  const seconds = Math.ceil(SECONDS + pages * SECONDS_A_PAGE);
  if (template === undefined) return within(seconds, `Writing ${name}`, write);
  return withinFile(template, write, (_, work) => within(seconds, `Writing ${name} with it`, work));
}
