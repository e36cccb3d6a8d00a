import { expect, test } from 'vitest';
import { checkOwnSlideWords } from '../../../scripts/checks/sources/own-slide-words.ts';
import type { Sources } from '../../../scripts/checks/sources/sources.ts';
import { readOutline } from '../../helpers/outline-findings.ts';

const PATH = 'content/x/templates/deck/partials/board.hbs';

async function found(text: string, outputs: Sources['outline']['outputs'], named?: readonly string[]) {
  const outline = await readOutline();
  const themes = outline.themes.map((theme) => ({ ...theme, layout: { kind: 'own' as const, name: 'board' } }));
  const file = { path: PATH, text, origin: 'summit' as const, name: 'deck/partials/board.hbs' };
  const markdown = { partials: new Map([['board', file]]) };
  const read = { outline: { ...outline, themes, outputs }, templates: { deck: { markdown } }, outputs: named };
  return checkOwnSlideWords(read as unknown as Pick<Sources, 'outline' | 'templates' | 'outputs'>).map(
    ({ code, message, place }) => {
      return [code, message, place?.line, place?.column];
    },
  );
}

test('words that only a layout of the summit’s own adds are told, where deck.pptx is made', async () => {
  const text = '{{!-- a note --}}\n<h2 class="big">{{headline}}</h2>\n  <p>Read on: {{takeaway}}</p>\n';
  expect(await found(text, ['deck.pptx'])).toEqual([
    ['template/own-slide-words', `${PATH} adds “Read on:” to its slides, which deck.pptx will not show.`, 3, 6],
  ]);
  expect(await found(text, undefined)).toEqual([]);
  expect(await found(text, undefined, ['deck.pptx'])).toHaveLength(1);
  expect(await found(text, ['deck.pptx'], ['deck.pdf'])).toEqual([]);
  expect(await found('<h2>{{headline}}</h2>{{#each points}}<p>{{text}}</p>{{/each}}', ['deck.pptx'])).toEqual([]);
});
