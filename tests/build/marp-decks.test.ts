import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkMarkdown } from '../../scripts/build/check-markdown.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const printer = sharedPrinter();

const FOLDER = 'tests/fixtures/marp';
const DECKS = readdirSync(join(projectFolder, FOLDER), { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.md'))
  .map(({ parentPath, name }) => join(parentPath, name).slice(projectFolder.length + 1))
  .sort();

/** The slides of a deck on which a fault was planted: those with a comment that says so, by their numbers from 1. */
function plantedIn(text: string): { slides: number; faulty: number[] } {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const slides = /^headingDivider: 1$/m.test(text) ? body.split(/^(?=# )/m).slice(1) : body.split(/^---$/m);
  const faulty = slides.flatMap((slide, index) => (slide.includes('<!-- fault:') ? [index + 1] : []));
  return { slides: slides.length, faulty };
}

/** The slides of which the check says that something does not fit. */
async function foundIn(path: string): Promise<{ slides: number; faulty: number[] }> {
  const { slides, findings } = await checkMarkdown(createHost(projectFolder), path, printer);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const numbers = errors.map(({ message }) => Number(/slide (\d+)/i.exec(message)?.[1]));
  return { slides, faulty: [...new Set(numbers)].sort((a, b) => a - b) };
}

test('of the decks here, at least thirty slides of eighty have a fault', () => {
  const planted = DECKS.map((path) => plantedIn(readFileSync(join(projectFolder, path), 'utf8')));
  expect(planted.reduce((sum, { slides }) => sum + slides, 0)).toBeGreaterThanOrEqual(80);
  expect(planted.reduce((sum, { faulty }) => sum + faulty.length, 0)).toBeGreaterThanOrEqual(30);
});

test.each(DECKS)('of %s the slides that do not fit are found, and no others', async (path) => {
  expect(await foundIn(path)).toEqual(plantedIn(readFileSync(join(projectFolder, path), 'utf8')));
});
