import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../scripts/outline/fact.ts';
import { createFormatter } from '../../../scripts/views/text/formatter.ts';

const LANGUAGES = ['en-GB', 'ru', 'kk', 'fr'] as const;

/** A text with every kind of space as a plain one: which one it is differs between versions of CLDR. */
function spaced(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ');
}

function fact(language: string, quantity: Quantity, unit?: string): string {
  const at = { file: 'x.yaml', line: 1, column: 1 };
  const empty = { at, inlines: [] };
  const base = { id: 'x', at, quantity, label: empty, cite: empty };
  return spaced(createFormatter(language).fact(unit === undefined ? base : { ...base, unit }));
}

const number = (from: number, to?: number): Quantity => ({ kind: 'number', from, ...(to === undefined ? {} : { to }) });

describe.each(LANGUAGES)('%s prints', (language) => {
  const pick = (...texts: readonly [string, string, string, string]) => texts[LANGUAGES.indexOf(language)];
  const format = createFormatter(language);

  test('dates: a year, a month, a day', () => {
    const dates = [{ year: 2024 }, { year: 2024, month: 7 }, { year: 2024, month: 7, day: 3 }];
    expect(dates.map((date) => spaced(format.date(date)))).toEqual([
      '2024',
      pick('July 2024', 'июль 2024 г.', '2024 ж. шілде', 'juillet 2024'),
      pick('3 July 2024', '3 июля 2024 г.', '2024 ж. 3 шілде', '3 juillet 2024'),
    ]);
  });

  test('spans, with what both ends share said once', () => {
    const days = { from: { year: 2024, month: 7, day: 3 }, to: { year: 2024, month: 7, day: 4 } };
    const across = { from: { year: 2024, month: 6, day: 30 }, to: { year: 2024, month: 7, day: 4 } };
    const years = { from: { year: 2025 }, to: { year: 2027 } };
    const tight = (text: string) => spaced(text).replace(/ ?– ?/g, '–');
    expect([days, across, years].map((span) => tight(format.span(span)))).toEqual([
      pick('3–4 July 2024', '3–4 июля 2024 г.', '2024 ж. 3–4 шілде', '3–4 juillet 2024'),
      pick('30 June–4 July 2024', '30 июня–4 июля 2024 г.', '2024 ж. 30 маусым–4 шілде', '30 juin–4 juillet 2024'),
      '2025–2027',
    ]);
  });

  test('a span whose ends are not equally exact, by what both say', () => {
    const span = { from: { year: 2024, month: 7, day: 3 }, to: { year: 2025 } };
    expect(spaced(format.span(span)).replace(/ ?– ?/g, '–')).toBe('2024–2025');
  });

  test('numbers', () => {
    expect(fact(language, number(22))).toBe('22');
    expect(fact(language, number(0))).toBe('0');
    expect(fact(language, number(1_234_567.25))).toBe(
      pick('1,234,567.25', '1 234 567,25', '1 234 567,25', '1 234 567,25'),
    );
    expect(fact(language, number(10, 12.5))).toBe(pick('10–12.5', '10–12,5', '10–12,5', '10–12,5'));
  });

  test('percentages', () => {
    expect(fact(language, number(12.5), 'percent')).toBe(pick('12.5%', '12,5 %', '12,5%', '12,5 %'));
    const range = fact(language, number(10, 12), 'percent').replace(/ ?– ?/g, '–');
    expect(range).toBe(pick('10%–12%', '10–12 %', '10%–12%', '10–12 %'));
  });

  test('the unit % as the unit percent', () => {
    for (const value of [number(9.1), number(10, 12)]) {
      expect(fact(language, value, '%')).toBe(fact(language, value, 'percent'));
    }
  });

  test('money, without cents where there are none', () => {
    expect(fact(language, number(1_500_000), 'EUR')).toBe(
      pick('€1,500,000', '1 500 000 €', '1 500 000 €', '1 500 000 €'),
    );
    expect(fact(language, number(12.5), 'EUR')).toBe(pick('€12.50', '12,50 €', '12,50 €', '12,50 €'));
  });

  test('noughts behind the point as they are written', () => {
    const written = (from: number, decimals: number, to?: number): Quantity =>
      ({ ...number(from, to), decimals }) as Quantity;
    expect(fact(language, written(4.5, 2))).toBe(pick('4.50', '4,50', '4,50', '4,50'));
    expect(fact(language, written(4, 1), 'percent')).toBe(pick('4.0%', '4,0 %', '4,0%', '4,0 %'));
    expect(fact(language, written(12, 2), 'EUR')).toBe(pick('€12.00', '12,00 €', '12,00 €', '12,00 €'));
    expect(fact(language, written(1.5, 2, 2.25))).toBe(pick('1.50–2.25', '1,50–2,25', '1,50–2,25', '1,50–2,25'));
  });

  test('units in full, in the right number', () => {
    expect(fact(language, number(5), 'kilometer')).toBe(
      pick('5 kilometres', '5 километров', '5 километр', '5 kilomètres'),
    );
    expect(fact(language, number(1), 'kilometer')).toBe(pick('1 kilometre', '1 километр', '1 километр', '1 kilomètre'));
  });
});

test('a unit that no list of units has stands behind a space that does not break', () => {
  const format = createFormatter('en-GB');
  const at = { file: 'x.yaml', line: 1, column: 1 };
  const empty = { at, inlines: [] };
  const base = { id: 'x', at, label: empty, cite: empty, unit: 'trains a day' };
  expect(format.fact({ ...base, quantity: number(3) })).toBe('3\u00A0trains a day');
  expect(format.fact({ ...base, quantity: { kind: 'words', words: 'about half' } })).toBe(
    'about half\u00A0trains a day',
  );
});

test('a day is the same day in every time zone', () => {
  const zone = process.env['TZ'];
  const days = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((name) => {
    process.env['TZ'] = name;
    return createFormatter('en-GB').date({ year: 2024, month: 1, day: 1 });
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(days).toEqual(['1 January 2024', '1 January 2024']);
});

test('a year is no number: it has no separator', () => {
  expect(fact('en-GB', { kind: 'date', from: { year: 2024 } })).toBe('2024');
  expect(fact('ru', { kind: 'date', from: { year: 2024 } })).toBe('2024');
});

test.each([
  [{ from: { year: 2024, month: 7, day: 3 }, to: { year: 2024, month: 7, day: 4 } }, '3–4 July 2024'],
  [{ from: { year: 2024, month: 6, day: 30 }, to: { year: 2024, month: 7, day: 4 } }, '30 June – 4 July 2024'],
  [{ from: { year: 2025 }, to: { year: 2027 } }, '2025–2027'],
])('the dash of a range is closed, or stands between blanks, whatever the CLDR of this Node says', (span, words) => {
  expect(createFormatter('en-GB').span(span)).toBe(words);
});

test('the dash is closed where a month that leads is shared', () => {
  const { span } = createFormatter('en-US');
  const first = { year: 2023, month: 11, day: 16 };
  expect(span({ from: first, to: { ...first, day: 17 } })).toBe('November 16–17, 2023');
  expect(span({ from: first, to: { year: 2023, month: 12, day: 1 } })).toBe('November 16 – December 1, 2023');
});

describe('no digit of a number is lost', () => {
  test.each([
    [0.0004, undefined, '0.0004'],
    [12.34567, undefined, '12.34567'],
    [-0.123456789, undefined, '-0.123456789'],
    [1_234_567.891_23, undefined, '1,234,567.89123'],
    [1e-9, undefined, '0.000000001'],
    [9_007_199_254_740_991, undefined, '9,007,199,254,740,991'],
    [1.239, 'EUR', '€1.239'],
    [1.5, 'EUR', '€1.50'],
    [2, 'EUR', '€2'],
    [0.004, 'EUR', '€0.004'],
    [1.5, 'JPY', 'JP¥1.5'],
    [0.0625, 'percent', '0.0625%'],
    [2.5555, 'kilometer', '2.5555 kilometres'],
    [0.0004, 'sheep', '0.0004 sheep'],
  ])('%d %s', (value, unit, printed) => {
    expect(fact('en-GB', number(value), unit)).toBe(printed);
  });

  test('nor of the ends of a range; the language’s signs stay', () => {
    expect(fact('en-GB', number(0.0004, 12.34567))).toBe('0.0004–12.34567');
    expect(fact('ru', number(1234.56789))).toBe('1 234,56789');
  });
});

test('a year of the first century is that year', () => {
  const format = createFormatter('en-GB');
  expect(format.date({ year: 50 })).toBe('50');
  expect(spaced(format.date({ year: 99, month: 2, day: 28 }))).toBe('28 February 99');
  expect(format.span({ from: { year: 50 }, to: { year: 64 } })).toBe('50–64');
});
