import { describe, expect, test } from 'vitest';
import { parseEmbargo } from '../../scripts/outline/parse-embargo.ts';
import { isIsbn } from '../../scripts/outline/shape/is-isbn.ts';
import { embargoWords } from '../../scripts/views/document/embargo-words.ts';
import { createFormatter } from '../../scripts/views/text/formatter.ts';
import { parseLabels } from '../../scripts/views/text/labels.ts';
import { readProjectText } from '../helpers/read-project-text.ts';
import { sourceFile } from '../helpers/source-file.ts';

const AT = { file: 'summit.yaml', line: 3, column: 12 };

function parsed(value: string) {
  return parseEmbargo({ value, at: AT, raw: value });
}

async function wordsOf(value: string, language: string): Promise<string> {
  const path = `templates/labels/${language}.yaml`;
  const { labels } = parseLabels([sourceFile(path, await readProjectText(path))]);
  const { embargo } = parsed(value);
  if (labels === undefined || embargo === undefined) throw new Error(`${value} is no embargo.`);
  return embargoWords(embargo, createFormatter(language === 'en' ? 'en-GB' : language), labels);
}

describe('an embargo', () => {
  test('is a day, a local time and the distance from UTC', () => {
    expect(parsed('2030-07-04T09:00+05:00').embargo).toEqual({
      date: { year: 2030, month: 7, day: 4 },
      hour: 9,
      minute: 0,
      offset: 300,
      at: AT,
    });
    expect(parsed('2030-07-04T09:30-03:30').embargo?.offset).toBe(-210);
    expect(parsed('2030-07-04T09:00Z').embargo?.offset).toBe(0);
    expect(parsed('2030-07-04T09:00-00:00').embargo?.offset).toBe(0);
  });

  test.each([
    ['2030-07-04', 'is not a day and a time'],
    ['2030-07-04T09:00', 'is not a day and a time'],
    ['4 July 2030, 09:00', 'is not a day and a time'],
    ['2030-02-30T09:00+05:00', 'a day that does not exist'],
    ['2030-07-04T24:00Z', 'a time that no clock shows'],
    ['2030-07-04T09:00+15:00', 'further from UTC than any place'],
    ['2030-07-04T09:00-13:00', 'further from UTC than any place'],
    ['2030-07-04T09:00+05:60', 'further from UTC than any place'],
  ])('%s is none', (value, reason) => {
    const { embargo, findings } = parsed(value);
    expect(embargo).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['outline/embargo-time']);
    expect(findings[0]?.message).toContain(reason);
  });

  test.each([
    ['2030-07-04T09:00+05:00', 'Embargo until 4 July 2030, 09:00 UTC+5 (04:00 UTC)'],
    ['2030-07-04T02:00+05:30', 'Embargo until 4 July 2030, 02:00 UTC+5:30 (3 July 2030, 20:30 UTC)'],
    ['2029-12-31T21:15-04:00', 'Embargo until 31 December 2029, 21:15 UTC−4 (1 January 2030, 01:15 UTC)'],
    ['2030-07-04T09:00Z', 'Embargo until 4 July 2030, 09:00 UTC'],
  ])('%s reads: %s', async (value, words) => {
    expect(await wordsOf(value, 'en')).toBe(words);
  });

  test('is worded in the language of the pack', async () => {
    expect(await wordsOf('2030-07-04T02:00+05:00', 'ru')).toBe(
      'Не публиковать до 4 июля 2030 г., 02:00 UTC+5 (3 июля 2030 г., 21:00 UTC)',
    );
  });
});

describe('an ISBN', () => {
  test.each(['978-3-16-148410-0', '9783161484100', '979 8 886 451 740', '0-306-40615-2', '0-8044-2957-X'])(
    '%s has the right last digit',
    (isbn) => {
      expect(isIsbn(isbn)).toBe(true);
    },
  );

  test.each(['978-3-16-148410-1', '977-3-16-148410-0', '0-306-40615-3', '123', ''])('%s is none', (isbn) => {
    expect(isIsbn(isbn)).toBe(false);
  });
});
