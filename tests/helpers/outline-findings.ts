import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import type { Outline } from '../../scripts/outline/outline.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { BASE, baseSummit } from './base-summit.ts';
import { createHostInMemory } from './host-in-memory.ts';

/** A change of a file of the base summit, by its path from there: words and what stands in their place. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The findings of the base summit's outline after some changes, each of words that are there. */
export async function outlineFindings(...changes: readonly Change[]): Promise<readonly Diagnostic[]> {
  return (await parse(changes)).findings;
}

/** The base summit's outline after some changes that leave it without errors. */
export async function readOutline(...changes: readonly Change[]): Promise<Outline> {
  const { outline, findings } = await parse(changes);
  if (outline === undefined) throw new Error(`The outline has faults: ${JSON.stringify(findings)}`);
  return outline;
}

async function parse(changes: readonly Change[]): Promise<ReturnType<typeof parseOutline>> {
  const files = await baseSummit();
  for (const { file, from, to } of changes) {
    const text = files.get(`${BASE}/${file}`) ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not hold '${from}'.`);
    files.set(
      `${BASE}/${file}`,
      text.replace(from, () => to),
    );
  }
  return parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
}
