import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { deckMarkdownView } from '../../scripts/render/deck/render-deck-markdown.ts';
import { fieldOf, fieldsOf, modelOf } from '../../scripts/templating/template-model.ts';
import { specimenOwnSlide } from '../../scripts/views/deck/specimen-slides.ts';
import { plainText } from '../../scripts/views/text/rich-text.ts';
import { filesOf, followGuide, guide, steps } from '../helpers/follow-guide.ts';

// After each step: `npm run test:long`, tests/load/customise.long.test.ts.
test('the steps of the guide, all done, build without a finding, and do what they say', async () => {
  const { findings, deck, markdown, brief } = await followGuide(steps);
  expect(findings).toEqual([]);
  expect(brief).toContain('#6b3fa0');
  expect(brief).toContain('The summit on one page');
  expect(markdown).toContain('What we ask for');
  expect(brief).toContain('.chapter-head h2 {\n  border-bottom: 1px solid var(--gold);');
  expect(markdown).toContain('press@example.org');
  expect(markdown).toContain('_class: ledger');
  expect(deck).toContain('section.ledger > p');
});

test('a template that the guide changes begins as the shared one, and leaves nothing of it out', async () => {
  const replaced = steps
    .flatMap(filesOf)
    .filter(([path]) => existsSync(join(projectFolder, path)) && path.endsWith('.hbs'));
  expect(replaced.map(([path]) => path)).toEqual(['templates/deck/partials/close.hbs']);
  for (const [path, text] of replaced) {
    const lines = text.split('\n');
    const shared = (await readFile(join(projectFolder, path), 'utf8')).split('\n');
    let at = -1;
    const lost = shared.filter((line) => {
      const found = lines.indexOf(line, at + 1);
      at = found < 0 ? at : found;
      return found < 0;
    });
    expect(lost).toEqual([]);
  }
});

const WORD = plainText('x');
const EMPTY_DECK = {
  ...{ language: 'en', ratio: '16:9' as const, labels: {}, document: null, slides: [] },
  ...{ title: WORD, subject: WORD, author: WORD, keywords: WORD },
};

test('the guide names all that a layout may use, and nothing else', () => {
  const rows = [...guide.matchAll(/^\| (`.*?) \|/gm)].map(([, names = '']) => names);
  const table = rows.filter((names) => !names.includes('('));
  const named = table.flatMap((names) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const slides = [specimenOwnSlide(plainText('x'))];
  const given = fieldOf(modelOf(deckMarkdownView({ ...EMPTY_DECK, slides })), 'slides');
  if (given?.kind !== 'list') throw new Error('The slides are no list.');
  expect(named.sort()).toEqual([...fieldsOf(given.item)].sort());
  for (const list of ['points', 'numbers', 'recommendations'] as const) {
    const row = new RegExp(`^\\| \`${list}\` \\|.*each has (.*?) \\|$`, 'm').exec(guide)?.[1] ?? '';
    const [item] = specimenOwnSlide(plainText('x'))[list];
    expect([...row.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(Object.keys(item ?? {}));
  }
});
