import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/host/project-folder.ts';

// The launcher's folder: all copies share the project's packages, which are compiled once.
export const COMPILED = join(projectFolder, 'node_modules/.cache/compile');

/** A copy of the project in a folder of its own, with the base summit alone, to run commands in. */
export interface CliProject {
  /** The folder that contains the copy. */
  readonly folder: string;
  readonly project: string;
  readonly start: (argv: readonly string[], prefix?: readonly string[]) => StartedCommand;
  /** Deletes the copy and the temporary folders of its commands. */
  readonly remove: () => void;
}

/** A running command. */
export interface StartedCommand {
  readonly pid: number;
  /** The temporary folder of this command alone, in which a test sees the files that it leaves. */
  readonly temporary: string;
  readonly ended: Promise<EndedCommand>;
  /** Waits until standard output contains some words; throws where the command ends without them. */
  readonly said: (words: string) => Promise<void>;
}

/** The end of a command: its status or signal, and what it wrote to standard output and error. */
export interface EndedCommand {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Makes the copy; its packages are a link to the project's own. */
export async function makeCliProject(): Promise<CliProject> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-cli-'));
  const project = join(folder, 'project');
  for (const name of ['scripts', 'templates', 'package.json']) {
    await cp(join(projectFolder, name), join(project, name), { recursive: true });
  }
  await cp(join(projectFolder, 'tests/fixtures/base-summit'), join(project, 'content/base-summit'), {
    recursive: true,
  });
  await symlink(join(projectFolder, 'node_modules'), join(project, 'node_modules'), 'junction');
  const temporaries: string[] = [];
  const start: CliProject['start'] = (argv, prefix = []) => {
    // A short path, since the system limits the paths of a browser's sockets.
    const temporary = mkdtempSync(join(tmpdir(), 'ct-'));
    temporaries.push(temporary);
    const words = [...prefix, process.execPath, join(project, 'scripts/build-deck.ts'), ...argv];
    const env = { ...process.env, TMPDIR: temporary, NODE_COMPILE_CACHE: COMPILED };
    return { ...startProgram(words, project, env), temporary };
  };
  const remove = () => {
    for (const path of [folder, ...temporaries]) rmSync(path, { recursive: true, force: true });
  };
  return { folder, project, start, remove };
}

function startProgram(
  [program = '', ...words]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Omit<StartedCommand, 'temporary'> {
  const child = spawn(program, words, { cwd, env });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const ended = new Promise<EndedCommand>((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, out, err }));
  });
  const said = async (text: string) => {
    while (!out.includes(text) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    if (!out.includes(text)) throw new Error(`It ended without saying '${text}': ${out}${err}`);
  };
  return { pid: child.pid ?? 0, ended, said };
}

/** Gives the SHA-256 of each file below a folder, by its path in the folder. */
export function hashesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), hashOf(path)]));
}
