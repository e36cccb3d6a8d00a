import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import type { Host } from '../host/host.ts';
import { peakMemory } from './peak-memory.ts';
import { type Command, timeCommand } from './time-command.ts';

const RUNS = 7;
const MARP_CLI = '@marp-team/marp-cli@4.5.1';

/** The pack to build: a summit and its language. */
interface Pack {
  readonly summit: string;
  readonly language: string;
}

/**
 * Measures a cold `npm run build:deck` of one summit (slides, brief, HTML, both PDFs) against a cold `marp-cli --pdf`
 * of our own deck.md with the same browser and Node, in alternating runs. Prints the medians in s, their ratio, and the
 * peak memory of each process tree. Gives the exit status.
 */
export async function bench(host: Host, project: string, { summit, language }: Pack): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'communique-bench-'));
  try {
    host.out(`Installing ${MARP_CLI} in a scratch folder ...\n`);
    const output = join(scratch, 'output');
    const ours: Command = {
      ...npm(project),
      args: ['run', '--silent', 'build:deck', '--', summit, '--force', '--output', output],
    };
    const marp = await marpCommand(scratch, join(output, summit, language));
    // The first run of each fills the caches that every user has after a first build.
    await timeCommand(ours);
    await timeCommand(marp);
    const times = await alternate(ours, marp, host);
    const mine = median(times.ours);
    const theirs = median(times.marp);
    host.out(`build:deck     median ${inSeconds(mine)}  (${times.ours.map(inSeconds).join(', ')})\n`);
    host.out(`marp-cli --pdf median ${inSeconds(theirs)}  (${times.marp.map(inSeconds).join(', ')})\n`);
    host.out(`ratio          ${(mine / theirs).toFixed(2)}\n`);
    host.out(`peak memory    build:deck ${await peakMemory(ours)}; marp-cli ${await peakMemory(marp)}\n`);
    return 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function alternate(
  ours: Command,
  marp: Command,
  host: Host,
): Promise<{ readonly ours: readonly number[]; readonly marp: readonly number[] }> {
  const times = { ours: [] as number[], marp: [] as number[] };
  for (let run = 1; run <= RUNS; run += 1) {
    host.out(`Run ${run} of ${RUNS}\n`);
    times.ours.push(await timeCommand(ours));
    times.marp.push(await timeCommand(marp));
  }
  return times;
}

async function marpCommand(scratch: string, pack: string): Promise<Command> {
  const { path, environment } = await findBrowser(undefined);
  const marp = `marp --no-stdin --theme "${join(pack, 'deck.css')}" --browser chrome --browser-path "${path}"`;
  const scripts = { marp: `${marp} --pdf "${join(pack, 'deck.md')}" -o marp.pdf` };
  await writeFile(join(scratch, 'package.json'), JSON.stringify({ private: true, scripts }));
  await timeCommand({ ...npm(scratch), args: ['install', '--ignore-scripts', '--no-audit', '--no-fund', MARP_CLI] });
  return { ...npm(scratch, environment), args: ['run', '--silent', 'marp'] };
}

// Both commands use the Node that runs this.
function npm(folder: string, more: Readonly<Record<string, string>> = {}): Command {
  const environment = { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, ...more };
  const file = process.env['npm_execpath'];
  return file === undefined
    ? { program: 'npm', first: [], args: [], folder, environment }
    : { program: process.execPath, first: [file], args: [], folder, environment };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
