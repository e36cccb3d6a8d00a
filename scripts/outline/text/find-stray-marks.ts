/** A mark of another format in a text, which would be printed as it stands: what of it is found, and of which kind. */
export interface StrayMark {
  readonly kind: 'tag' | 'stars';
  readonly found: string;
}

/** Finds HTML's tags in a text, and `**` that begin a bold word and have no end, each of them once. */
export function findStrayMarks(whole: string): StrayMark[] {
  const tags = [...whole.matchAll(TAG)].filter(([, name = '']) => ELEMENTS.has(name.toLowerCase()));
  const stars = [...whole.matchAll(STARS)];
  const marks = [
    ...tags.map(([found]) => ({ kind: 'tag' as const, found })),
    ...stars.map(([found]) => ({ kind: 'stars' as const, found })),
  ];
  const once = new Map(marks.reverse().map((mark) => [nameOf(mark), mark]));
  return [...once.values()].reverse();
}

/** The name of a mark: one element's tags, opening or closing, with attributes or without, are one. */
export function nameOf({ kind, found }: StrayMark): string {
  return kind === 'stars' ? found : `<${/[A-Za-z][A-Za-z0-9]*/.exec(found)?.[0].toLowerCase() ?? ''}>`;
}

// An attribute has a value: `a <b and c> d` is a comparison.
const TAG = /<\/?([A-Za-z][A-Za-z0-9]*)(?:\s+[A-Za-z-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))*\s*\/?>/g;
// Two stars behind a letter or a digit are a sign of a footnote or of a power.
const STARS = /(?<![\p{L}\p{N}*])\*{2,3}(?=\p{L})[\p{L}\p{N}]+/gu;

const ELEMENTS = new Set(
  [
    'a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col',
    'colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head',
    'header hr html i iframe img input ins kbd label legend li link main mark math meta nav object ol option p picture',
    'pre q s samp script section select small span strike strong style sub summary sup svg table tbody td template',
    'textarea tfoot th thead time title tr tt u ul var video wbr',
  ].flatMap((line) => line.split(' ')),
);
