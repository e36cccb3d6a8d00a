import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CliProject, makeCliProject } from './cli-project.ts';

// What packages of this project look for upwards from the folder in which a command is started.
const PROGRAMS = [
  '.puppeteerrc.cjs',
  'puppeteer.config.cjs',
  'postcss.config.cjs',
  '.postcssrc.cjs',
  'vite.config.cjs',
  'vite.config.ts',
  'vitest.config.ts',
  'marp.config.cjs',
];
const RUN = "require('node:fs').appendFileSync(process.env.MARKER, __filename);\nmodule.exports = {};\n";

/** A copy of the project whose summit's folder holds programs and settings that are not ours. */
export interface ForeignCode {
  /** Starts an entry of `scripts/` in the summit's folder. */
  readonly start: (entry: string, argv: readonly string[]) => ForeignRun;
  /** Whether one of the programs has run. */
  readonly hasRun: () => boolean;
  readonly remove: CliProject['remove'];
}

/** A command that was started: its process, all it has said, and its exit status once it has ended. */
interface ForeignRun {
  readonly child: ReturnType<typeof spawn>;
  readonly said: { text: string };
  readonly ended: Promise<number | null>;
}

/** Makes the copy. Each of the programs notes its own name in a file when it is run. */
export async function makeForeignCode(): Promise<ForeignCode> {
  const cli = await makeCliProject();
  const summit = join(cli.project, 'content/base-summit');
  const traces = join(cli.folder, 'ran.txt');
  for (const name of PROGRAMS) await writeFile(join(summit, name), RUN);
  await writeFile(join(summit, 'package.json'), '{ this is no JSON');
  await writeFile(join(summit, '.env'), 'NODE_OPTIONS=--inspect\n');
  const start = (entry: string, argv: readonly string[]): ForeignRun => {
    const words = [join(cli.project, 'scripts', entry), ...argv];
    const env = { ...process.env, MARKER: traces, TMPDIR: cli.folder };
    const child = spawn(process.execPath, words, { cwd: summit, env });
    const said = { text: '' };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        said.text += part;
      });
    }
    return { child, said, ended: new Promise((resolve) => child.on('close', resolve)) };
  };
  return { start, hasRun: () => readdirSync(cli.folder).includes('ran.txt'), remove: cli.remove };
}
