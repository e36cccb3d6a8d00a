import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitHint } from '../../scripts/diagnostics/fit-hint.ts';

// Partials that several layouts print.
const PARTS_OF_LAYOUTS = new Set(['figure-foot', 'subtitle']);
const shorten = { characters: 40, lines: 1 };

test('says what the layout of the slide offers', () => {
  expect(fitHint({ layout: 'timeline', shorten })).toBe(
    'Shorten it by about 40 characters (1 of its lines), or leave an event out, or its detail. A date may be a month or a year alone (2024-07, 2024).',
  );
  expect(fitHint({ layout: 'table', shorten: undefined })).toBe(
    'Take it out, or leave out a row or a column of the table.',
  );
  expect(fitHint({ layout: 'markdown', shorten: { characters: 7, lines: 0 } })).toBe(
    'Shorten it by about 7 characters, or start a new slide before it.',
  );
  expect(fitHint({ layout: 'own', shorten })).toMatch(/or give it more room in the stylesheet of its layout/);
});

test('a hint names what only points have for points alone', () => {
  const partials = readdirSync('templates/deck/partials').map((name) => name.replace(/\.hbs$/, ''));
  const layouts = partials.filter((name) => !PARTS_OF_LAYOUTS.has(name));
  expect(layouts.length).toBeGreaterThan(12);
  const dense = layouts.filter((layout) => fitHint({ layout, shorten }).includes('layout: dense'));
  expect(dense).toEqual(['points']);
  const plain = layouts.filter((layout) => !fitHint({ layout, shorten }).includes(', or '));
  expect(plain).toEqual(['callout', 'close', 'cover']);
});
