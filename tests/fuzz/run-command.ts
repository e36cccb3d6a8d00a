import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { secondsUsedBy } from '../../scripts/browser/process-group.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { patience } from '../../scripts/host/patience.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { type CliProject, COMPILED } from '../helpers/cli-project.ts';
import { processesOf } from '../helpers/processes-of.ts';
import type { FuzzInput } from './fuzz-input.ts';
import type { Outcome } from './outcome.ts';

const LOOK_MILLISECONDS = 500;
// A build has several stages of 10 s at most; what goes on after so many seconds of a processor is ended.
const MOST_USED_SECONDS = 60;
// What waits without end is ended too. Where other programs want the processors, it may wait so many times as long.
const MOST_WAITED_SECONDS = 180;

/**
 * Checks an input by the command, with its browser, in a copy of the project. The seconds are those of all its
 * processes, the memory is what they hold together (PSS). A stack trace or a status that doesn't fit the findings is a
 * failure.
 */
export async function runCommand(input: FuzzInput, cli: CliProject): Promise<Outcome> {
  const name = input.target === 'summit' ? 'base-summit' : 'talks/talk.md';
  await placeFiles(input, cli);
  const temporary = await mkdtemp(join(tmpdir(), 'cf-'));
  const words = [join(cli.project, 'scripts/check.ts'), name, '--format', 'json'];
  const child = spawn(process.execPath, words, {
    cwd: cli.project,
    env: { ...withoutNpm(process.env), TMPDIR: temporary, NODE_COMPILE_CACHE: COMPILED, COMMUNIQUE_STACK: '1' },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said.err += part;
  });
  const watch = watchProcesses(child.pid ?? 0);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const taken = watch.end();
  rmSync(temporary, { recursive: true, force: true });
  const failure = failureOf(status, said);
  return failure === undefined
    ? { findings: findingsIn(said.out), ...taken }
    : { findings: undefined, failure, ...taken };
}

// What npm says of its own command line would be taken for that of this one.
function withoutNpm(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('npm_')));
}

async function placeFiles({ target, files, gone = [] }: FuzzInput, { project }: CliProject): Promise<void> {
  const folder = join(project, target === 'summit' ? 'content/base-summit' : 'talks');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (target === 'summit') await cp(join(projectFolder, 'tests/fixtures/base-summit'), folder, { recursive: true });
  for (const path of gone) await rm(join(folder, path), { force: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function failureOf(status: number | null, { out, err }: { out: string; err: string }): string | undefined {
  const stack = /^\s+at .*$/m.exec(err)?.[0];
  if (stack !== undefined) return `a stack trace: ${err.slice(0, 400)}`;
  const findings = findingsIn(out);
  if (findings === undefined) return `no findings, status ${status}: ${err.slice(0, 300)}`;
  const expected = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  return status === expected ? undefined : `status ${status}: ${findings.map(({ code }) => code).join(' ')}`;
}

function findingsIn(out: string): Diagnostic[] | undefined {
  try {
    const found = JSON.parse(out) as (Omit<Diagnostic, 'place'> & { file?: string; line?: number; column?: number })[];
    return found.map(({ file, line = 1, column = 1, ...finding }) => {
      return file === undefined ? finding : { ...finding, place: { file, line, column } };
    });
  } catch {
    return undefined;
  }
}

function watchProcesses(pid: number) {
  const begun = performance.now();
  const used = new Map<number, number>();
  let most = 0;
  const look = setInterval(() => {
    const processes = processesOf(pid);
    for (const each of processes) used.set(each, Math.max(used.get(each) ?? 0, secondsUsedBy(String(each))));
    most = Math.max(
      most,
      processes.reduce((sum, each) => sum + megabytesOf(each), 0),
    );
    const waited = (performance.now() - begun) / 1000;
    if (sumOf(used) > MOST_USED_SECONDS || waited > MOST_WAITED_SECONDS * patience()) process.kill(pid, 'SIGTERM');
  }, LOOK_MILLISECONDS);
  return {
    end: () => {
      clearInterval(look);
      return { seconds: sumOf(used), megabytes: Math.round(most) };
    },
  };
}

function sumOf(used: ReadonlyMap<number, number>): number {
  return [...used.values()].reduce((sum, each) => sum + each, 0);
}

// What processes share is counted once, in parts (Linux).
function megabytesOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
