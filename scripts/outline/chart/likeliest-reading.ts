/**
 * Of several readings of one file, the index of the only one that is known to be right: it has the name of a country in
 * which it differs from the others, or all of its letters are of the pack's language. A reading is given by its words that differ.
 */
export function likeliest(readings: readonly (readonly string[])[], language: string): number | undefined {
  if (readings.length === 0) return undefined;
  const countries = countryWords();
  const named = onlyOne(readings, (words) => words.some((word) => countries.has(word)));
  return named ?? onlyOne(readings, (words) => isOf(language, words));
}

function onlyOne<Item>(items: readonly Item[], fits: (item: Item) => boolean): number | undefined {
  const found = items.flatMap((item, index) => (fits(item) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

// The letters beside a–z of languages that an encoding of one byte can be in.
const LETTERS: Readonly<Record<string, string>> = {
  cs: 'áčďéěíňóřšťúůýž',
  da: 'æøåéèêóòâô',
  de: 'äöüß',
  es: 'áéíñóúü',
  fi: 'åäö',
  fr: 'àâæçèéêëîïôœùûüÿ',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  it: 'àèéìíòóùú',
  nb: 'æøåéèêóòâô',
  nl: 'áäèéêëïíóöü',
  nn: 'æøåéèêóòâô',
  no: 'æøåéèêóòâô',
  pl: 'ąćęłńóśźż',
  pt: 'áàâãçéêíóôõúü',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sv: 'åäöé',
  tr: 'âçğıîöşüûi\u0307',
};

function isOf(language: string, words: readonly string[]): boolean {
  const letters = LETTERS[language.split('-')[0] ?? ''];
  const foreign =
    words
      .join('')
      .toLowerCase()
      .match(/[^\p{ASCII}]/gu) ?? [];
  return letters !== undefined && foreign.length > 0 && foreign.every((letter) => letters.includes(letter));
}

const CODES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((one, _, all) => all.map((other) => `${one}${other}`));

function countryWords(): ReadonlySet<string> {
  const names = ['en', ...Object.keys(LETTERS)].flatMap((language) => {
    const inLanguage = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return CODES.map((code) => inLanguage.of(code) ?? '');
  });
  return new Set(names.join(' ').match(/[\p{L}\p{M}]+/gu));
}
