import { expect, test } from 'vitest';
import { eventDates } from '../../../scripts/views/figures/event-dates.ts';
import { createFormatter } from '../../../scripts/views/text/formatter.ts';
import { plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { createTypesetter } from '../../../scripts/views/text/typography.ts';

const dateAt = { file: 'themes/10-first.yaml', line: 3, column: 9 };

function datesOf(language: string, days: readonly string[]): string[] {
  const typeset = createTypesetter(language);
  const words = (text: string, at?: typeof dateAt) => ({
    ...plainText(text, at),
    pieces: typeset(plainText(text).pieces),
  });
  const events = days.map((each) => {
    const [year = 0, month, day] = each.split('-').map(Number);
    return { date: { year, ...(month && { month }), ...(day && { day }) }, dateAt };
  });
  const dates = eventDates(events, { format: createFormatter(language), words: words as never });
  expect(dates.map(({ at }) => at)).toEqual(days.map(() => dateAt));
  return dates.map((date) => wordsOf(date).replaceAll('\u00A0', ' '));
}

test('dates that have room keep the full names of their months', () => {
  expect(datesOf('en-GB', ['2030-05-06', '2030-11', '2031-12-01', '2032'])).toEqual([
    '6 May 2030',
    'November 2030',
    '1 December 2031',
    '2032',
  ]);
});

test('where one needs more than two lines in its column, all have the short names', () => {
  const days = ['2030-12-01', '2031-02-21', '2031-07-24', '2031-07-25', '2031-11-18', '2032'];
  expect(datesOf('pt-BR', days)).toEqual([
    '1 de dez. de 2030',
    '21 de fev. de 2031',
    '24 de jul. de 2031',
    '25 de jul. de 2031',
    '18 de nov. de 2031',
    '2032',
  ]);
});
