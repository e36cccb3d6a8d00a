/**
 * Makes a finder of the words of a text that stand for something still to be written, each once: `TBC`, `TODO` and the
 * like in capitals, outside sentences; `XX` in the place of a number; lines to be filled in (`____`) and `???`; and typesetters' dummy text. `months` gives the
 * names of the months in the languages of the texts.
 */
export function createUnfinishedFinder(months: () => readonly string[]): (whole: string) => string[] {
  let open: RegExp | undefined;
  // Hardly any text has two such letters, and what is looked for around them takes long to prepare.
  const numbersIn = (whole: string): string[] => {
    if (!NUMBER_LEFT_OPEN.test(whole)) return [];
    open ??= numberLeftOpen(months());
    return [...whole.matchAll(open)].map(([words]) => words);
  };
  return (whole) => {
    const dummies = [...whole.matchAll(DUMMY)].map(([words]) => words);
    const blanks = [...whole.matchAll(LEFT_BLANK)].map(([words]) => words);
    return [...new Set([...marksOf(whole), ...numbersIn(whole), ...dummies, ...blanks])];
  };
}

const NUMBER_LEFT_OPEN = /[XХ]{2}/;
const DUMMY = /\blorem\s+ipsum\s+dolor\b/giu;
// A line to be filled in, and question marks in the place of a word or a number.
const LEFT_BLANK = /(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])|(?<=^|[\s(])\?{3,}(?=$|[\s).,;:%])/gu;
const MARKS = ['TBC', 'TBD', 'TODO', 'FIXME'];
const MARK_SOMEWHERE = new RegExp(MARKS.join('|'));
const MARK = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${MARKS.join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');

// TBC also means tuberculosis, and TODO is a Spanish word.
const WORDS_TOO = ['TBC', 'TODO'];

// Within a sentence these may be words, so they must stand alone, before a colon or in brackets.
function marksOf(whole: string): string[] {
  if (!MARK_SOMEWHERE.test(whole)) return [];
  const words = whole.match(/[\p{L}\p{N}\uFFFC]+/gu) ?? [];
  const isAlone = words.length > 0 && words.every((word) => MARKS.includes(word));
  return [...whole.matchAll(MARK)]
    .filter(({ 0: mark, index }) => {
      const before = whole.slice(0, index);
      const behind = whole.slice(index + mark.length);
      return isAlone || /^[*_]*\s*[:：]/u.test(behind) || isBracketed(before, behind, mark);
    })
    .map(([mark]) => mark);
}

function isBracketed(before: string, behind: string, mark: string): boolean {
  const open = /(?<sign>[[(<（【])(?<words>[^[\]()<>（）【】]*)$/u.exec(before)?.groups;
  const close = /^(?<words>[^[\]()<>（）【】]*)[\])>）】]/u.exec(behind)?.groups;
  if (open === undefined || close === undefined) return false;
  if (/[[【]/u.test(open['sign'] ?? '') || !WORDS_TOO.includes(mark)) return true;
  // Next to other words it may belong to them; after or before a comma it is a remark.
  const isApart =
    /(?:^|[,;:–—?!-])\s*$/u.test(open['words'] ?? '') && /^\s*(?:$|[,;:.…–—?!-])/u.test(close['words'] ?? '');
  return isApart && !isAbbreviated(before.slice(0, -(open['words'] ?? '').length - 1), mark);
}

// “tuberculosis (TBC)”, “Trade and Budget Committee (TBC)”: it abbreviates the words before the bracket.
function isAbbreviated(before: string, mark: string): boolean {
  const words = (before.match(/\p{L}+/gu) ?? []).slice(-MOST_WORDS);
  if (/\bto\s+be\s+\p{L}+\W*$/iu.test(before)) return false;
  return words.some((_, index) => {
    const name = words.slice(index);
    const initials = [...mark].map((letter) => `${letter}.*`).join('');
    return new RegExp(`^${initials}$`, 'iu').test(name.join(' ')) && (name.length === 1 || name.length >= mark.length);
  });
}

const MOST_WORDS = 6;

// A Roman number stands alone (Article XX, the XX century). In the place of digits, XX stands beside a unit, a month, a
// currency or other digits.
function numberLeftOpen(months: readonly string[]): RegExp {
  const open = '(?<![\\p{L}\\p{N}])[XХ]{2,}(?:[.,][XХ]+)?';
  const blank = '[ \\u00A0\\u2009\\u202F]?';
  const units = [...CURRENCIES, ...UNITS, ...months.map((name) => `(?:de )?${escaped(name)}`)].join('|');
  const before = [...CURRENCIES, ...months.map(escaped)].join('|');
  const end = '(?![\\p{L}\\p{N}])';
  return new RegExp(
    [
      '(?<![\\p{L}])\\d+[.,]?[XХ]{2,}(?![\\p{L}])',
      `${open}\\d+`,
      `\\d{4}-(?:\\d\\d-)?[XХ]{2}(?:-[XХ]{2})?${end}`,
      `${open}([./-])(?:\\d{1,2}|XX)\\1\\d{2,4}${end}`,
      `${open}${blank}(?:[%‰°${SIGNS}]|(?:${units})${end})`,
      `${open}\\.${blank}(?:${months.map(escaped).join('|')})${end}`,
      `(?:[${SIGNS}]|(?<![\\p{L}\\p{N}])(?:${before})\\.?)${blank}[XХ]{2,}(?:[.,][XХ]+)?${end}`,
    ].join('|'),
    'gu',
  );
}

const SIGNS = '$€£¥₽₸₹₺₩₪₫₦₴';
const CURRENCIES = ['US\\$', 'USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CNY', 'RMB', 'RUB', 'KZT', 'INR', 'BRL', 'CAD', 'AUD'];
const UNITS = [
  '[Pp]er ?cent(?:age points?)?',
  '[Pp]ercentage points?',
  'pp',
  '(?:euros?|dollars?|pounds?|yuan|yen|rupees?|roubles?|rubles?|tenge)',
  '(?:thousand|million|billion|trillion|bn|mn|mln|trn)',
  '(?:Mio|Mrd|Millionen|Milliarden|millions?|milliards?|millones|milhões|bilhões|тыс|млн|млрд|трлн|万|亿)',
  '(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)',
  '(?:ans|années|mois|jours|heures|Jahre|Monate|Tage|años|meses|días|horas|anos|dias|лет|года?|месяц\\p{L}*|дн(?:ей|я))',
  '(?:km|cm|mm|nm|kg|mg|Mt|Gt|kt|ha|km²|km2|m²|m2|m³|m3|bcm|mcm|м|км|кг|га|т)',
  '(?:metres?|meters?|kilomet(?:re|er)s?|miles?|hectares?|acres?|tonnes?|tons?|kilograms?|lit(?:re|er)s?|barrels?)',
  '(?:W|kW|MW|GW|TW|Wh|kWh|MWh|GWh|TWh|kV|kVA|MVA|watts?|(?:kilo|mega|giga|tera)watts?(?:[- ]hours?)?)',
  '(?:m|t|GtCO₂|MtCO₂|tCO₂)',
];

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
