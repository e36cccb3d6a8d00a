/**
 * Reads days in English words, as in “26–30 August 2024” or “August 30 to September 2, 2024”, and gives them as the
 * outline writes them: `2024-08-26 2024-08-30`. Undefined where the words do not name one or two days for certain.
 */
export function datesInWords(written: string): string | undefined {
  const words = written.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const months = words.flatMap((word) => {
    const index = MONTHS.findIndex((month) => word.length >= 3 && month.startsWith(word));
    return index < 0 ? [] : [index + 1];
  });
  const [year, another] = years;
  const isCertain = another === undefined && months.length > 0 && months.length <= days.length && days.length <= 2;
  if (year === undefined || !isCertain) return undefined;
  const dates = days.map((day, index) => {
    const month = months[index] ?? months[0] ?? 0;
    return [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  });
  return dates.join(' ');
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
