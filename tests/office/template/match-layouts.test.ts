import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../scripts/office/deck/template/check-template.ts';
import { missingPlaces } from '../../../scripts/office/deck/template/layout-needs.ts';
import { matchLayouts } from '../../../scripts/office/deck/template/match-layouts.ts';
import { readDeckTemplate } from '../../../scripts/office/deck/template/read-deck-template.ts';
import { makeTemplate, type TemplateSpec } from '../../helpers/make-template.ts';
import { SAMPLE_TEMPLATES } from '../../helpers/sample-templates.ts';

const FILE = 'content/x/house.potx';
const AT = { file: 'content/x/summit.yaml', line: 3, column: 17 };

function templateOf(name: string) {
  return readDeckTemplate(FILE, makeTemplate(SAMPLE_TEMPLATES[name] as TemplateSpec));
}

function matched(name: string, wanted: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { matches } = matchLayouts(templateOf(name), new Map(Object.entries(wanted)));
  return Object.fromEntries(matches.map((match) => [match.name, `${match.layout.name} by ${match.by}`]));
}

function told(name: string, wanted: readonly (readonly [string, string])[] = []) {
  const template = templateOf(name);
  const layouts = wanted.map(([key, layout]) => ({ name: key, layout, at: { ...AT, line: 5 } }));
  return checkTemplate(template, matchLayouts(template, new Map(wanted)), { at: AT, layouts }).map(
    ({ code, message, place }) => [code, message, place?.line],
  );
}

describe('layouts are found', () => {
  test('by their types, whatever the language of their names', () => {
    for (const [name, cover, content, section, two] of [
      ['German names', 'Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte'],
      ['Russian names', 'Титульный слайд', 'Заголовок и объект', 'Заголовок раздела', 'Два объекта'],
      ['right to left', 'شريحة العنوان', 'عنوان ومحتوى', 'رأس القسم', 'محتويان'],
      ['other prefixes', 'Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte'],
      ['no footer', 'Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte'],
    ] as const) {
      expect(matched(name), name).toMatchObject({
        cover: `${cover} by type`,
        close: `${cover} by type`,
        points: `${content} by type`,
        section: `${section} by type`,
        contrast: `${two} by type`,
        chart: `${content} by type`,
      });
    }
  });

  test('first of all as the outline says, also those of a second master', () => {
    const found = matched('several masters', { cover: 'Title  slide', points: 'Two Content' });
    expect(found).toMatchObject({
      cover: 'Title Slide by mapping',
      points: 'Two Content by mapping',
      close: 'Titelfolie by type',
      'key-messages': 'Titel und Inhalt by type',
      section: 'Section Header by type',
    });
  });

  test('by the names of the deck’s own layouts, then by their placeholders', () => {
    expect(matched('our own names')).toMatchObject({
      cover: 'Cover by name',
      points: 'POINTS by name',
      'key-messages': 'Key messages by name',
      chart: 'Chart by name',
      close: 'Cover by placeholders',
      contrast: 'Chart by placeholders',
      agenda: 'POINTS by placeholders',
    });
    expect(new Set(Object.values(matched('the format’s minimum')))).toEqual(new Set([' by placeholders']));
  });
});

describe('a template is told', () => {
  test('what has no place in it', () => {
    const [match] = matchLayouts(templateOf('no footer'), new Map()).matches.filter(({ name }) => name === 'points');
    expect(match && missingPlaces('points', match.layout)).toEqual(['date', 'footer', 'slide number']);
    expect(told('an odd size')).toEqual([
      [
        'outline/no-place',
        `The layout 'Hochformat' of ${FILE} (for cover, key-messages, ask, agenda, section, points, numbers, timeline, table, contrast, chart, map, image, callout, recommendations, close, sources) has no placeholder for: date, footer.`,
        3,
      ],
    ]);
    expect(told('German names')).toEqual([]);
  });

  test('prompts that are left, and placeholders under a decoration, but not on a ground', () => {
    expect(told('prompts and decoration')).toEqual([
      [
        'outline/template-prompt',
        `The layout 'Titel und Inhalt' of ${FILE} shows “[REFERAT] TT. Monat” (Kopf), which looks like words to be replaced.`,
        3,
      ],
      [
        'outline/covered-place',
        `In the layout 'Titel und Inhalt' of ${FILE} the placeholder 'title 4' lies partly over 'Logo'.`,
        3,
      ],
    ]);
  });

  test('placeholders over the words of a marking, where there is one', () => {
    const [master] = SAMPLE_TEMPLATES['German names']?.masters ?? [];
    const places: TemplateSpec['masters'][number]['layouts'][number]['places'] = [
      { type: 'title', box: [100, 12, 1000, 60] },
      { type: 'body', idx: 1, box: [100, 90, 1000, 628] },
      // A foot as Office has it, 11 px from the edge with its line in the middle; then one whose line stands at the bottom.
      { type: 'ftr', idx: 11, box: [400, 680, 400, 29], size: 9, anchor: 'ctr' },
      { type: 'sldNum', idx: 12, box: [600, 690, 60, 30], size: 12, anchor: 'b' },
    ];
    const high = { name: 'Hoch', type: 'obj', places };
    const spec = { masters: [{ places: master?.places ?? [], layouts: [high] }] };
    const template = readDeckTemplate(FILE, makeTemplate(spec));
    const find = (isMarked: boolean) =>
      checkTemplate(template, matchLayouts(template, new Map()), { at: AT, layouts: [], isMarked }).flatMap(
        ({ code, message }) => (code === 'outline/covered-marking' ? [message] : []),
      );
    const inLayout = `In the layout 'Hoch' of ${FILE} the placeholder`;
    expect(find(true)).toEqual([
      `${inLayout} 'title 2' lies over the head of the slide, where the document's marking stands.`,
      `${inLayout} 'body 3' lies over the foot of the slide, where the document's marking stands.`,
      `${inLayout} 'sldNum 5' lies over the foot of the slide, where the document's marking stands.`,
    ]);
    expect(find(false)).toEqual([]);
  });

  test('names that it has not got, at their place in the outline', () => {
    expect(told('German names', [['points', 'Titel und Inhallt']])).toEqual([
      ['outline/unknown-template-layout', `${FILE} has no layout 'Titel und Inhallt', which 'points' should take.`, 5],
    ]);
  });

  test('a layout without a title that is named, at its place', () => {
    const [master] = SAMPLE_TEMPLATES['German names']?.masters ?? [];
    const blank = { name: 'Leer', places: [{ type: 'sldNum', idx: 12 }] };
    const spec = { masters: [{ places: master?.places ?? [], layouts: [...(master?.layouts ?? []), blank] }] };
    const template = readDeckTemplate(FILE, makeTemplate(spec));
    const wanted = { name: 'points', layout: 'Leer', at: { ...AT, line: 5 } };
    const matches = matchLayouts(template, new Map([['points', 'Leer']]));
    const found = checkTemplate(template, matches, { at: AT, layouts: [wanted] });
    expect(found.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
      ['outline/untitled-layout', `The layout 'Leer' of ${FILE}, which 'points' should take, has no title.`, 5],
    ]);
  });

  test('that no layout can be used', () => {
    const bare: TemplateSpec = {
      masters: [{ places: [], layouts: [{ name: 'Leer', places: [{ type: 'sldNum', box: [0, 0, 9, 9] }] }] }],
    };
    const template = readDeckTemplate(FILE, makeTemplate(bare));
    const [found, ...more] = checkTemplate(template, matchLayouts(template, new Map()), { at: AT, layouts: [] });
    expect(found?.code).toBe('outline/unmatched-layouts');
    expect(found?.message).toContain('has no layout with a title and a place for text, for: cover, key-messages,');
    expect(more).toEqual([]);
  });
});
