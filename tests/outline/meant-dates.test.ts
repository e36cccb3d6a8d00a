import { expect, test } from 'vitest';
import { meantDates } from '../../scripts/outline/meant-dates.ts';
import { isInWords } from '../../scripts/outline/parse-date.ts';
import { outlineFindings } from '../helpers/outline-findings.ts';

test.each([
  ['5-6 May 2030', 'en', '2030-05-05 2030-05-06'],
  ['May 5–6, 2030', 'en', '2030-05-05 2030-05-06'],
  ['30 April – 2 May 2030', 'en', '2030-04-30 2030-05-02'],
  ['30 December 2030 to 2 January 2031', 'en', '2030-12-30 2031-01-02'],
  ['2030-05-05/2030-05-06', 'en', '2030-05-05 2030-05-06'],
  ['2030-05-05/06', 'en', '2030-05-05 2030-05-06'],
  ['5.-6.5.2030', 'de', '2030-05-05 2030-05-06'],
  ['du 5 au 6 mai 2030', 'fr', '2030-05-05 2030-05-06'],
  ['5 и 6 мая 2030 г.', 'ru', '2030-05-05 2030-05-06'],
  ['2030 жылғы 6 мамыр', 'kk', '2030-05-06'],
  ['6 de maio de 2030', 'pt-BR', '2030-05-06'],
  ['2030年5月6日', 'zh', '2030-05-06'],
  ['december 2030', 'en', '2030-12'],
  ['16/05/2030', 'en', '2030-05-16'],
])('%s (%s) is %s', (written, language, dates) => {
  expect(meantDates(written, language)?.join(' ')).toBe(dates);
});

test.each(['03/07/2030', '2030-06-31', '5 May', 'soon', '1 May 2030, 2 May 2030, 3 May 2030'])(
  '%s is not certain',
  (written) => {
    expect(meantDates(written, 'en')).toBeUndefined();
  },
);

test.each([
  'ongoing',
  'Q1 2031',
  'before the summit',
  'by 2031',
  'FY 2030/31',
  '2030–2032',
  'in 2030, it may slip',
  'within 30 days',
])('%s is in words', (written) => expect(isInWords(written, 'en')).toBe(true));

const HORIZON = { file: 'themes/10-first.yaml', from: 'horizon: 2031' };

test.each([
  ['December 2030', "Did you mean '2030-12'?"],
  ['by 5 May 2030', "Did you mean '2030-05-05'?"],
  ['2030-06-31', 'Mend the day: 2030-06 has 30 days.'],
  [
    'by 2030-06-31',
    "Write a date as 2024-07-03, 2024-07 or 2024, or a few words without one, such as 'ongoing' or 'Q1 2025'.",
  ],
  ['5-6 May 2030', 'One date stands here: write 2030-05-05 or 2030-05-06, and say the other in a text.'],
])("a horizon '%s' is an error with the form to write", async (written, hint) => {
  const findings = await outlineFindings({ ...HORIZON, to: `horizon: ${written}` });
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error outline/invalid-value']);
  expect(findings[0]?.hint).toBe(hint);
});

test('a horizon of a few words is taken, and is a text like others', async () => {
  expect(await outlineFindings({ ...HORIZON, to: 'horizon: before the next summit' })).toEqual([]);
  const findings = await outlineFindings({ ...HORIZON, to: 'horizon: TBC' });
  expect(findings.map(({ code }) => code)).toEqual(['outline/unfinished-text']);
});

test('the dates of the meeting in words are told as the list to write', async () => {
  const [finding] = await outlineFindings({
    file: 'summit.yaml',
    from: 'dates: [2030-05-06, 2030-05-07]',
    to: 'dates: 6–7 May 2030',
  });
  expect(finding?.hint).toBe('Write both days as a list: [2030-05-06, 2030-05-07].');
});
