import { BASE, baseSummit } from './base-summit.ts';
import { pngWith } from './image-files.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

const THEME = `${BASE}/themes/10-first.yaml`;
const OTHER = `${BASE}/themes/20-second.yaml`;
const SUMMIT = `${BASE}/summit.yaml`;
const FIGURE = /^figure:[\s\S]*?(?=^recommendations)/m;

/** Small packs with what is seldom in one: many scripts, another language, images of many kinds, deep drawings. */
export async function oddPacks(): Promise<ReadonlyMap<string, Files>> {
  const base = await baseSummit();
  const changed = (path: string, ...changes: readonly (readonly [RegExp, string])[]) => {
    const text = changes.reduce((all, [from, to]) => all.replace(from, () => to), base.get(path) ?? '');
    if (text === base.get(path)) throw new Error(`${path} was not changed.`);
    return [path, text] as const;
  };
  const withImage = (name: string, content: string | Uint8Array): Files =>
    new Map<string, string | Uint8Array>([
      ...base,
      [`${BASE}/images/${name}`, content],
      changed(THEME, [
        FIGURE,
        `figure: { image: { file: images/${name}, credit: Example Institute }, alt: A drawing of the gauges, caption: The gauges stand on both banks }\n`,
      ]),
    ]);
  return new Map<string, Files>([
    [
      'scripts',
      new Map([
        ...base,
        changed(
          THEME,
          [/^standfirst:[\s\S]*?\n(?=takeaway)/m, `standfirst: '${LATIN}'\n`],
          [/^takeaway:.*$/m, `takeaway: '${CHINESE}'`],
        ),
        changed(OTHER, [/^standfirst:.*$/m, `standfirst: '{fund} [@page], ${ARABIC}.'\ntakeaway: '${ARABIC}'`]),
      ]),
    ],
    ['russian', new Map([...base, changed(SUMMIT, [/^language: en-GB$/m, 'language: ru'])])],
    [
      'opacity',
      withImage(
        'opacity.png',
        shades(6, (x, y) => [x, y, 99, (x * 2) % 256]),
      ),
    ],
    [
      'palette-free-grey',
      withImage(
        'grey.png',
        shades(0, (x) => [x % 256]),
      ),
    ],
    [
      'grey-opacity',
      withImage(
        'grey-opacity.png',
        shades(4, (x, y) => [x % 256, y % 256]),
      ),
    ],
    ['drawing', withImage('drawing.svg', DRAWING)],
  ]);
}

const LATIN =
  'Office of ﬁnal straße “quoted” — well-known transcontinental telecommunications, internationalisation of *all* `code`, 30\u202f% of the CO₂';
const CHINESE = '两岸 共用一张水位表，才能谈共同的规则；Łódź, Қазақстан әлеуметтік өңір, Σύνοδος Κορυφής με τόνους, ĳ';
const ARABIC =
  'The table says: نهر واحد وطاولة واحدة للمياه، سنة 2024 م. وهذا نص أطول قليلاً ليملأ سطرين على الأقل من الصفحة';

function shades(type: number, colourAt: (x: number, y: number) => readonly number[]): Uint8Array {
  return pngWith({ width: 1280, height: 800, type, colourAt });
}

// Gradients, opacity, a mask, a clip and many groups inside one another.
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500" width="800" height="500">
<defs><linearGradient id="g"><stop offset="0" stop-color="#135"/><stop offset="1" stop-color="#fa3" stop-opacity=".4"/></linearGradient>
<radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></radialGradient>
<mask id="m"><rect width="800" height="500" fill="url(#r)"/></mask>
<clipPath id="c"><circle cx="400" cy="250" r="200"/></clipPath></defs>
<rect width="800" height="500" fill="url(#g)"/><g mask="url(#m)"><rect width="800" height="500" fill="#0a6"/></g>
${'<g opacity=".97" clip-path="url(#c)" transform="translate(1 1)">'.repeat(12)}<circle cx="400" cy="250" r="150" fill="#c33"/>${'</g>'.repeat(12)}
</svg>`;
