/** Gives the names of the twelve months in a language and in English, in the form that they have after a day. */
export function monthNames(language: string): readonly string[] {
  const names = [language, 'en'].flatMap((each) => ['long', 'short'].flatMap((width) => namesOf(each, width)));
  return [...new Set(names)];
}

/** Gives the number of a month, from 1, for its name in any capitals; undefined for other words. */
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

// First the form after a day (марта), then the form alone (март): languages that decline their months have both.
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
