import type { BibtexFields } from './mend-bibtex-work.ts';

/** The variables of CSL that lead to a work. */
interface Addresses {
  readonly DOI?: string;
  readonly URL?: string;
}

/**
 * Gives the DOI and the address of a BibTeX entry as they are written, without TeX’s `\url{…}`. An entry without an
 * address has that of the archive which keeps it (`eprint`), or the one in its `note`, unless it `hasAddress` already.
 */
export function bibtexAddresses(fields: BibtexFields, hasAddress: boolean): Addresses {
  const { doi, url } = fields;
  const other = url === undefined && !hasAddress ? (archived(fields) ?? inNote(fields)) : undefined;
  const address = url === undefined ? other : plain(url);
  return { ...(doi === undefined ? {} : { DOI: plain(doi) }), ...(address === undefined ? {} : { URL: address }) };
}

// Backslashes before characters that TeX would take for a command are removed. Mendeley writes addresses as if they were
// prose, with signs and letters in braces (`{\_}`, `{\'{u}}`), and parts several of them by an encoded `\n`.
function plain(field: string | number): string {
  return String(field)
    .trim()
    .replace(/^\\(?:url|path|nolinkurl)\s*\{(.*)\}$/s, '$1')
    .replace(/^\\href\s*\{([^{}]*)\}\s*\{.*\}$/s, '$1')
    .replace(/\{\\(['`^"~=.vcukHr])\s*(?:\{\\?([A-Za-z]?)\}|([A-Za-z]))\}/g, (_, accent, inner, bare) =>
      accented(accent, inner ?? bare),
    )
    .replace(/\{\\?([_%&#$~^-])\}/g, '$1')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/%5Cn(?=https?:\/\/)/gi, ' ');
}

function accented(accent: string, letter: string): string {
  return letter === '' ? accent : (letter + (ACCENTS[accent] ?? '')).normalize('NFC');
}

const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  v: '\u030C',
  c: '\u0327',
  u: '\u0306',
  k: '\u0328',
  H: '\u030B',
  r: '\u030A',
};

// The archives that BibLaTeX knows by name (manual, 3.14.7), each with the address before its numbers.
const ARCHIVES: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  hdl: 'https://hdl.handle.net/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/',
};

function archived({ eprint, eprinttype, archiveprefix }: BibtexFields): string | undefined {
  const before = ARCHIVES[String(eprinttype ?? archiveprefix ?? '').toLowerCase()];
  if (eprint === undefined || before === undefined) return undefined;
  return before + plain(eprint).replace(/^arxiv:\s*/i, '');
}

function inNote({ note }: BibtexFields): string | undefined {
  const [, command, bare] =
    /\\url\s*\{(https?:[^\s{}]*)\}|(https?:\/\/[^\s{}<>]*[^\s{}<>.,;)])/.exec(String(note ?? '')) ?? [];
  const address = command ?? bare;
  return address === undefined ? undefined : plain(address);
}
