import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../scripts/load/load-templates.ts';
import { templateSets } from '../../scripts/render/template-sets.ts';
import { checkTemplates } from '../../scripts/templating/check-templates.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { buildBoth } from '../helpers/build-both.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sharedRecall } from '../helpers/shared-recall.ts';
import { sharedTemplates } from '../helpers/shared-templates.ts';

const THEME = `${BASE}/themes/10-first.yaml`;

/** The files of the base summit's pack, with these of its own templates, and what is found. */
async function build(own: Readonly<Record<string, string>>, layout = '') {
  const files = await baseSummit();
  files.set(THEME, `${files.get(THEME)}${layout}`);
  for (const [path, text] of Object.entries(own)) files.set(`${BASE}/templates/${path}`, text);
  const host = createHostInMemory({ files });
  const { findings, textOf } = await buildBoth(host, 'base-summit', sharedRecall());
  return {
    codes: findings.map(({ code }) => code),
    messages: findings.map(({ message }) => message),
    findings,
    textOf,
  };
}

describe('a file of the summit wins over the shared one of its path', () => {
  test('a partial of the deck, a partial of the brief, a label, a stylesheet', async () => {
    const plain = await build({});
    const changed = await build({
      'deck/partials/agenda.hbs': '\n## {{headline}}\n\nOur own agenda\n',
      'brief/partials/contents.hbs': '<section class="contents"><h2 id="contents">Our own contents</h2></section>',
      'labels/en.yaml': 'recommendations: What to do\n',
      'brief/extra.css': '.contents h2 { letter-spacing: 0.125em }',
      'deck/extra.css': 'section.agenda h2 { letter-spacing: 0.125em }',
    });
    expect([plain.codes, changed.codes]).toEqual([[], []]);
    expect(changed.textOf('deck.md')).toContain('Our own agenda');
    expect(changed.textOf('brief.html')).toContain('Our own contents');
    expect(changed.textOf('brief.html')).toContain('What to do');
    expect(plain.textOf('brief.html')).not.toContain('What to do');
    // The other words are still the shared ones.
    expect(changed.textOf('brief.html')).toContain('At a glance');
    for (const name of ['deck.html', 'deck.css', 'brief.html']) {
      expect(plain.textOf(name)).not.toContain('0.125em');
      expect(changed.textOf(name)).toContain('0.125em');
    }
    // What a pack is made from is written down.
    expect(Object.keys(JSON.parse(changed.textOf('build.json')).inputs)).toEqual(
      expect.arrayContaining([`${BASE}/templates/labels/en.yaml`, `${BASE}/templates/deck/extra.css`]),
    );
  });
});

test('a token of its own is declared in the stylesheet that uses it, as the finding of an unknown one says', async () => {
  const DECK = 'section.points h2 { color: var(--orange) }';
  const BRIEF = '.chapter-head h2 { color: var(--orange) }';
  const { findings: unknown, codes: found } = await build({ 'deck/house.css': DECK, 'brief/house.css': BRIEF });
  expect(found).toEqual(['template/unknown-token', 'template/unknown-token']);
  const rule = /':root \{ .*? \}'/.exec(unknown[0]?.hint ?? '')?.[0].slice(1, -1) ?? '';
  const declared = { 'deck/house.css': `${rule}\n${DECK}`, 'brief/house.css': `${rule}\n${BRIEF}` };
  const { codes, textOf } = await build(declared);
  expect(codes).toEqual([]);
  const declaration = rule.replace(/.*\{ (.*) \}/, '$1');
  // Marp makes a slide of the root.
  expect(textOf('deck.html')).toMatch(new RegExp(`section.*\\{ ${declaration} \\}`));
  expect(textOf('brief.html')).toContain(rule);
});

describe('a layout of its own', () => {
  const PARTIAL = `
## {{headline}}

{{number}} / {{title}} / {{standfirst}}

{{#each points}}
- {{number}}. {{text}}: {{detail}}{{#if line}} ({{line}}){{/if}}
{{/each}}
{{#each numbers}}
- {{value}} {{label}}{{#if asOf}} {{asOf}}{{/if}}
{{/each}}
{{#each recommendations}}
- {{action}}, {{owner}}, {{horizon}}
{{/each}}
{{#if takeaway}}

{{takeaway}}
{{/if}}
`;
  const SMALL =
    'section.ledger { font-size: 24px } section.ledger li, section.ledger p { --text-role: label; font-size: 18px; line-height: 27px }';

  test('is drawn with all that the theme has, and its class', async () => {
    const { messages, textOf } = await build(
      { 'deck/partials/ledger.hbs': PARTIAL, 'deck/ledger.css': SMALL },
      'layout: ledger\n',
    );
    expect(messages).toEqual([]);
    const slide = textOf('deck.md')
      .split(/\n---\n/)
      .find((each) => each.includes('_class: ledger'));
    expect(slide).toContain('1 / Rivers and data / No table of water is better than its readings.');
    expect(slide).toContain('- 1. Gauges stand on both banks');
    expect(slide).toContain('Each bank reads its own gauge');
    expect(slide).toContain('Measure first');
    expect(textOf('deck.css')).toContain('section.ledger');
  });

  test('that is misspelt is found, with the nearest name; one that nothing names is a warning', async () => {
    const { codes } = await build({ 'deck/partials/ledger.hbs': PARTIAL }, 'layout: legder\n');
    expect(codes).toEqual(['outline/unknown-layout']);
    const unused = await build({ 'deck/partials/ledger.hbs': PARTIAL, 'deck/partials/closing.hbs': PARTIAL });
    expect(unused.codes).toEqual(['template/unused-partial', 'template/unused-partial']);
    const hints = new Map(unused.findings.map(({ place, hint }) => [place?.file.replace(/^.*\//, ''), hint]));
    expect(hints.get('closing.hbs')).toMatch(/^Did you mean to replace close\.hbs\? Then give it that name\./);
    expect(hints.get('ledger.hbs')).toMatch(/^Name it in a theme \('layout: ledger'\)/);
  });
});

test('a summit can bring a language of its own', async () => {
  const host = createHostInMemory();
  const labels = await host.readText('templates/labels/en.yaml');
  const locale = await host.readText('templates/citations/locale-en.xml');
  const files = [
    ['content/x/templates/labels/cy.yaml', labels.replace('At a glance', 'Cipolwg')],
    ['content/x/templates/citations/locale-cy.xml', locale],
  ] as const;
  const { templates, findings } = await loadTemplates(createHostInMemory({ files }), 'cy', 'content/x');
  expect(findings).toEqual([]);
  expect(templates?.labels.at_a_glance).toBe('Cipolwg');
});

test('the words of a region change those of its language, and the words of references stay', async () => {
  const files = [
    ['content/x/templates/labels/en.yaml', 'sources: What it rests on\nowner: Who'],
    ['content/x/templates/labels/en-GB.yaml', 'sources: Where it comes from'],
  ] as const;
  const load = async (language: string) => await loadTemplates(createHostInMemory({ files }), language, 'content/x');
  const british = await load('en-GB');
  expect(british.findings).toEqual([]);
  expect(british.templates?.labels).toMatchObject({ sources: 'Where it comes from', owner: 'Who', action: 'Action' });
  expect(british.templates?.labelPlaces.sources.file).toBe('content/x/templates/labels/en-GB.yaml');
  expect((await load('en-US')).templates?.labels.sources).toBe('What it rests on');
});

test('the shared templates ask for nothing that is not there, in any language', async () => {
  for (const language of ['en', 'ru']) {
    const templates = await sharedTemplates(language);
    const sets = templateSets(templates, Object.keys(templates.labels), []);
    expect(sets.flatMap(checkTemplates)).toEqual([]);
    expect(sets.map(({ source }) => source.partials.size)).toEqual([19, 1, 13]);
  }
});
