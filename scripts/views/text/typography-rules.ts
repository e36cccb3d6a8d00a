import { percentSpace } from './percent-format.ts';
import { quoteEdits } from './quotation-marks.ts';

/** A change of a text: `words` replace the characters from offset `start` up to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A rule of typography: gives the edits of a text. A text that already has these edits gets no more. */
export type TypeRule = (whole: string) => Edit[];

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';
// A look-behind that fails inside web and mail addresses, which are left unchanged.
const OUTSIDE_ADDRESS = '(?<!(?:https?:|www\\.|mailto:|//)\\S*)';

/** Gives the rules for a BCP 47 language, in the order in which they are applied. */
export function typeRules(language: string): TypeRule[] {
  const base = language.split('-')[0] ?? language;
  return [
    (whole) => quoteEdits(whole, base),
    replacing(`${OUTSIDE_ADDRESS}(?<![./\\\\])\\.{3}(?![./\\\\])`, () => '…'),
    ...rangeRules(),
    ...dashRules(language, base),
    percentRule(language),
    ...holdingRules(language),
    ...(base === 'fr' ? FRENCH : []),
  ];
}

/** Gives the rules for a BCP 47 language that keep words together at the end of a line. */
export function holdingRules(language: string): TypeRule[] {
  return [...spaceRules(language.split('-')[0] ?? language), ...dateRules(language)];
}

// 3-4 becomes 3–4. Dates in digits and numbers of documents keep their hyphens (2024-07, 0-306-40615-2, COVID-19, ISO
// 32000-1).
function rangeRules(): TypeRule[] {
  const range =
    /(?<!(?:https?:|www\.|mailto:|\/\/)\S*)(?<![\p{L}\p{N}_@#/:+=.,–—-])(\d+(?:[.,]\d+)?)-(\d+(?:[.,]\d+)?)(?![\p{L}\p{N}_@#/:+–—-]|[.,]\d)/gu;
  return [
    (whole) =>
      [...whole.matchAll(range)]
        .filter(([, from = '', to = '']) => !/^0/.test(from) && !isNumberPart(from, to))
        .map(({ index, 1: from = '' }) => ({ start: index + from.length, end: index + from.length + 1, words: '–' })),
  ];
}

// A month or season in two digits after a year, or a part of a long number.
function isNumberPart(from: string, to: string): boolean {
  return (from.length === 4 && to.length === 2) || (/^\d{5,}$/.test(from) && to.length === 1);
}

const EM_DASH = new Set(['ru', 'uk', 'be', 'kk', 'ky', 'tg', 'bg', 'es', 'pt', 'it']);

// Hyphens of a typewriter become the dash of the language. No line breaks at the space before a dash.
function dashRules(language: string, base: string): TypeRule[] {
  const closed = language === 'en-US';
  const sign = EM_DASH.has(base) || closed ? '—' : '–';
  const dash = closed ? sign : `${NO_BREAK}${sign} `;
  return [
    replacing('(?<=[^\\s\\d-])[ \\u00A0](?:--?-?) (?=[^\\s-])|(?<=\\d)[ \\u00A0](?:--?-?) (?=[^\\s\\d-])', () => dash),
    replacing(`${OUTSIDE_ADDRESS}(?<=[\\p{L}”»])---?(?=[\\p{L}“«])`, () => dash),
    replacing(`${OUTSIDE_ADDRESS}(?<=\\d)--(?=\\d)`, () => '–'),
    replacing('(?<=\\S) (?=[–—] )', () => NO_BREAK),
  ];
}

const UNITS = [
  '%|‰|°C?|[kcm]?m[²³]?|[kmµ]?g|ha|t|[kMGT]?Wh?|[kMG]?Hz|[kMGT]B',
  '[€$£¥₸₽]|million|billion|trillion|percent|per cent',
  'млн|млрд|трлн|тыс\\.|км[²³]?|м[²³]?|кг|т|га|г\\.|гг\\.|руб\\.|тенге',
  'Mio\\.|Mrd\\.|Millionen|Milliarden|Euro|Prozent|millions?|milliards?|euros?',
].join('|');
const BEFORE_NUMBERS = [
  'No\\.|Nos\\.|no\\.|nos\\.|pp?\\.|paras?\\.|[Aa]rts?\\.|[Cc]h\\.|[Ff]igs?\\.|[Vv]ols?\\.|[Ss]ec\\.|c\\.',
  '№|§§?|с\\.|ст\\.|п\\.|гл\\.|рис\\.|табл\\.|Nr\\.|S\\.|Abs\\.|Kap\\.|n°|N°',
].join('|');
const TITLES = 'Mr|Mrs|Ms|Dr|Prof|Mr\\.|Mrs\\.|Ms\\.|Dr\\.|Prof\\.|Hr\\.|Fr\\.|г-н|г-жа|M\\.|Mme|Mlle';
const ONE_LETTER = new Set(['ru', 'uk', 'be', 'bg', 'cs', 'sk', 'pl']);

// The space before a percent sign becomes that of the language: nothing in English (9.1%), a no-break space in French,
// German and Russian.
function percentRule(language: string): TypeRule {
  const space = percentSpace(language);
  return replacing('(?<=\\d)[ \\u00A0\\u202F](?=[%‰](?![\\p{L}\\p{N}]))', () => space);
}

// No line breaks at these spaces: in a measure, a reference, or a name.
function spaceRules(base: string): TypeRule[] {
  const held = () => NO_BREAK;
  return [
    replacing(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, held),
    replacing(`(?<=(?:^|[\\s(\\u00A0])(?:${BEFORE_NUMBERS})) (?=\\d)`, held),
    replacing(`(?<=(?:^|[\\s(«“„])(?:${TITLES})) (?=\\p{Lu})`, held),
    replacing('(?<=(?:^|[\\s(«“„\\u00A0.])\\p{Lu}\\.) (?=\\p{Lu}[\\p{Ll}.])', held),
    ...(ONE_LETTER.has(base) ? [replacing('(?<=(?:^|[\\s(«„“\\u00A0])[вкосуиаяВКОСУИАЯ]) (?=\\S)', held)] : []),
    ...(base === 'ru' ? [replacing('(?<=\\p{L}) (?=(?:же|ж|бы|б|ли|ль)(?!\\p{L}))', held)] : []),
  ];
}

// A day and its month stay together, in either order.
function dateRules(language: string): TypeRule[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(new Date(Date.UTC(2024, month, 2)));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  }).filter((name) => /^\p{L}+$/u.test(name));
  if (months.length === 0) return [];
  const names = months.join('|');
  return [
    replacing(`(?<=(?<!\\d)\\d\\d?\\.?) (?=(?:${names})(?!\\p{L}))`, () => NO_BREAK),
    replacing(`(?<=(?<!\\p{L})(?:${names})) (?=\\d\\d?(?!\\d))`, () => NO_BREAK),
  ];
}

// In French, a narrow space comes before high punctuation and a full space before the colon, even if the author left it
// out.
const FRENCH: readonly TypeRule[] = [
  replacing('(?<=«)[ \\u00A0]?(?=[^\\s\\u202F])|(?<=[^\\s\\u202F])[ \\u00A0]?(?=»)', () => NARROW),
  replacing(`${OUTSIDE_ADDRESS}(?<=[\\p{L}\\p{N}\\p{M})”»…%])[ \\u00A0]?(?=[;!?](?![\\p{L}\\p{N}]))`, () => NARROW),
  replacing(`${OUTSIDE_ADDRESS}(?<=[\\p{L}\\p{N}\\p{M})”»])(?:(?! )|[ ])(?=:(?:[\\s]|$))`, () => NO_BREAK),
];

function replacing(pattern: string, change: (found: string) => string): TypeRule {
  const expression = new RegExp(pattern, 'gu');
  return (whole) =>
    [...whole.matchAll(expression)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length, words: change(match[0]) }))
      .filter(({ start, end, words }) => whole.slice(start, end) !== words);
}
