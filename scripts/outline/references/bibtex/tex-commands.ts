/**
 * Writes the commands of TeX that titles and names hold, and that Citation.js does not know, as characters: `\times` as
 * ×, `\aa{}` as å. Of a command for a look or for another font its words stay: `\mathrm{CO}` as CO.
 */
export function withCharacters(words: string): string {
  return (
    words
      .replace(/\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))/g, '°')
      .replace(/\\(?:href|foreignlanguage|textcolor)\s*\{[^{}]*\}\s*(?=\{)/g, '')
      .replace(/\\(?:noopsort|footnote|hspace|vspace|selectlanguage|bibstring)\s*\{[^{}]*\}/g, '')
      .replace(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
      .replace(/\\([A-Za-z]+)\*(?=\s*\{)/g, '\\$1')
      // An accent over nothing is the sign itself.
      .replace(/\\([\^~"'`=.]|[vcukHr](?=\s*\{))\s*\{\s*\}/g, (_, accent: string) => ACCENTS[accent] ?? '')
      .replace(/\\(?:([A-Za-z]+)(?:\s*\{\s*\}|\s*)|[\\,;:!/@-]|\s)/g, (command, name: string | undefined) =>
        name === undefined ? (SPACES[command] ?? ' ') : named(command, name),
      )
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

const ACCENTS: Readonly<Record<string, string>> = { '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' };

const SPACES: Readonly<Record<string, string>> = {
  '\\,': '\u2009',
  '\\!': '',
  '\\/': '',
  '\\@': '',
  '\\-': '',
};

const CHARACTERS: Readonly<Record<string, string>> = {
  AA: 'Å',
  aa: 'å',
  approx: '≈',
  ast: '*',
  backslash: '\\textbackslash{}',
  BibTeX: 'BibTeX',
  bullet: '•',
  cap: '∩',
  cdot: '·',
  cdots: '…',
  checkmark: '✓',
  circ: '°',
  cos: 'cos',
  cup: '∪',
  dag: '†',
  dash: '–',
  ddag: '‡',
  degree: '°',
  div: '÷',
  dots: '…',
  downarrow: '↓',
  ell: 'ℓ',
  emptyset: '∅',
  enspace: ' ',
  equiv: '≡',
  euro: '€',
  exp: 'exp',
  fg: ' »',
  flqq: '«',
  forall: '∀',
  frqq: '»',
  ge: '≥',
  geq: '≥',
  gg: '≫',
  glqq: '„',
  grqq: '“',
  hbar: 'ħ',
  hyphen: '-',
  in: '∈',
  infty: '∞',
  int: '∫',
  langle: '‹',
  LaTeX: 'LaTeX',
  lceil: '[',
  ldots: '…',
  le: '≤',
  Leftarrow: '⇐',
  leftarrow: '←',
  leftrightarrow: '↔',
  leq: '≤',
  lfloor: '[',
  lim: 'lim',
  ll: '≪',
  log: 'log',
  max: 'max',
  mid: '|',
  min: 'min',
  nabla: '∇',
  ne: '≠',
  neg: '¬',
  neq: '≠',
  nobreakspace: '\u00A0',
  og: '« ',
  oplus: '⊕',
  otimes: '⊗',
  P: '¶',
  par: ' ',
  parallel: '∥',
  partial: '∂',
  perp: '⊥',
  pm: '±',
  pounds: '£',
  prime: '′',
  prod: '∏',
  propto: '∝',
  psq: 'f.',
  psqq: 'ff.',
  qquad: ' ',
  quad: ' ',
  rangle: '›',
  rceil: ']',
  rfloor: ']',
  Rightarrow: '⇒',
  rightarrow: '→',
  S: '§',
  sim: '\\textasciitilde{}',
  sin: 'sin',
  slash: '/',
  sqrt: '√',
  star: '*',
  subset: '⊂',
  sum: '∑',
  TeX: 'TeX',
  thinspace: '\u2009',
  times: '×',
  to: '→',
  uparrow: '↑',
  vdots: '…',
  vee: '∨',
  wedge: '∧',
};

const LOOKS: ReadonlySet<string> = new Set(
  'allowbreak bibcyr big Big boldsymbol break ce centering chem cyr displaystyle ensuremath footnotesize hbox huge Huge kern Large large left linebreak lowercase MakeUppercase mathbb mathbf mathcal mathfrak mathit mathrm mathsf mbox newline nobreakdash noindent nolinebreak normalsize operatorname overline penalty protect relax right scriptsize small sout text textcyr textgreek textnormal textrm textsf texttt textup tiny uline underline uppercase upshape vec xspace'.split(
    ' ',
  ),
);
