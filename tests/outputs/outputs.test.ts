import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { OUTPUT_NAMES } from '../../scripts/outline/output-names.ts';
import { isPartial, OUTPUT_CHOICES, OUTPUTS, outputsOf } from '../../scripts/outputs/outputs.ts';

describe('the table of outputs', () => {
  test('has a name for every row, once', () => {
    const names = OUTPUTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(OUTPUT_CHOICES).toEqual(['deck', 'brief', ...names.filter((name) => name !== 'build.json')]);
    // A summit chooses by the same names.
    expect(OUTPUT_NAMES).toEqual(OUTPUT_CHOICES);
  });

  test('is the table of files in the README, row by row', () => {
    const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
    const table = OUTPUTS.map(({ files, is }) => `| \`${files}\` | ${is} |`).join('\n');
    expect(readme).toContain(`| file | is |\n|---|---|\n${table}\n\n`);
  });

  test('gives the outputs of a genre, or the ones that are named, in its own order', () => {
    expect(outputsOf('brief', ['brief']).map(({ name }) => name)).toEqual(['brief.html', 'brief.pdf']);
    expect(outputsOf('deck', ['deck.pdf', 'deck.md']).map(({ name }) => name)).toEqual(['deck.md', 'deck.pdf']);
    expect(outputsOf('brief', ['deck.pdf'])).toEqual([]);
  });

  test.each([
    [['deck', 'brief'], false],
    [['deck', 'brief.html', 'brief.pdf'], false],
    [['deck'], true],
    [['deck.pdf'], true],
  ])('knows whether %j leaves outputs out', (choices, expected) => {
    expect(isPartial(choices)).toBe(expected);
  });
});
