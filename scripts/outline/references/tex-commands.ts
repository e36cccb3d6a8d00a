/**
 * Writes the commands of TeX that titles and names hold, and that Citation.js does not know, as characters: `\times` as
 * ×, `\aa{}` as å. Of a command for a look or for another font its words stay: `\mathrm{CO}` as CO.
 */
export function withCharacters(words: string): string {
  return words
    .replace(/\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))/g, '°')
    .replace(/\\href\s*\{[^{}]*\}\s*(?=\{)/g, '')
    .replace(/\\(?:([A-Za-z]+)(?:\s*\{\s*\}|\s*)|[\\,;:!/@-]|\s)/g, (command, name: string | undefined) =>
      name === undefined ? (SPACES[command] ?? ' ') : named(command, name),
    );
}

// TeX swallows the blank behind a letter's command; in a formula it sets its own round a sign.
function named(command: string, name: string): string {
  if (LOOKS.has(name)) return '';
  const character = CHARACTERS[name];
  if (character === undefined) return command;
  return /^[^\p{L}]/u.test(character) && /\s$/.test(command) ? `${character} ` : character;
}

/** Gives the first command of TeX that stands in a variable of a work, such as `\VAX`; undefined where none does. */
export function commandIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /\\[A-Za-z]+/.exec(value)?.[0] : undefined;
}

const SPACES: Readonly<Record<string, string>> = {
  '\\,': '\u2009',
  '\\!': '',
  '\\/': '',
  '\\@': '',
  '\\-': '',
};

const CHARACTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  approx: '≈',
  BibTeX: 'BibTeX',
  cdot: '·',
  cdots: '…',
  circ: '°',
  degree: '°',
  dots: '…',
  euro: '€',
  ge: '≥',
  geq: '≥',
  infty: '∞',
  LaTeX: 'LaTeX',
  ldots: '…',
  le: '≤',
  leq: '≤',
  ne: '≠',
  neq: '≠',
  pm: '±',
  pounds: '£',
  rightarrow: '→',
  sim: '∼',
  slash: '/',
  TeX: 'TeX',
  times: '×',
  to: '→',
};

const LOOKS: ReadonlySet<string> = new Set(
  'allowbreak boldsymbol break ce chem displaystyle ensuremath hbox kern linebreak mathbf mathcal mathit mathrm mathsf mbox newline nolinebreak penalty protect scriptsize small sout text textnormal textrm textsf texttt textup underline uline upshape'.split(
    ' ',
  ),
);
