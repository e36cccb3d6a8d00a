import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliProject, makeCliProject } from '../helpers/cli-project.ts';

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

let cli: CliProject;
let summit = '';
let traces = '';

beforeAll(async () => {
  cli = await makeCliProject();
  summit = join(cli.project, 'content/base-summit');
  traces = join(cli.folder, 'ran.txt');
  for (const name of PROGRAMS) await writeFile(join(summit, name), RUN);
  await writeFile(join(summit, 'package.json'), '{ this is no JSON');
  await writeFile(join(summit, '.env'), 'NODE_OPTIONS=--inspect\n');
});
afterAll(() => cli.remove());

function start(entry: string, argv: readonly string[]) {
  const words = [join(cli.project, 'scripts', entry), ...argv];
  const env = { ...process.env, MARKER: traces, TMPDIR: cli.folder };
  const child = spawn(process.execPath, words, { cwd: summit, env });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      said.text += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said, ended };
}

test('a build that is started in a summit’s folder runs no program that lies there, and reads no settings of it', async () => {
  const build = start('build-deck.ts', ['--only', 'deck']);
  expect(await build.ended, build.said.text).toBe(0);
  expect(await readdir(cli.folder)).not.toContain('ran.txt');
});

test.runIf(process.platform !== 'win32')('nor does a preview that is started there', async () => {
  const preview = start('preview.ts', ['--port', '0']);
  await expect.poll(() => preview.said.text, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
  const address = /http:\S+/.exec(preview.said.text)?.[0];
  for (const path of ['', 'preview.css', '@vite/client', 'pdf/deck']) {
    expect((await fetch(`${address}${path}`)).status).toBe(200);
  }
  preview.child.kill('SIGINT');
  await preview.ended;
  expect(await readdir(cli.folder)).not.toContain('ran.txt');
});
