import { describe, expect, test } from 'vitest';
import { checkTexts } from '../../../scripts/checks/pdf/texts/check-texts.ts';
import { expectedTexts } from '../../../scripts/checks/pdf/texts/expected-texts.ts';
import type { Code } from '../../../scripts/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { formatPlace, type Place } from '../../../scripts/diagnostics/place.ts';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { toBriefView } from '../../../scripts/views/brief/to-brief-view.ts';
import { wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { findingsOf } from '../../helpers/build-base.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { readProjectText } from '../../helpers/read-project-text.ts';
import { SAMPLE } from '../../helpers/sample-pack.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { sharedRecall } from '../../helpers/shared-recall.ts';

const printer = sharedPrinter();

/** A part of a file that is replaced. */
type Change = readonly [path: string, from: string | RegExp, to: string];

async function findingsWith(...changes: readonly Change[]): Promise<string[]> {
  const files = await baseSummit();
  for (const [path, from, to] of changes) {
    const text = files.get(path) ?? (await readProjectText(path));
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${path} has no '${from}'.`);
    files.set(path, changed);
  }
  return (await findingsOf(createHostInMemory({ files }), printer, ['deck', 'brief'], sharedRecall())).map(briefly);
}

function briefly({ code, message, place }: Diagnostic): string {
  return said(`${place?.file.replace(`${BASE}/`, '')}:${place?.line}`, code, message.replace('…”', '”'));
}

function said(at: string, code: Code, message: string): string {
  return `${at} ${code} ${message}`;
}

const CHAPTER = 'templates/brief/partials/chapter.hbs';
const POINTS = 'templates/deck/partials/points.hbs';
const THEME = `${BASE}/themes/10-first.yaml`;
const OTHER = `${BASE}/themes/20-second.yaml`;

describe('what a PDF says', () => {
  test('lacks a text that a template forgets or a stylesheet hides', async () => {
    const found = await findingsWith(
      [POINTS, '{{takeaway}}', 'Nothing'],
      [CHAPTER, '{{hyphenated detail}}', ''],
      ['templates/brief/brief.css', '.standfirst {', '.standfirst { display: none;'],
    );
    const missing = (at: string, file: string, words: string) =>
      said(`themes/${at}`, 'check/text-missing', `${words}) is not in ${file}.`);
    expect(found).toEqual([
      missing('10-first.yaml:6', 'deck.pdf', '“Measure first, share second.” (takeaway'),
      missing(
        '10-first.yaml:3',
        'brief.pdf',
        '“No table of water is better than its readings. The example b” (standfirst',
      ),
      missing(
        '10-first.yaml:9',
        'brief.pdf',
        '“Each bank reads its own gauge, and 10%–12.5% of the flow is” (points.detail',
      ),
      missing(
        '10-first.yaml:14',
        'brief.pdf',
        '“The two tables have never been compared, says the fund’s pag” (points.detail',
      ),
      missing('10-first.yaml:16', 'brief.pdf', '“A single table serves both banks.” (points.detail'),
      missing(
        '20-second.yaml:3',
        'brief.pdf',
        '“The fund of €1,500,000 is small; it can begin without a trea” (standfirst',
      ),
      missing('20-second.yaml:6', 'brief.pdf', '“Two signatures are enough to open it.” (points.detail'),
      missing('20-second.yaml:8', 'brief.pdf', '“Parliaments would have to agree first.” (points.detail'),
    ]);
  });

  test('has a text more often than the views mean it', async () => {
    const found = await findingsWith(
      [POINTS, '## {{headline}}', '## {{headline}}\n\n{{headline}}'],
      [
        CHAPTER,
        '<p class="takeaway">{{side.takeaway}}</p>',
        '<p class="takeaway">{{side.takeaway}} {{side.takeaway}}</p>',
      ],
    );
    const twice = (at: string, file: string, words: string) =>
      said(`themes/${at}`, 'check/text-twice', `${words}) stands in ${file} more often than it should.`);
    expect(found).toEqual([
      twice('10-first.yaml:2', 'deck.pdf', '“Shared gauges make shared rules possible” (headline'),
      twice('20-second.yaml:2', 'deck.pdf', '“A small fund can start before a large one” (headline'),
      twice('10-first.yaml:6', 'brief.pdf', '“Measure first, share second.” (takeaway'),
    ]);
  });

  // Ligatures, capitals by CSS, hyphens at line ends, letters from right to left, characters without spaces.
  test('holds every script as the outline has it', async () => {
    const latin =
      'Office of ﬁnal straße “quoted” — well-known transcontinental telecommunications, internationalisation of *all* `code`, 30\u202f% of the CO₂; 10⁶\u2009m² and 1.5\u2009× 10⁻³ are non\u2011zero';
    const chinese =
      '两岸 共用一张水位表，才能谈共同的规则；Łódź, Қазақстан әлеуметтік өңір, Σύνοδος Κορυφής με τόνους, ĳ';
    const arabic =
      'The table says: نهر واحد وطاولة واحدة للمياه، سنة 2024 م. وهذا نص أطول قليلاً ليملأ سطرين على الأقل من الصفحة';
    const found = await findingsWith(
      [THEME, /^title:.*$/m, `title: '${latin.slice(0, 40)}'`],
      [THEME, /^standfirst:[\s\S]*?\n(?=takeaway)/m, `standfirst: '${latin}'\n`],
      [THEME, /^takeaway:.*$/m, `takeaway: '${chinese}'`],
      [OTHER, /^title:.*$/m, `title: '${arabic.slice(0, 40)}'`],
      [OTHER, /^standfirst:.*$/m, `standfirst: '{fund} [@page], ${arabic}.'\ntakeaway: '${arabic}'`],
    );
    expect(found).toEqual([]);
  });
});

test("what a summit's own templates leave out is a warning", async () => {
  const { context } = await buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit');
  const texts = expectedTexts(context).filter(({ name }) => name === 'about');
  const from = {
    name: 'brief.pdf',
    genre: 'brief',
    view: toBriefView(context),
    pdf: { pages: [], roots: [] },
  } as const;
  const found = (isOwn: boolean) => checkTexts({ ...from, isOwn, outline: { language: 'en-GB', texts } });
  expect(found(true).map(({ code, severity }) => [code, severity])).toEqual([['check/text-left-out', 'warning']]);
  expect(found(false).map(({ code, severity }) => [code, severity])).toEqual([['check/text-missing', 'error']]);
});

async function withWordsOfSource(): Promise<Map<string, string>> {
  const files = await baseSummit();
  return files.set(
    THEME,
    (files.get(THEME) ?? '').replace(/^ {2}cite: .*$/m, (line) => `${line}\n  source: Own count`),
  );
}

/** The places of all texts of a model, wherever they are. */
function textPlaces(value: unknown, seen: Set<unknown> = new Set()): Place[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if ('inlines' in value && 'at' in value) return [value.at as Place];
  // The parts of a figure's subtitle are printed as one text, which has the place of the whole.
  if ('measure' in value && 'at' in value) return [value.at as Place];
  const parts = value instanceof Map ? [...value.values()] : Object.values(value);
  return parts.flatMap((part) => textPlaces(part, seen));
}

describe('the table of texts', () => {
  test.each([
    // One of its figures has works and words as its source.
    ['the base summit', 'base-summit', async () => createHostInMemory({ files: await withWordsOfSource() })],
    ['the sample', SAMPLE, async () => createHost(projectFolder)],
  ])('knows every text of %s', async (_, summit, makeHost) => {
    const { context } = await buildViews(await makeHost(), summit);
    // A fact that nothing lists is shown within texts, by its value alone.
    const { facts, numbers, themes } = context.outline;
    const listed = [...numbers, ...themes.flatMap((theme) => theme.facts), ...numbersOf(themes)];
    const used = new Map([...facts].filter(([, fact]) => listed.includes(fact)));
    const known = new Set(expectedTexts(context).map(({ at }) => formatPlace(at)));
    const places = textPlaces({ ...context.outline, facts: used }).map(formatPlace);
    expect(places.length).toBeGreaterThan(40);
    expect(places.filter((place) => !known.has(place))).toEqual([]);
  });

  test('keeps notes apart from what is shown', async () => {
    const { context } = await buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit');
    const notes = expectedTexts(context).filter(({ isNote }) => isNote);
    expect(notes.map(({ text }) => wordsOf(text))).toEqual([
      'Ask which bank reads more often.',
      'Begin with the map.',
      'Read the steps from left to right.',
    ]);
    expect(notes.every(({ shown }) => shown.length === 0)).toBe(true);
  });
});

function numbersOf(themes: readonly { readonly figures: readonly { readonly content: object }[] }[]): unknown[] {
  return themes.flatMap(({ figures }) => figures.flatMap(({ content }) => ('facts' in content ? content.facts : [])));
}
