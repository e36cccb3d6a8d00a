import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createMemory } from '../../scripts/build/memory.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { loadStarter } from '../../scripts/new-summit/starter.ts';
import { deckMarkdownView } from '../../scripts/render/deck/render-deck-markdown.ts';
import { fieldOf, fieldsOf, modelOf } from '../../scripts/templating/template-model.ts';
import { specimenOwnSlide } from '../../scripts/views/deck/specimen-slides.ts';
import { plainText } from '../../scripts/views/text/rich-text.ts';
import { buildBoth } from '../helpers/build-both.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const { recall } = createMemory();

const BASE = 'content/my-summit';
const guide = await readFile(fileURLToPath(new URL('../../docs/customise.md', import.meta.url)), 'utf8');
const steps = guide.split(/^## (?=\d)/m).slice(1);

/** The files that a step of the guide shows, by the path that stands over each. */
function filesOf(step: string): [path: string, text: string][] {
  const blocks = step.matchAll(/^```\w+ title="([^"]+)"\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, path = '', text = '']) => [path, text]);
}

/** Does what a step says: a template is written as it stands, keys of the outline take the place of those that are there. */
function follow(files: Map<string, string>, step: string): void {
  for (const [name, text] of filesOf(step)) {
    const pattern = new RegExp(`^${BASE}/${name.replace('*', '[^/]*')}$`);
    const path = [...files.keys()].find((each) => pattern.test(each)) ?? `${BASE}/${name}`;
    const key = /^\w+:/.exec(text)?.[0] ?? '';
    const kept = (files.get(path) ?? '').replace(new RegExp(`^${key}.*\n(?:[ #].*\n)*`, 'm'), '');
    files.set(path, name.startsWith('templates/') ? text : `${kept}${text}`);
  }
}

async function build(files: ReadonlyMap<string, string>) {
  const host = createHostInMemory({ files });
  const { findings, textOf } = await buildBoth(host, 'my-summit', recall);
  // The guide changes the look: the texts stay the starter's.
  const ofLook = findings.filter(({ code }) => code !== 'outline/starter-text');
  return { findings: ofLook, deck: textOf('deck.html'), markdown: textOf('deck.md'), brief: textOf('brief.html') };
}

test('every step of the guide builds without a finding, and does what it says', async () => {
  // The first step is `npm run new`.
  const starter = (await loadStarter(createHostInMemory())).filesWith(new Map());
  const files = new Map([...starter].map(([name, text]) => [`${BASE}/${name}`, text]));
  const built = [];
  for (const step of steps) {
    follow(files, step);
    if (filesOf(step).length > 0) built.push({ step: step.split('\n')[0], ...(await build(files)) });
  }
  expect(built.map(({ step, findings }) => ({ step, findings }))).toEqual(
    built.map(({ step }) => ({ step, findings: [] })),
  );
  const [colours, words, stylesheet, template, layout] = built;
  expect(colours?.brief).toContain('#6b3fa0');
  expect(words?.brief).toContain('The summit on one page');
  expect(words?.markdown).toContain('What we ask for');
  expect(stylesheet?.brief).toContain('.chapter-head h2 {\n  border-bottom: 1px solid var(--gold);');
  expect(template?.markdown).toContain('press@example.org');
  expect(layout?.markdown).toContain('_class: ledger');
  expect(layout?.deck).toContain('section.ledger > p');
  expect(built).toHaveLength(5);
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
  ...{ language: 'en', ratio: '16:9' as const, labels: {}, slides: [] },
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
