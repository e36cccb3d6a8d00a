import { expect, test } from 'vitest';
import { tokenSheet } from '../../scripts/gallery/token-sheets.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

test('the sheet of slide type says the sizes of the stylesheet, and the usual one of running text', async () => {
  const host = createHostInMemory();
  const tokens = await host.readText('templates/tokens.css');
  const deckCss = await host.readText('templates/deck/deck.css');
  const sheet = tokenSheet('slide-type', { tokens, deckCss }, '');
  const lines = [...sheet.matchAll(/<span [^>]*>([^<]*)<\/span><small>([^<]*)</g)].map(
    ([, name, says]) => `${name}: ${says}`,
  );
  expect(lines).toEqual([
    'Title of the cover: 72 / 80 px, serif',
    'Callout: 58 / 74 px, serif',
    'Headline of a slide: 44 / 52 px, serif',
    'A point: 28 / 36 px, serif',
    'Running text: 28 / 37 px, sans',
    'Foot and other labels: 18 / 24 px, sans',
  ]);
});

test('a rule without a font is no blank line in it', () => {
  const deckCss = 'h2 {\n  color: red;\n}\n';
  expect(() => tokenSheet('slide-type', { tokens: '', deckCss }, '')).toThrow('has no font');
});
