/** The fields of a BibTeX entry as they are written. */
export type BibtexFields = Readonly<Record<string, string | number>>;

type Work = Readonly<Record<string, unknown>>;
type Name = Readonly<Record<string, unknown>>;

/**
 * A work that Citation.js made of a BibTeX entry, with what it takes for something else: institutions in braces are
 * bodies, names that begin with an accent no particles, and dates are read as they are written.
 */
export function mendBibtexWork(work: Work, fields: BibtexFields): Work {
  const variables = Object.entries(work).map(([name, value]): [string, unknown] => {
    if (Array.isArray(value) && value.every(isName)) return [name, value.map(mendName)];
    // Programs escape in addresses what TeX would take for a command.
    if (name === 'DOI' || name === 'URL') return [name, String(value).replace(/\\([_%&#$~{}])/g, '$1')];
    return [name, value];
  });
  return { ...Object.fromEntries(variables), ...datesOf(fields) };
}

function isName(value: unknown): value is Name {
  return typeof value === 'object' && value !== null && 'family' in value;
}

// `{World Bank Group}`; and `and others`, as BibTeX cuts a list of authors short.
function mendName(name: Name): Name {
  const { family, given, 'non-dropping-particle': particle, ...rest } = name;
  if (given === undefined && particle === undefined && Object.keys(rest).length === 0) return { literal: family };
  // `{\'E}mile Zola`: the accent's brace hides that the name begins with a capital.
  if (typeof particle !== 'string' || !/^\p{Lu}/u.test(particle)) return name;
  return given === undefined
    ? { ...rest, given: particle, family }
    : { ...rest, given, family: `${particle} ${String(family)}` };
}

const DATES: Readonly<Record<string, string>> = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

// Dates in words, as older files have them, are printed as they stand.
function datesOf(fields: BibtexFields): Work {
  const dates = Object.entries(DATES).flatMap(([field, variable]): [string, unknown][] => {
    const written = String(fields[field] ?? '')
      .replace(/[{}]/g, '')
      .trim();
    if (written === '') return [];
    return [[variable, /^[-\d/.~?%TZ:+]+$/.test(written) ? written : { literal: written }]];
  });
  return Object.fromEntries(dates);
}
