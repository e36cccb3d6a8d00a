import { readFile, stat, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import type { Host } from '../host/host.ts';
import { type Contest, growthExponent, type Result, runContest } from './contest.ts';
import { type Ground, growth, manyPacks, packContests } from './contests.ts';
import { measureCommand } from './measure-command.ts';
import { installPeers, MARP_CLI } from './peers.ts';
import { openPreview } from './preview-contest.ts';
import { makeScratchProject } from './scratch-project.ts';

/** What is measured: a summit and its language, the letters of the contests, the rounds, and the sizes of the large ones. */
export interface BenchRequest {
  readonly summit: string;
  readonly language: string;
  readonly contests: string;
  readonly rounds: number;
  readonly packs: readonly number[];
  readonly themes: readonly number[];
}

/**
 * Measures a summit's pack beside other tools, in alternating runs: prints a table of medians, CPU seconds, memory and
 * ratios, and writes them to `bench.json`. Throws where a run fails. Gives the exit status.
 */
export async function bench(host: Host, project: string, request: BenchRequest): Promise<number> {
  const browser = await findBrowser(undefined);
  const scratch = await makeScratchProject(project, request.summit);
  try {
    host.out(`Installing ${MARP_CLI} in a scratch folder ...\n`);
    await scratch.addSummit(request.summit);
    const peers = await installPeers(scratch.folder, browser);
    await measureCommand(scratch.command('build-deck', [request.summit]));
    const pack = join(scratch.folder, 'output', request.summit, request.language);
    const ground: Ground = { scratch, peers, summit: request.summit, pack };
    const played: Result[][] = [];
    const play = async (contest: Contest) => {
      host.out(`\n(${contest.id}) ${contest.title}\n`);
      const found = await runContest(contest, request.rounds);
      for (const result of found) host.out(`${line(result)}\n`);
      played.push(found);
      return found;
    };
    const isAsked = ({ id }: Contest) => request.contests.includes(id);
    for (const contest of packContests(ground).filter(isAsked)) await play(contest);
    if (request.contests.includes('d')) {
      const { contest, close } = await openPreview(scratch, request.summit, browser);
      await play(contest).finally(close);
    }
    if (request.contests.includes('e'))
      for (const contest of await manyPacks(ground, request.packs)) await play(contest);
    const exponents = request.contests.includes('f')
      ? exponentsOf(await play(await growth(ground, request.themes)))
      : {};
    for (const [of, exponent] of Object.entries(exponents)) host.out(`exponent of ${of}: ${exponent}\n`);
    const sizes = request.contests.includes('g') ? await sizesOf(pack, project) : {};
    for (const [name, bytes] of Object.entries(sizes)) host.out(`(g) ${name.padEnd(34)} ${inKilobytes(bytes)}\n`);
    const about = { ...machine(), browser: browser.path, peer: MARP_CLI, rounds: request.rounds };
    await writeFile(
      join(project, 'bench.json'),
      `${JSON.stringify({ about, results: played.flat(), exponents, sizes }, null, 2)}\n`,
    );
    host.out(`\n${JSON.stringify(about)}\nbench.json\n`);
    return 0;
  } finally {
    await scratch.remove();
  }
}

function machine(): object {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return { node: process.version, system: process.platform, processor: first?.model, cores: cpus().length, gigabytes };
}

function line({ name, milliseconds, cpuSeconds, megabytes, ratio, cpuRatio, runs }: Result): string {
  const cpu = cpuSeconds === undefined ? '' : `${cpuSeconds.toFixed(2)} CPU s`;
  const memory = megabytes === undefined ? '' : `${Math.round(megabytes)} MB`;
  const ratios = `x ${ratio.toFixed(2)}${cpuRatio === undefined ? '' : ` (CPU x ${cpuRatio.toFixed(2)})`}`;
  const time = `${(milliseconds / 1000).toFixed(3)} s`;
  return `  ${name.padEnd(42)} ${time.padStart(10)} ${cpu.padStart(13)} ${memory.padStart(8)}  ${ratios}  [${runs.join(' ')}]`;
}

// Each contender is named by its number of themes.
function exponentsOf(results: readonly Result[]): Readonly<Record<string, string>> {
  const points = (value: (result: Result) => number) =>
    results.map((result) => [Number.parseInt(result.name, 10), value(result)] as const);
  return {
    time: growthExponent(points(({ milliseconds }) => milliseconds)).toFixed(2),
    memory: growthExponent(points(({ megabytes = 1 }) => megabytes)).toFixed(2),
  };
}

async function sizesOf(pack: string, project: string): Promise<Readonly<Record<string, number>>> {
  const { outputs } = JSON.parse(await readFile(join(pack, 'build.json'), 'utf8')) as { outputs: object };
  const files = ['build.json', ...Object.keys(outputs)].sort();
  const sizes = await Promise.all(files.map(async (name) => [name, (await stat(join(pack, name))).size] as const));
  return {
    ...Object.fromEntries(sizes),
    'node_modules, as installed': await bytesBelow(join(project, 'node_modules')),
  };
}

async function bytesBelow(folder: string): Promise<number> {
  const { readdir } = await import('node:fs/promises');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('/.cache/communique'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`.padStart(12);
}
