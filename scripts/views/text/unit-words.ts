/** The parts of a unit that tell one from another, by what they are of: a power of ten, a currency, a mass … */
export type UnitWords = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Gives the words of units in a text by their kind, each in one form for all its spellings and languages: `bn` and
 * `milliards` are both 10⁹. What is in no table is left out, and so is the power of ten of what the unit is divided by:
 * “tonnes per million people” are tonnes.
 */
export function unitWords(text: string): UnitWords {
  const found = new Map<string, Set<string>>();
  for (const [kind, units] of Object.entries(UNITS)) {
    let rest = kind === POWER_OF_TEN ? text.replace(DIVISOR, ' ') : text;
    for (const [unit, spelling] of units) {
      if (!spelling.test(rest)) continue;
      found.set(kind, (found.get(kind) ?? new Set()).add(unit));
      // A longer name holds a shorter one: “mil millones” are no “millones”.
      rest = rest.replace(spelling, ' ');
    }
  }
  return found;
}

/** The kind of the words that multiply a unit. */
export const POWER_OF_TEN = 'power of ten';
const DIVISOR = /(?<!\p{L})(?:per|pro|je|par|por|на)\s.*$/isu;

const word = (spellings: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings})(?![\\p{L}\\p{N}])`, flags);

// Longer names come first. German, French and Spanish “Billion” is 10¹², but is never written beside “Milliarde” as another
// name of the same.
const UNITS: Readonly<Record<string, readonly (readonly [unit: string, spelling: RegExp])[]>> = {
  [POWER_OF_TEN]: [
    ['10¹²', word('trillions?|trn|трлн\\.?|триллион\\p{L}*|万亿|ترليون')],
    [
      '10⁹',
      word('billions?|bn|bln|milliards?|milliarden?|mrd\\.?|mil millones|mil milhões|млрд\\.?|миллиард\\p{L}*|مليار'),
    ],
    ['10⁶', word('millions?|mn|mln\\.?|mio\\.?|millionen|millón|millones|milhões|milhão|млн\\.?|миллион\\p{L}*|مليون')],
    ['10³', word('thousands?|thsd\\.?|tausend|tsd\\.?|milliers|тыс\\.?|тысяч\\p{L}*|мың|ألف')],
  ],
  currency: [
    ['dollar', /\$|(?<!\p{L})(?:USD|US ?dollars?|dollars?|доллар\p{L}*)(?!\p{L})/iu],
    ['euro', /€|(?<!\p{L})(?:EUR|euros?|евро)(?!\p{L})/iu],
    ['pound', /£|(?<!\p{L})(?:GBP|pounds? sterling)(?!\p{L})/iu],
    ['yuan', word('CNY|RMB|yuan|renminbi|юан\\p{L}*')],
    ['yen', word('JPY|yen|иен\\p{L}*')],
    ['tenge', /₸|(?<!\p{L})(?:KZT|tenge|тенге|теңге)(?!\p{L})/iu],
    ['rouble', /₽|(?<!\p{L})(?:RUB|roubles?|rubles?|рубл\p{L}*)(?!\p{L})/iu],
    ['rupee', /₹|(?<!\p{L})(?:INR|rupees?|рупи\p{L}*)(?!\p{L})/iu],
  ],
  mass: [
    ['kilogram', word('kg|kilograms?|kilogrammes?|килограмм\\p{L}*')],
    ['tonne', word('tonnes?|tons?|tonnen|toneladas?|тонн\\p{L}*')],
  ],
  length: [
    ['kilometre', word('km|kilometres?|kilometers?|километр\\p{L}*')],
    ['mile', word('miles?')],
  ],
  // Letters of other sizes mean others: mW is a thousandth, MW a million times a watt.
  power: [
    ['GW', word('GW', 'u')],
    ['MW', word('MW', 'u')],
    ['kW', word('kW', 'u')],
  ],
  energy: [
    ['TWh', word('TWh', 'u')],
    ['GWh', word('GWh', 'u')],
    ['MWh', word('MWh', 'u')],
    ['kWh', word('kWh', 'u')],
  ],
};
