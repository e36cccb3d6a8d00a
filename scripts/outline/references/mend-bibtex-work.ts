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
    return [name, value];
  });
  return { ...Object.fromEntries(variables), ...addressesOf(fields), ...datesOf(fields) };
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

// As they are written, but for what programs escape because TeX would take it for a command.
function addressesOf({ doi, url }: BibtexFields): Work {
  const plain = (field: string | number) => String(field).replace(/\\([_%&#$~{}])/g, '$1');
  return { ...(doi === undefined ? {} : { DOI: plain(doi) }), ...(url === undefined ? {} : { URL: plain(url) }) };
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
