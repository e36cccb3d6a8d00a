import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkOutput } from '../../scripts/build/check-output.ts';
import { recoverOutput, writeOutput } from '../../scripts/build/write-output.ts';
import { createHost } from '../../scripts/host/host.ts';
import { isOutputName } from '../../scripts/outputs/is-output-name.ts';

const PACK = { summit: 'one', language: 'en' };
const FOLDER = 'output/one/en';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'communique-output-'));
  for (const path of ['content/one', 'templates', 'mine']) mkdirSync(join(root, path), { recursive: true });
  write('mine/letter.txt', 'of a person');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function link(path: string, to: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(join(root, to), join(root, path));
}

async function messagesOf(output = 'output'): Promise<string[]> {
  const findings = await checkOutput(createHost(root), output, PACK);
  return findings.map(({ code, message }) => `${code} ${message}`);
}

test('a folder that is not there yet, and one with an older pack and files of a person, may be written to', async () => {
  expect(await messagesOf()).toEqual([]);
  write(`${FOLDER}/deck.pdf`, 'old');
  write(`${FOLDER}/figures/a.svg`, 'old');
  write(`${FOLDER}/notes/mine.txt`, 'of a person');
  link(`${FOLDER}/mine`, 'mine');
  expect(await messagesOf()).toEqual([]);
  expect(await messagesOf(join(root, 'elsewhere'))).toEqual([]);
});

test.each(['content', 'content/one', 'content/new/deep', './content/', 'templates', 'mine/../content', '.'])(
  '%s is refused as output, where finished files would lie among the sources',
  async (output) => {
    const among = output === '.' ? { summit: 'content', language: 'en' } : PACK;
    const [finding] = await checkOutput(createHost(root), output, among);
    expect(finding?.code).toBe('usage/output-in-sources');
    expect(finding?.message).toMatch(/lies in (?:content|templates)\//);
  },
);

test('so is a link that leads there', async () => {
  link('way', 'content/one');
  expect(await messagesOf('way')).toEqual([
    "usage/output-in-sources The output folder 'way' lies in content/, among the sources.",
  ]);
});

describe.skipIf(process.platform === 'win32')('what is not of a build is named and stays as it is', () => {
  test.each(['output', 'output/one', FOLDER])('a link at %s', async (path) => {
    link(path, 'mine');
    expect(await messagesOf()).toEqual([
      `usage/output-taken ${path} is a symbolic link, where the pack needs a folder. It was not touched, and nothing was built.`,
    ]);
    expect(readlinkSync(join(root, path))).toBe(join(root, 'mine'));
  });

  test('a link to nothing', async () => {
    link(FOLDER, 'nowhere');
    const [finding] = await checkOutput(createHost(root), 'output', PACK);
    expect(finding?.code).toBe('usage/output-taken');
    expect(finding?.message).toContain(`${FOLDER} is a symbolic link`);
    expect(finding?.hint).toContain('--output DIR');
  });

  test.each(['output', 'output/one', FOLDER])('a file at %s', async (path) => {
    write(path, 'of a person');
    expect((await messagesOf())[0]).toContain(`usage/output-taken ${path} is a file, where the pack needs a folder`);
    expect(readFileSync(join(root, path), 'utf8')).toBe('of a person');
  });

  test('a link, a pipe and a folder where files of the pack would be, and a file for the folder of figures', async () => {
    link(`${FOLDER}/deck.pdf`, 'mine/letter.txt');
    execFileSync('mkfifo', [join(root, FOLDER, 'build.json')]);
    execFileSync('mkfifo', [join(root, FOLDER, 'mine.pipe')]);
    write(`${FOLDER}/figures`, 'of a person');
    expect((await messagesOf()).map((message) => message.replace(/\. It was.*/, ''))).toEqual([
      `usage/output-taken ${FOLDER}/figures is a file, where the pack needs a folder`,
      `usage/output-taken ${FOLDER}/build.json is a pipe, a device or a socket, where the pack needs a file`,
      `usage/output-taken ${FOLDER}/deck.pdf is a symbolic link, where the pack needs a file`,
      `usage/output-taken ${FOLDER}/mine.pipe is a pipe, a device or a socket, where the pack needs a file`,
    ]);
  });

  test('a link that somebody names with --output is their own choice', async () => {
    link('chosen', 'mine');
    expect(await messagesOf('chosen')).toEqual([]);
  });
});

test('the names that builds give are known, and no others', () => {
  for (const name of [
    'deck.md',
    'brief.pdf',
    'brief-large-print-double-sided-crop-marks.pdf',
    'figures/a.svg',
    'build.json',
  ])
    expect([name, isOutputName(name)]).toEqual([name, true]);
  for (const name of [
    'brief-mine.pdf',
    'brief',
    'deckXmd',
    'my-notes.txt',
    'figures/a/b.svg',
    '../deck.md',
    'figures',
    '',
  ])
    expect([name, isOutputName(name)]).toEqual([name, false]);
});

test('a manifest that lists the files of a person takes none of them away, and one of gigabytes is not read', async () => {
  const names = ['thesis.docx', 'brief-mine.pdf', 'letters/one.txt'];
  for (const name of names) write(`${FOLDER}/${name}`, 'of a person');
  const outputs = Object.fromEntries([...names, 'deck.pdf', '../../../mine/letter.txt'].map((name) => [name, {}]));
  write(`${FOLDER}/build.json`, JSON.stringify({ outputs }));
  write(`${FOLDER}/deck.pdf`, 'old');
  const kept = await writeOutput(createHost(root), FOLDER, [{ name: 'build.json', content: '{}' }]);
  expect(kept).toEqual([...names].sort());
  expect(readdirSync(join(root, FOLDER)).sort()).toEqual(['brief-mine.pdf', 'build.json', 'letters', 'thesis.docx']);
  expect(readFileSync(join(root, 'mine/letter.txt'), 'utf8')).toBe('of a person');
});

describe.skipIf(process.platform !== 'linux')('the last good pack comes back although a process has the number', () => {
  test.each(['.en.1.old', `.en.${process.ppid}.old`, `.en.${process.ppid}.1.old`])('%s', async (name) => {
    write(`output/one/${name}/deck.md`, 'last good');
    expect(await recoverOutput(createHost(root), 'output/one')).toEqual(['en']);
    expect(readFileSync(join(root, FOLDER, 'deck.md'), 'utf8')).toBe('last good');
  });

  test('but not while the very process runs that set it aside', async () => {
    const host = createHost(root);
    const name = `.en.${process.ppid}.${host.begunAt(process.ppid)}.old`;
    write(`output/one/${name}/deck.md`, 'of a build that runs');
    expect(await recoverOutput(host, 'output/one')).toEqual([]);
    expect(readdirSync(join(root, 'output/one'))).toEqual([name]);
  });
});
