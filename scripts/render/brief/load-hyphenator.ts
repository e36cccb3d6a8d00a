/** Gives a word with a soft hyphen at every point where its language allows to divide it. */
export type Hyphenator = (word: string) => string;

type Patterns = {
  readonly default: {
    readonly hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string;
  };
};

// The patterns by language, with those of a region first. Text in other languages is printed without hyphens.
const PATTERNS: Readonly<Record<string, () => Promise<Patterns>>> = {
  'en-US': async () => await import('hyphen/en-us/index.js'),
  en: async () => await import('hyphen/en-gb/index.js'),
  de: async () => await import('hyphen/de/index.js'),
  es: async () => await import('hyphen/es/index.js'),
  fr: async () => await import('hyphen/fr/index.js'),
  it: async () => await import('hyphen/it/index.js'),
  nl: async () => await import('hyphen/nl/index.js'),
  pl: async () => await import('hyphen/pl/index.js'),
  pt: async () => await import('hyphen/pt/index.js'),
  ru: async () => await import('hyphen/ru/index.js'),
  tr: async () => await import('hyphen/tr/index.js'),
  uk: async () => await import('hyphen/uk/index.js'),
};

const SHORTEST_WORD = 6;
// The fewest letters that must stay on the line, and that must go to the next line.
const FEWEST_BEFORE = 3;
const FEWEST_AFTER = 3;

/** Loads the hyphenation patterns (those of TeX) of a BCP 47 language; undefined where there are none. */
export async function loadHyphenator(language: string): Promise<Hyphenator | undefined> {
  const load = PATTERNS[language] ?? PATTERNS[language.split('-')[0] ?? ''];
  if (load === undefined) return undefined;
  const { hyphenateSync } = (await load()).default;
  return (word) => {
    if ([...word].length < SHORTEST_WORD) return word;
    return joinShortEnds(hyphenateSync(word, { hyphenChar: '\u00AD', minWordLength: SHORTEST_WORD }));
  };
}

function joinShortEnds(word: string): string {
  const parts = word.split('\u00AD');
  while (parts.length > 1 && (parts[0] ?? '').length < FEWEST_BEFORE) parts.splice(0, 2, parts.slice(0, 2).join(''));
  while (parts.length > 1 && (parts.at(-1) ?? '').length < FEWEST_AFTER) parts.splice(-2, 2, parts.slice(-2).join(''));
  return parts.join('\u00AD');
}
