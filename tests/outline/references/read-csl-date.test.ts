import { describe, expect, test } from 'vitest';
import { readCslDate } from '../../../scripts/outline/references/read-csl-date.ts';

describe('a date is read', () => {
  test.each<[written: unknown, parts: unknown, others?: object]>([
    [2029, [[2029]]],
    ['2029', [[2029]]],
    ['2029-02-03', [[2029, 2, 3]]],
    ['2029-2-3', [[2029, 2, 3]]],
    ['2029-02-03T10:00:00Z', [[2029, 2, 3]]],
    ['2029-02-03 10:00:00', [[2029, 2, 3]]],
    ['0079', [[79]]],
    [79, [[79]]],
    [
      '2029-02/2029-05',
      [
        [2029, 2],
        [2029, 5],
      ],
    ],
    ['2029/..', [[2029], [0]]],
    ['2029/', [[2029], [0]]],
    ['1850~', [[1850]], { circa: true }],
    ['-0380', [[-380]]],
    ['2029-22', [[2029]], { season: 2 }],
    [{ 'date-parts': [[2029, 2, 3]] }, [[2029, 2, 3]]],
    [{ 'date-parts': [['2029', '02', '']] }, [[2029, 2]]],
    [{ 'date-parts': [[2029], []] }, [[2029]]],
    [{ 'date-parts': [[2029], [0, 0, 0]] }, [[2029], [0]]],
    [{ 'date-parts': [[2029]], season: '3' }, [[2029]], { season: 3 }],
    [{ 'date-parts': [[2029]], season: 'Winter' }, [[2029]], { season: 4 }],
    [{ 'date-parts': [[2029, 5]], season: 2 }, [[2029, 5]]],
    [{ 'date-parts': [[2029, 24]] }, [[2029]], { season: 4 }],
    [
      {
        'date-parts': [
          [2029, 21],
          [2030, 22],
        ],
      },
      [
        [2029, 13],
        [2030, 14],
      ],
    ],
    [{ 'date-parts': [[1850]], circa: '1' }, [[1850]], { circa: true }],
    [{ 'date-parts': [[1850]], circa: false }, [[1850]]],
    [{ year: 2029, month: 2 }, [[2029, 2]]],
    [
      [{ year: 2029 }, { year: 2031, month: 1, day: 4 }],
      [[2029], [2031, 1, 4]],
    ],
    [{ raw: '2029-02' }, [[2029, 2]]],
    [{ edtf: '2029-02' }, [[2029, 2]]],
    [{ date_parts: [['2029', 2, 3]] }, [[2029, 2, 3]]],
    [{ dateParts: [['2029']], season: 1 }, [[2029]], { season: 1 }],
    [{ date_parts: [[2029]], 'date-parts': [[]] }, [[2029]]],
    [{ 'date-parts': [2029, 2, 3] }, [[2029, 2, 3]]],
    [{ 'date-parts': '2029-02' }, [[2029, 2]]],
    [[2029, 2], [[2029, 2]]],
    [{ literal: '1995-01-0031' }, [[1995, 1, 31]]],
    ['2028-02-29', [[2028, 2, 29]]],
  ])('%j', (written, parts, others = {}) => {
    expect(readCslDate(written)).toEqual({ date: { 'date-parts': parts, ...others } });
  });

  test.each([
    [{ literal: '10-7-13' }, { literal: '10-7-13' }],
    [{ raw: 'in the spring' }, { literal: 'in the spring' }],
    [{ literal: '1995-02-0030' }, { literal: '1995-02-0030' }],
    [{ 'date-parts': [[2029]], season: 'Hilary' }, { literal: 'Hilary 2029' }],
    [
      { literal: 'undated', circa: true },
      { literal: 'undated', circa: true },
    ],
  ])('%j is printed as words', (written, date) => {
    expect(readCslDate(written)).toEqual({ date });
  });

  test.each([
    null,
    '',
    ' ',
    [],
    {},
    { 'date-parts': [] },
    { 'date-parts': [[]] },
    { 'date-parts': [['']] },
    { literal: '' },
  ])('%j is as if left out', (written) => {
    expect(readCslDate(written)).toEqual({});
  });
});

describe('a date that is none has a fault', () => {
  test.each([
    [{ 'date-parts': [[2029, 0]] }, '2029-0'],
    [{ 'date-parts': [[2029, 13, 1]] }, '2029-13-1'],
    [{ 'date-parts': [[2029, 17]] }, '2029-17'],
    [{ 'date-parts': [[2029, 25]] }, '2029-25'],
    [{ 'date-parts': [[2029, 2, 30]] }, '2029-2-30'],
    [{ 'date-parts': [[0]] }, '0'],
    [{ 'date-parts': [['MMXXIX']] }, 'MMXXIX'],
    [{ 'date-parts': [[2029], [2030], [2031]] }, '2029/2030/2031'],
    ['2029-02-29', '2029-02-29'],
    [20290203, '20290203'],
  ])('%j', (written, found) => {
    expect(readCslDate(written).fault).toMatchObject({ found, expected: 'a date that exists' });
  });

  test('with what to write instead, where its month or day is to blame', () => {
    expect(readCslDate({ 'date-parts': [[2029, 2, 30]] }).fault?.instead).toContain('2029-02 has 28 days');
    expect(readCslDate({ 'date-parts': [[2029, 0]] }).fault?.instead).toContain('Months are 1 to 12');
    expect(readCslDate({ 'date-parts': [[0]] }).fault?.instead).toBeUndefined();
  });

  test.each(['in May', '10-7-13', '06/2029', '3.2.2029'])('%s, with how to write it as words', (written) => {
    expect(readCslDate(written).fault?.expected).toContain('{ literal:');
  });

  test.each([true, { season: 'Spring' }, { start: '2029' }, ['May', { year: 2029 }]])(
    '%j, where nothing of a date could be read',
    (written) => {
      expect(readCslDate(written).fault?.found).toBe(JSON.stringify(written));
    },
  );

  test('as a span that runs backwards', () => {
    expect(readCslDate('2031/2029').fault?.expected).toContain('comes before the last');
    expect(
      readCslDate({
        'date-parts': [
          [2029, 5],
          [2029, 4, 30],
        ],
      }).fault?.found,
    ).toBe('2029-5/2029-4-30');
  });
});
