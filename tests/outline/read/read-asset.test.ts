import { expect, test } from 'vitest';
import { createOutlineReader } from '../../../scripts/outline/read/outline-reader.ts';
import type { OutlineSource } from '../../../scripts/outline/read/parse-outline.ts';
import { readAsset } from '../../../scripts/outline/read/read-asset.ts';
import { createTextWarnings } from '../../../scripts/outline/read/text-warnings.ts';

const at = { file: 'content/x/summit.yaml', line: 1, column: 1 };

function read(value: string, assets: readonly string[]) {
  const reader = createOutlineReader(
    { facts: [], references: [], figures: [], items: [], language: 'en' },
    createTextWarnings('en', new Set()),
  );
  const { path } = readAsset({ value, raw: value, at }, { assets } as OutlineSource, reader);
  return { path, codes: reader.findings.map(({ code }) => code) };
}

test('a file is found whether its letters and their accents are written in one sign or in two', () => {
  const [one, two] = ['images/L\u00E4nder.svg', 'images/La\u0308nder.svg'];
  expect(read(one, [two])).toEqual({ path: two, codes: [] });
  expect(read(two, [one])).toEqual({ path: one, codes: [] });
  expect(read(two, [one, two])).toEqual({ path: two, codes: [] });
  expect(read('images/Lander.svg', [one])).toEqual({ path: 'images/Lander.svg', codes: ['outline/missing-file'] });
});
