import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CliProject, type EndedCommand, hashesIn, makeCliProject, type StartedCommand } from './cli-project.ts';
import { commandOf } from './processes-of.ts';

/**
 * The arguments of the builds. They make the least for which slides are measured and printed: these tests look at how a
 * build ends.
 */
export const DECK = ['--only', 'deck.md', '--force'];

/** The folder of the pack in the output. */
export const PACK = 'base-summit/en-GB';

/** Builds that a test ends early. Their output folder already holds a good pack, which has another title. */
export interface InterruptedBuilds {
  readonly cli: CliProject;
  /** The output folder of all builds. */
  readonly output: string;
  /** The last good pack, by the hashes of its files. */
  readonly old: Record<string, string>;
  /** The pack that an undisturbed build makes, by the hashes of its files. */
  readonly fresh: Record<string, string>;
  /** The time of an undisturbed build, in ms. */
  readonly milliseconds: number;
  /** Starts a build over the last good pack. */
  readonly start: () => StartedCommand;
  /**
   * Gives `old` or `fresh` where the pack in the output is exactly one of the two; otherwise the hashes of its files.
   */
  readonly packThere: () => unknown;
  /** Deletes the output. */
  readonly clear: () => void;
}

/** Makes both packs, each with a build of its own. */
export async function makeInterruptedBuilds(): Promise<InterruptedBuilds> {
  const cli = await makeCliProject();
  const output = join(cli.folder, 'output');
  const build = async (name: string) =>
    expect(await cli.start([...DECK, '--output', join(cli.folder, name)]).ended).toMatchObject({ status: 0 });
  await build('old');
  const summit = join(cli.project, 'content/base-summit/summit.yaml');
  writeFileSync(summit, readFileSync(summit, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
  const begun = performance.now();
  await build('fresh');
  const milliseconds = performance.now() - begun;
  const old = hashesIn(join(cli.folder, 'old', PACK));
  const fresh = hashesIn(join(cli.folder, 'fresh', PACK));
  expect(Object.keys(fresh)).toEqual(Object.keys(old));
  expect(fresh).not.toEqual(old);
  const clear = () => rmSync(output, { recursive: true, force: true });
  const start = () => {
    clear();
    cpSync(join(cli.folder, 'old'), output, { recursive: true });
    return cli.start([...DECK, '--output', output]);
  };
  const packThere = () => {
    const there = hashesIn(join(output, PACK));
    return [old, fresh].find((pack) => JSON.stringify(pack) === JSON.stringify(there)) ?? there;
  };
  return { cli, output, old, fresh, milliseconds, start, packThere, clear };
}

/** Expects that a command printed no stack trace. */
export function expectInWords({ err }: EndedCommand): void {
  expect(err).not.toMatch(/^ {4}at |node:internal/m);
}

/** Expects an empty temporary folder, and nothing beside the pack in the output. */
export function expectNothingLeft(build: StartedCommand, { output }: InterruptedBuilds): void {
  expect(readdirSync(build.temporary)).toEqual([]);
  expect(readdirSync(join(output, 'base-summit'))).toEqual(['en-GB']);
}

/** The process of the browser among those of a build; undefined where it has none. */
export function browserOf(pids: readonly number[]): number | undefined {
  return pids.find((pid) => {
    const words = commandOf(pid);
    return words.includes('--remote-debugging-pipe') && !words.includes('--type=');
  });
}
