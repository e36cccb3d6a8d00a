import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../scripts/print/project-folder.ts';
import { processesOf, survivorsOf } from './processes-of.ts';
import { readPdf } from './read-pdf.ts';

const BASE_FOLDER = join(projectFolder, 'tests/fixtures/base-summit');
const FILES = ['brief.html', 'brief.pdf', 'build.json', 'deck.css', 'deck.html', 'deck.md', 'deck.pdf'];
let folder: string;
let project: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-cli-'));
  project = join(folder, 'project');
  for (const name of ['scripts', 'templates', 'package.json']) {
    await cp(join(projectFolder, name), join(project, name), { recursive: true });
  }
  await cp(BASE_FOLDER, join(project, 'content/base-summit'), { recursive: true });
  await symlink(join(projectFolder, 'node_modules'), join(project, 'node_modules'), 'junction');
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly pid: number;
  /** Its own temporary folder: what it leaves there is seen. */
  readonly temporary: string;
  readonly ended: Promise<Run>;
  /** Waits until standard output holds some words. */
  readonly said: (words: string) => Promise<void>;
}

function start(argv: readonly string[], cwd = project): Started {
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, [join(cwd, 'scripts/build-deck.ts'), ...argv], { cwd, env });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const ended = new Promise<Run>((resolve) => child.on('close', (status) => resolve({ status, out, err })));
  const said = async (words: string) => {
    while (!out.includes(words) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    if (!out.includes(words)) throw new Error(`It ended without saying '${words}': ${out}${err}`);
  };
  return { pid: child.pid ?? 0, temporary, ended, said };
}

async function run(argv: readonly string[], cwd = project): Promise<Run> {
  return await start(argv, cwd).ended;
}

/** The files of a folder by name, each by the hash of its bytes. */
function bytesIn(output: string): Map<string, string> {
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(output, name)))
      .digest('hex');
  return new Map(readdirSync(output).map((name) => [name, hashOf(name)]));
}

describe('a build', () => {
  test('writes the sample pack, says what it wrote, and ends with 0', async () => {
    const output = join(folder, 'sample');
    const { status, out, err } = await run(['sco-astana-2024', '--output', output], projectFolder);
    expect(err).toBe('');
    expect(status).toBe(0);
    const written = join(output, 'sco-astana-2024/en-GB');
    expect(readdirSync(written).sort()).toEqual([...FILES, 'figures']);
    for (const name of FILES.filter((file) => file !== 'build.json')) expect(out).toContain(`${written}/${name}`);
    const pdf = await readPdf(await readFile(join(written, 'deck.pdf')));
    expect(out).toMatch(new RegExp(`deck\\.pdf\\s+${pdf.pages.length} slides`));
  });

  test('of a part writes that part alone', async () => {
    const output = join(folder, 'part');
    expect((await run(['--only', 'brief', '--output', output])).status).toBe(0);
    expect(readdirSync(join(output, 'base-summit/en-GB')).sort()).toEqual(['brief.html', 'brief.pdf', 'build.json']);
  });

  test('with a fault lists it, writes nothing, leaves the last good output byte for byte, and ends with 1', async () => {
    const output = join(project, 'output');
    const written = join(output, 'base-summit/en-GB');
    expect((await run([])).status).toBe(0);
    const good = bytesIn(written);
    expect([...good.keys()].sort()).toEqual(FILES);

    const theme = join(project, 'content/base-summit/themes/20-second.yaml');
    const text = await readFile(theme, 'utf8');
    const headline = /headline: .*/.exec(text)?.[0] ?? '';
    for (const [fault, code, place] of [
      [text.replace('headline:', 'headlines:'), 'outline/unknown-key', '2:1'],
      [text.replace(headline, `headline: ${'A very long headline '.repeat(20)}`), 'check/slide-overflow', '2:11'],
    ] as const) {
      await writeFile(theme, fault);
      const { status, err } = await run([]);
      expect(status).toBe(1);
      expect(err).toContain(`content/base-summit/themes/20-second.yaml:${place}  error  ${code}`);
      expect(err).toContain('1 error, 0 warnings');
      expect(err).toContain('nothing was written');
      expect(bytesIn(written)).toEqual(good);
    }
    await writeFile(theme, text);
  });

  test('in a template is reported with the file to mend, and ends with 1', async () => {
    const template = join(project, 'templates/deck/partials/close.hbs');
    const text = await readFile(template, 'utf8');
    await writeFile(template, text.replace('{{headline}}', '{{headline}'));
    const { status, err } = await run([]);
    await writeFile(template, text);
    expect(status).toBe(1);
    expect(err).toContain('templates/deck/partials/close.hbs:7:1  error  template/syntax');
    expect(err).toContain('> 7 | ');
    expect(err).not.toContain('    at ');
  });
});

describe('wrong usage ends with 2, and writes nothing', () => {
  test.each([
    ['an unknown option', ['--onyl', 'deck'], 'usage/unknown-option', "Did you mean '--only'?"],
    ['an unknown summit', ['base-sumit'], 'usage/unknown-summit', "Did you mean 'base-summit'?"],
    ['an unknown part', ['--only', 'dekc'], 'usage/unknown-output', "Did you mean 'deck'?"],
    ['a language that nothing is written in', ['--language', 'fr'], 'usage/no-such-language', 'en-GB'],
    ['a browser that is no program', ['--browser', 'package.json'], 'print/browser-start', 'package.json'],
    ['a browser that is not there', ['--browser', '/nowhere/chrome'], 'print/browser-start', 'there is no such file'],
  ])('%s', async (_, argv, code, hint) => {
    const output = join(folder, 'wrong');
    const { status, err } = await run([...argv, '--output', output]);
    expect(err).toContain(`error  ${code}`);
    expect(err).toContain(hint);
    expect(err).not.toContain('    at ');
    expect(status).toBe(2);
    expect(existsSync(output)).toBe(false);
  });
});

test.each(['--help', '-h'])('%s prints the usage, and ends with 0', async (option) => {
  const { status, out, err } = await run([option]);
  expect(status).toBe(0);
  expect(err).toBe('');
  expect(out).toMatch(/^Usage: npm run build:deck/);
  for (const name of ['--only', '--language', '--output', '--notes', '--browser', '--help'])
    expect(out).toContain(name);
});

describe.skipIf(process.platform === 'win32')('a build that is ended by a signal', () => {
  test.each([
    ['SIGINT', 130, 'Rendering the slides'],
    ['SIGTERM', 143, 'Measuring and printing the slides'],
    ['SIGINT', 130, 'Rendering the brief'],
  ] as const)('%s ends with %i, and leaves no browser and no temporary file', async (signal, expected, step) => {
    const output = join(folder, `ended-${signal}-${step.length}`);
    const build = start(['--output', output]);
    await build.said(`- ${step === 'Rendering the slides' ? 'Reading the outline' : 'Rendering the slides'}`);
    if (step === 'Rendering the brief') await build.said('- Measuring and printing the slides');
    const pids = processesOf(build.pid);
    process.kill(build.pid, signal);
    const { status, err } = await build.ended;
    expect(err).not.toContain('    at ');
    expect(status).toBe(expected);
    expect(await survivorsOf(pids)).toEqual([]);
    expect(existsSync(output) ? readdirSync(output, { recursive: true }) : []).toEqual([]);
    expect(readdirSync(build.temporary).filter((name) => /profile/.test(name))).toEqual([]);
  });
});
