import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from '../../scripts/browser/browser.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { checkFindings } from '../../scripts/diagnostics/catalogue/check/check-findings.ts';
import { type Diagnostic, hasErrors } from '../../scripts/diagnostics/diagnostic.ts';
import { report } from '../../scripts/diagnostics/report.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { createDice, type Files, mutate } from '../helpers/mutate.ts';
import { readFolder } from '../helpers/read-folder.ts';
import { SAMPLE } from '../helpers/sample-pack.ts';

// More by hand: MUTATIONS=20000 BUILDS=500 SEED=7 npx vitest run tests/build/mutations.test.ts
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 150);
const BUILDS = Number(process.env['BUILDS'] ?? 5);
const SEED = Number(process.env['SEED'] ?? 1);
const FOLDER = `content/${SAMPLE}`;
// A file that is not there has no line to show.
const WITHOUT_PLACE = ['outline/missing-file', 'outline/no-themes', ...Object.keys(checkFindings)];

const files = await readFolder(join(projectFolder, FOLDER)).then(
  (read) => new Map([...read].map(([path, text]) => [`${FOLDER}/${path}`, text])),
);
const printer = startBrowser(undefined);
afterAll(async () => await printer.close());

/** What is wrong with the findings themselves. */
function faultsOf(findings: readonly Diagnostic[], changed: Files): string[] {
  const texts = new Map([...changed].map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));
  const words = findings.map(({ message, hint }) => `${message} ${hint}`);
  report(findings, texts);
  return [
    ...words.filter((text) => /\bundefined\b|\[object|Invalid (?:input|key|string)|\bNaN\b/.test(text)),
    ...findings
      .filter(({ code, place }) => place === undefined && !WITHOUT_PLACE.includes(code))
      .map(({ code }) => `${code} without a place`),
    ...findings.flatMap(({ code, place }) => {
      if (place === undefined) return [];
      const lines = (texts.get(place.file) ?? '').split(/\r?\n/);
      const isThere =
        texts.has(place.file) && place.line <= lines.length && place.column <= (lines[place.line - 1] ?? '').length + 1;
      return isThere || place.file.startsWith('templates/')
        ? []
        : [`${code} at ${place.file}:${place.line}:${place.column}, which is not there`];
    }),
  ];
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

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => SEED * 1_000_003 + index);
}

test(`${MUTATIONS} outlines with faults in them can be read, or say where the faults are`, async () => {
  for (const seed of seeds(MUTATIONS)) {
    const changed = mutate(files, createDice(seed));
    const findings = await outlineFindings(changed).catch((error: unknown) => {
      throw new Error(`With the seed ${seed}`, { cause: error });
    });
    expect(faultsOf(findings, changed), `with the seed ${seed}`).toEqual([]);
  }
});

test(`${BUILDS} packs of outlines with faults in them are built, or say where the faults are`, async () => {
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['deck', 'brief'] as const,
    withNotes: true,
  };
  const base = await baseSummit();
  // Those that are read without a finding go furthest.
  for (let seed = SEED, built = 0; built < BUILDS; seed += 1) {
    const changed = mutate(base, createDice(seed));
    const host = createHostInMemory({ files: changed });
    const tools = { host, printer: () => printer, onStep: () => undefined };
    const findings = await buildPack(request, tools).then(
      (result) => result.findings,
      (error: unknown) => {
        if (error instanceof Stop) return error.findings;
        throw new Error(`With the seed ${seed}`, { cause: error });
      },
    );
    expect(faultsOf(findings, changed), `with the seed ${seed}`).toEqual([]);
    if (findings.length === 0) built += 1;
  }
});

test('the dice fall alike for the same seed, and all over', () => {
  const throws = Array.from({ length: 600 }, createDiceOf(3));
  expect(throws).toEqual(Array.from({ length: 600 }, createDiceOf(3)));
  expect([0, 1, 2, 3, 4, 5].map((side) => throws.filter((thrown) => thrown === side).length > 50)).not.toContain(false);
});

function createDiceOf(seed: number): () => number {
  const dice = createDice(seed);
  return () => dice(6);
}
