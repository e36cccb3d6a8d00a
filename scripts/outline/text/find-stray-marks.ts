/** A mark of another format in a text, which would be printed as it is: its kind, and the characters found. */
export interface StrayMark {
  readonly kind: 'tag' | 'stars' | 'entity';
  readonly found: string;
}

/**
 * Finds HTML tags and entities (`&nbsp;`) in a text, and `**` before a word that nothing closes. Each different mark is
 * given once.
 */
export function findStrayMarks(whole: string): StrayMark[] {
  const tags = [...whole.matchAll(TAG)].filter(([, name = '']) => ELEMENTS.has(name.toLowerCase()));
  const stars = [...whole.matchAll(STARS)];
  const marks = [
    ...tags.map(([found]) => ({ kind: 'tag' as const, found })),
    ...stars.map(([found]) => ({ kind: 'stars' as const, found })),
    ...[...whole.matchAll(ENTITY)].map(([found]) => ({ kind: 'entity' as const, found })),
  ];
  const once = new Map(marks.reverse().map((mark) => [nameOf(mark), mark]));
  return [...once.values()].reverse();
}

/** Gives the name of a mark. All tags of one element have the same name, whether they open or close it. */
export function nameOf({ kind, found }: StrayMark): string {
  return kind !== 'tag' ? found : `<${/[A-Za-z][A-Za-z0-9]*/.exec(found)?.[0].toLowerCase() ?? ''}>`;
}

// An attribute must have a value here, because `a <b and c> d` may be a comparison.
const TAG = /<\/?([A-Za-z][A-Za-z0-9]*)(?:\s+[A-Za-z-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))*\s*\/?>/g;
// Two stars after a letter or a digit are the mark of a footnote, or an operator.
const STARS = /(?<![\p{L}\p{N}*])\*{2,3}(?=\p{L})[\p{L}\p{N}]+/gu;

// Those that programs leave behind most often, and all that are numbers.
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|zwj|zwnj|shy|[mn]dash|hellip|bull|middot|[lr][sd]quo|[sb]dquo|[lr]aquo|deg|plusmn|times|sect|para|copy|reg|trade|euro|pound|yen|cent|[AEIOUaeiou](?:acute|grave|circ|uml)|[ANOano]tilde|[Cc]cedil|szlig|#\d{2,6}|#x[\dA-Fa-f]{2,5});/g;

const ELEMENTS = new Set(
  [
    'a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col',
    'colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head',
    'header hr html i iframe img input ins kbd label legend li link main mark math meta nav object ol option p picture',
    'pre q s samp script section select small span strike strong style sub summary sup svg table tbody td template',
    'textarea tfoot th thead time title tr tt u ul var video wbr',
  ].flatMap((line) => line.split(' ')),
);
