import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { loadFontFamily } from '../../scripts/load/fonts/load-font-family.ts';
import { loadAsset } from '../../scripts/load/load-assets.ts';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { loadOverrides } from '../../scripts/load/load-overrides.ts';
import { stopOf } from '../helpers/stop-of.ts';

const FOLDER = 'content/one';
const AT = { file: `${FOLDER}/summit.yaml`, line: 3, column: 5 };
let root = '';

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'communique-odd-'));
  await cp(join(projectFolder, 'tests/fixtures/base-summit'), join(root, FOLDER), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function make(path: string, how: (file: string) => Promise<unknown> | unknown): Promise<void> {
  const file = join(root, path);
  await rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  await how(file);
}

async function sparse(file: string): Promise<void> {
  await writeFile(file, '');
  await truncate(file, 3_000_000_000);
}

const pipe = (file: string) => execFileSync('mkfifo', [file]);
const device = async (file: string) => await symlink('/dev/zero', file);

/** The findings about a file of the summit, however it is read. */
async function findingsOf(
  name: string,
): Promise<readonly { code: string; message: string; file: string | undefined }[]> {
  const host = createHost(root);
  const asset = { path: name, at: AT };
  const { findings } = name.endsWith('.yaml')
    ? await stopOf(loadOutline(host, 'one'))
    : name.startsWith('templates/')
      ? await loadOverrides(host, FOLDER)
      : name.endsWith('.woff2')
        ? await stopOf(loadFontFamily(host, FOLDER, { name: 'Own', regular: asset, italic: asset, bold: asset }))
        : await stopOf(loadAsset(host, FOLDER, asset));
  return findings.map(({ code, message, place }) => ({ code, message, file: place?.file }));
}

const NAMES = [
  'summit.yaml',
  'references.yaml',
  'themes/20-second.yaml',
  'data/flow.csv',
  'images/motif.svg',
  'fonts/own.woff2',
  'templates/deck/house.css',
  'templates/labels/en.yaml',
];

describe.skipIf(process.platform === 'win32')('before a byte is read it is asked what stands there', () => {
  test.each(NAMES.slice(0, 7))('%s as a pipe, to which nobody writes', async (name) => {
    await make(`${FOLDER}/${name}`, pipe);
    const [first] = await findingsOf(name);
    expect(first?.code).toBe('outline/unreadable-file');
    expect(first?.message).toContain('it is a pipe, a device or a socket');
    expect(first?.file).toBe(/\.(?:yaml|css)$/.test(name) ? `${FOLDER}/${name}` : AT.file);
  });

  test.each(NAMES.slice(0, 7))('%s as a file of 3 GB with nothing in it', async (name) => {
    await make(`${FOLDER}/${name}`, sparse);
    const [first] = await findingsOf(name);
    expect(first?.code).toBe('outline/large-file');
    expect(first?.message).toMatch(/it has 2861\.1 MB, and (?:8|64) MB is the most/);
  });

  test.each(NAMES.slice(0, 7))('%s as a link to a device leads out of the folder', async (name) => {
    await make(`${FOLDER}/${name}`, device);
    const [first] = await findingsOf(name);
    expect(first?.code).toMatch(/^(?:outline\/outside-(?:link|file)|template\/outside-file)$/);
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test('to a file of the same folder, and to what summits share, are read', async () => {
    await make('content/shared/references.yaml', async (file) => {
      await cp(join(projectFolder, 'tests/fixtures/base-summit/references.yaml'), file);
    });
    await make(`${FOLDER}/references.yaml`, async (file) => await symlink('../shared/references.yaml', file));
    await make(`${FOLDER}/themes/30-third.yaml`, async (file) => await symlink('20-second.yaml', file));
    const { references, themes } = await loadOutline(createHost(root), 'one');
    expect(references.map(({ text }) => text.includes('report2029'))).toEqual([true, true]);
    expect(themes.at(-1)?.text).toBe(themes.at(-2)?.text);
  });

  test('to another summit are not: that folder may be someone else’s', async () => {
    await cp(join(root, FOLDER), join(root, 'content/two'), { recursive: true });
    await make(`${FOLDER}/references.yaml`, async (file) => await symlink('../two/references.yaml', file));
    expect(await findingsOf('references.yaml')).toEqual([
      {
        code: 'outline/outside-link',
        message: `The file '${FOLDER}/references.yaml' is a link that leads out of the summit's folder, and is not read.`,
        file: `${FOLDER}/references.yaml`,
      },
    ]);
  });
});
