import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliProject, type EndedCommand, hashesIn, makeCliProject } from '../helpers/cli-project.ts';
import { processesOf, survivorsOf } from '../helpers/processes-of.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { firstOf } from '../helpers/tries.ts';

const FILES = [
  'brief.html',
  'brief.pdf',
  'build.json',
  'deck.css',
  'deck.html',
  'deck.md',
  'deck.pdf',
  'figures/first-three-steps-lead-from.svg',
];
let cli: CliProject;

beforeAll(async () => {
  cli = await makeCliProject();
});
afterAll(() => cli.remove());

async function run(argv: readonly string[]): Promise<EndedCommand> {
  return await cli.start(argv).ended;
}

describe('a build', () => {
  test('of a part writes that part alone', async () => {
    const output = join(cli.folder, 'part');
    expect((await run(['--only', 'deck.md', '--output', output])).status).toBe(0);
    expect(readdirSync(join(output, 'base-summit/en-GB')).sort()).toEqual(['build.json', 'deck.md']);
  });

  test('says what it wrote; with a fault it lists it, leaves the last good output byte for byte, and ends with 1', async () => {
    const written = join(cli.project, 'output/base-summit/en-GB');
    const { status: done, out, err: silence } = await run([]);
    expect(silence).toBe('');
    expect(done).toBe(0);
    const good = hashesIn(written);
    expect(Object.keys(good)).toEqual(FILES);
    for (const name of FILES.filter((file) => file !== 'build.json')) {
      expect(out).toContain(`output/base-summit/en-GB/${name}`);
    }
    const pdf = await readPdf(await readFile(join(written, 'deck.pdf')));
    expect(out).toMatch(new RegExp(`deck\\.pdf\\s+${pdf.pages.length} slides`));

    const theme = join(cli.project, 'content/base-summit/themes/20-second.yaml');
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
      expect(hashesIn(written)).toEqual(good);
    }
    await writeFile(theme, text);
  });

  test('in a template is reported with the file to mend, and ends with 1', async () => {
    const template = join(cli.project, 'templates/deck/partials/close.hbs');
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
    const output = join(cli.folder, 'wrong');
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
  const moments = [
    ['SIGINT', 130, 'Rendering the slides'],
    ['SIGTERM', 143, 'Measuring and printing the slides'],
    ['SIGINT', 130, 'Rendering the brief'],
  ] as const;

  // At more moments: `npm run test:long`.
  test.each(firstOf(moments))(
    '%s ends with %i at once, and leaves no browser and no temporary file',
    async (signal, expected, step) => {
      const output = join(cli.folder, `ended-${signal}-${step.length}`);
      const build = cli.start(['--output', output]);
      await build.said(`- ${step === 'Rendering the slides' ? 'Reading the outline' : 'Rendering the slides'}`);
      if (step === 'Rendering the brief') await build.said('- Measuring and printing the slides');
      const pids = processesOf(build.pid);
      process.kill(build.pid, signal);
      const { status, err } = await build.ended;
      expect(err).not.toContain('    at ');
      expect(status).toBe(expected);
      expect(await survivorsOf(pids)).toEqual([]);
      expect(existsSync(output) ? readdirSync(output, { recursive: true }) : []).toEqual([]);
      expect(readdirSync(build.temporary)).toEqual([]);
    },
  );
});

test.skipIf(process.platform === 'win32')('a browser that speaks nonsense is no stack trace', async () => {
  const stub = join(cli.folder, 'nonsense');
  writeFileSync(stub, `#!/bin/sh\nprintf 'rubbish\\0' >&4\nexec sleep 300\n`, { mode: 0o755 });
  const { status, err } = await run(['--browser', stub, '--output', join(cli.folder, 'none')]);
  expect(status).toBe(2);
  expect(err).toContain('error  usage/tool-failed');
  expect(err).not.toContain('    at ');
});
