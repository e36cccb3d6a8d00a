import { join } from 'node:path';
import { expect } from 'vitest';
import type { Printer } from '../../scripts/browser/browser.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { createMemory } from '../../scripts/build/memory.ts';
import { type Diagnostic, hasErrors } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { baseSummit } from './base-summit.ts';
import { faultsOfFindings } from './faults-of-findings.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { createDice, type Files, mutate } from './mutate.ts';
import { readFolder } from './read-folder.ts';
import { SAMPLE } from './sample-pack.ts';

/** Breaks the sample's outline `count` times, each time in another way. Expects that it is read, or that the findings name places. */
export async function readBrokenOutlines(count: number, seed: number): Promise<void> {
  const folder = `content/${SAMPLE}`;
  const read = await readFolder(join(projectFolder, folder));
  const files = new Map([...read].map(([path, text]) => [`${folder}/${path}`, text]));
  for (let index = 0; index < count; index += 1) {
    const own = seed * 1_000_003 + index;
    const changed = mutate(files, createDice(own));
    const findings = await outlineFindings(changed).catch((error: unknown) => {
      throw new Error(`With the seed ${own}`, { cause: error });
    });
    expect(faultsOfFindings(findings, changed), `with the seed ${own}`).toEqual([]);
  }
}

/**
 * Breaks the base summit in one way after another, until `count` packs were built without a finding: those go through every
 * stage. Expects of all others that the findings name places.
 */
export async function buildBrokenOutlines(count: number, seed: number, printer: Printer): Promise<void> {
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['deck', 'brief'] as const,
    withNotes: true,
  };
  const { recall } = createMemory();
  const base = await baseSummit();
  for (let own = seed, built = 0; built < count; own += 1) {
    const changed = mutate(base, createDice(own));
    const host = createHostInMemory({ files: changed });
    const tools = { host, printer: () => printer, onStep: () => () => undefined, recall };
    const findings = await buildPack(request, tools).then(
      (result) => result.findings,
      (error: unknown) => {
        if (error instanceof Stop) return error.findings;
        throw new Error(`With the seed ${own}`, { cause: error });
      },
    );
    expect(faultsOfFindings(findings, changed), `with the seed ${own}`).toEqual([]);
    if (findings.length === 0) built += 1;
  }
}

async function outlineFindings(changed: Files): Promise<readonly Diagnostic[]> {
  try {
    const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files: changed }), SAMPLE));
    expect(outline === undefined).toBe(hasErrors(findings));
    return findings;
  } catch (error) {
    if (error instanceof Stop) return error.findings;
    throw error;
  }
}
