import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasErrors } from '../../scripts/diagnostics/diagnostic.ts';
import { type CliProject, makeCliProject } from '../helpers/cli-project.ts';
import { faultsOfOutcome } from './faults-of-outcome.ts';
import { filesOfInput } from './files-of-input.ts';
import type { FuzzInput } from './fuzz-input.ts';
import { runCommand } from './run-command.ts';
import { SUBJECTS } from './subjects.ts';
import { openInputThread } from './take-input.ts';

// More, others or some of them: RUNS=5000 BUILDS=200 SEED=7 SUBJECT=fonts npm run test:long -- tests/fuzz
const RUNS = Number(process.env['RUNS'] ?? 460);
const BUILDS = Number(process.env['BUILDS'] ?? 44);
const SEED = Number(process.env['SEED'] ?? 1);
const subjects = SUBJECTS.filter(({ name }) => name.includes(process.env['SUBJECT'] ?? ''));

// Several stages of 10 s at most, and what the processes of a browser need beside one another.
const MOST_SECONDS_OF_A_BUILD = 25;

const thread = openInputThread();
let cli: CliProject | undefined;
beforeAll(async () => {
  cli = await makeCliProject();
});
afterAll(async () => {
  await thread.end();
  cli?.remove();
});

test.each(subjects)(
  '$name of any kind are taken within the bounds, or the findings say where a fault is',
  async ({ name, inputs }) => {
    const runs = Math.ceil(RUNS / subjects.length);
    const faults: string[] = [];
    const note = async (index: number, input: FuzzInput, wrong: readonly string[]) => {
      if (wrong.length > 0) faults.push(`${await keep(`${name}-${SEED}-${index}`, input)}: ${wrong.join('; ')}`);
    };
    let builds = Math.ceil(BUILDS / subjects.length);
    for (const [index, input] of fc.sample(inputs, { seed: SEED, numRuns: runs }).entries()) {
      const files = await filesOfInput(input);
      const outcome = await thread.take(input);
      await note(index, input, faultsOfOutcome(outcome, files));
      // What has no fault that can be read goes the whole way, with a browser.
      if (builds === 0 || cli === undefined || outcome.findings === undefined || hasErrors(outcome.findings)) continue;
      builds -= 1;
      await note(index, input, faultsOfOutcome(await runCommand(input, cli), files, MOST_SECONDS_OF_A_BUILD));
    }
    expect(faults).toEqual([]);
  },
  3_600_000,
);

// An input that was not taken well is written down, so that it can be looked at and kept.
async function keep(name: string, { files }: FuzzInput): Promise<string> {
  const folder = join(tmpdir(), 'communique-fuzz', name.replaceAll(' ', '-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
