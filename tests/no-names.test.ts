import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { iso31661 } from 'iso-3166';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../scripts/print/project-folder.ts';

// Other bodies and places that a briefing might have left behind.
const OTHERS = [
  'SCO',
  'APEC',
  'ASEAN',
  'NATO',
  'BRICS',
  'OSCE',
  'European Union',
  'Shanghai',
  'Bogor',
  'Putrajaya',
  'Geneva',
];
// A country's name that is another word too, and files whose work is to know countries.
const OTHER_WORDS = new Set(['Georgia', 'Jersey', 'Jordan', 'Chad', 'Niger', 'Guinea', 'Mali', 'Turkey']);
const OF_COUNTRIES = /scripts\/(?:outline\/country|render\/figures\/map-[\w-]+)\.ts$/;

/** The organisation, the host and the city of every sample. */
async function namesOfSamples(): Promise<string[]> {
  const folders = await readdir(join(projectFolder, 'content'));
  const summits = await Promise.all(
    folders.map(async (folder) => parse(await readFile(join(projectFolder, 'content', folder, 'summit.yaml'), 'utf8'))),
  );
  return summits.flatMap(({ summit }) => [summit.organisation, summit.host, summit.city, summit.name]);
}

async function sources(): Promise<Map<string, string>> {
  const files = await Promise.all(
    ['scripts', 'templates'].map(async (folder) => {
      const entries = await readdir(join(projectFolder, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    }),
  );
  // The starter is an example; citation styles and locales are those of the CSL project.
  const own = files.flat().filter((path) => !/templates\/(?:starter|citations)\/|\.png$/.test(path));
  return new Map(await Promise.all(own.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

test('scripts and templates are tied to no organisation, country or city', async () => {
  const countries = iso31661
    .map(({ name }) => name.replace(/[,(].*$/, '').trim())
    .filter((name) => !OTHER_WORDS.has(name));
  const samples = await namesOfSamples();
  expect(samples.length).toBeGreaterThanOrEqual(8);
  const names = [...new Set([...countries, ...samples, ...OTHERS])].filter((name) => name.length > 2);
  const pattern = new RegExp(
    `(?<![\\p{L}\\w])(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\w])`,
    'gu',
  );
  const found = [...(await sources())].flatMap(([path, text]) => {
    if (OF_COUNTRIES.test(path)) return [];
    return [...text.matchAll(pattern)]
      .map(([name]) => name)
      .map((name) => `${path.slice(projectFolder.length + 1)}: ${name}`);
  });
  expect(found).toEqual([]);
  // The search finds what it looks for.
  expect(['Kazakhstan', 'San Francisco', 'APEC'].map((name) => name.match(pattern)?.[0])).toEqual([
    'Kazakhstan',
    'San Francisco',
    'APEC',
  ]);
});
