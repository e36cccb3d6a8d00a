/** The names of the twelve months in a language and in English, as a date with its day has them. */
export function monthNames(language: string): readonly string[] {
  const names = [language, 'en'].flatMap((each) => ['long', 'short'].flatMap((width) => namesOf(each, width)));
  return [...new Set(names)];
}

/** The month that a name stands for, from 1, in capitals or not; undefined where it is the name of none. */
export function monthOf(name: string, language: string): number | undefined {
  const wanted = plain(name);
  for (const each of [language, 'en']) {
    for (const width of ['long', 'short']) {
      const found = namesOf(each, width).findIndex((month, index, all) => {
        return plain(month) === wanted && all.findIndex((other) => plain(other) === wanted) === index;
      });
      if (found >= 0) return (found % MONTHS.length) + 1;
    }
  }
  return undefined;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2001, index, 1)));

// Beside a day (марта) first, then by itself (март): languages that decline their months have two names for each.
function namesOf(language: string, width: string): string[] {
  const month = width === 'long' ? 'long' : 'short';
  const withDay = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month });
  const alone = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month });
  return [withDay, alone].flatMap((format) => MONTHS.map((date) => monthIn(format, date)));
}

function monthIn(format: Intl.DateTimeFormat, date: Date): string {
  const part = format.formatToParts(date).find(({ type }) => type === 'month');
  return (part?.value ?? '').replace(/\.$/, '');
}

function plain(name: string): string {
  return name.replace(/\.$/, '').toLowerCase();
}
