import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliProject, makeCliProject } from '../helpers/cli-project.ts';

let cli: CliProject;

beforeAll(async () => {
  cli = await makeCliProject();
});

afterAll(() => cli.remove());

/** The files of a pack that was built there, by their names. */
async function built(name: string, prefix: readonly string[] = []): Promise<Map<string, string>> {
  const output = join(cli.folder, name);
  const { status, err } = await cli.start(['--force', '--output', output], prefix).ended;
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const folder = join(output, 'base-summit/en-GB');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1')]));
}

const TEXTS = /\.(?:ya?ml|hbs|css|js|svg|csl|xml|json|md)$/;

function toWindowsLineEnds(folder: string): number {
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) => TEXTS.test(name));
  for (const { parentPath, name } of texts) {
    const path = join(parentPath, name);
    chmodSync(path, 0o644);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\r?\n/g, '\r\n'));
  }
  return texts.length;
}

test('a pack is the same in another time zone and locale, for a user with other rights, and with Windows line ends', async () => {
  const first = await built('first');
  expect([...first.keys()].sort()).toEqual(
    expect.arrayContaining(['brief.html', 'brief.pdf', 'build.json', 'deck.html', 'deck.pdf']),
  );
  const elsewhere = [
    'env',
    'TZ=Asia/Tokyo',
    'LANG=tr_TR.UTF-8',
    'LC_ALL=C',
    'SOURCE_DATE_EPOCH=86400',
    'sh',
    '-c',
    'umask 077; exec "$0" "$@"',
  ];
  expect(await built('elsewhere', elsewhere)).toEqual(first);
  for (const folder of ['content', 'templates'])
    expect(toWindowsLineEnds(join(cli.project, folder))).toBeGreaterThan(3);
  expect(await built('windows')).toEqual(first);
});
