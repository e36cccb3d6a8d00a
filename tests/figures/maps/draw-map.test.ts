import fc from 'fast-check';
import { iso31661 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { overlap } from '../../../scripts/figures/maps/map-mask.ts';
import { makeAnew, type Recall } from '../../../scripts/outline/recall.ts';
import { type MapRequest, mapOf, SLIDE_MAP } from '../../helpers/map-of.ts';
import { textsOf } from '../../helpers/texts-of.ts';
import { tries } from '../../helpers/tries.ts';

const SUMMIT: MapRequest = {
  groups: { 'Member states': 'CN IN IR KG PK RU TJ UZ', 'Chair, 2023–24': 'KZ', 'Joining in Astana': 'BY' },
  accent: 'Chair, 2023–24',
  focus: 'KZ KG TJ UZ IN PK IR CN BY',
};
const BRIEF = { width: 642, height: 360, fontSize: 11.3 };

describe('a map of a summit’s members', () => {
  test.each([
    ['slide', {}],
    ['brief', BRIEF],
  ])('names each of them and each group on a %s, and reports nothing', (_, frame) => {
    const { svg, findings } = mapOf({ ...SUMMIT, frame });
    const texts = textsOf(svg);
    expect(findings).toEqual([]);
    expect(texts.filter(({ isName }) => isName).map(({ words }) => words)).toEqual([
      ...['China', 'India', 'Iran', 'Kyrgyzstan', 'Pakistan', 'Russia', 'Tajikistan', 'Uzbekistan'],
      ...['Kazakhstan', 'Belarus'],
    ]);
    expect(texts.filter(({ isName }) => !isName).map(({ words }) => words)).toEqual(Object.keys(SUMMIT.groups));
    expect(svg.length).toBeLessThan(80_000);
  });

  test.each([
    ['slide', {}, SLIDE_MAP.fontSize],
    ['brief', BRIEF, BRIEF.fontSize],
  ])('leads to a name near its country on a %s, beside a large one rather than far away', (_, frame, fontSize) => {
    const { svg } = mapOf({ ...SUMMIT, frame });
    const lines = [...svg.matchAll(/<path d="M([-\d.]+),([-\d.]+)L([-\d.]+),([-\d.]+)" fill="none"/g)];
    const lengths = lines
      .map((line) => line.slice(1).map(Number))
      .map(([a = 0, b = 0, c = 0, d = 0]) => Math.hypot(c - a, d - b));
    expect(lengths.length).toBeGreaterThan(4);
    expect(Math.max(...lengths)).toBeLessThan(4.5 * fontSize);
  });

  test('names them in the pack’s language', () => {
    const { svg } = mapOf({ ...SUMMIT, frame: { language: 'ru' } });
    expect(textsOf(svg).map(({ words }) => words)).toEqual(expect.arrayContaining(['Казахстан', 'Таджикистан']));
  });

  test('comes out the same twice', () => {
    expect(mapOf(SUMMIT).svg).toBe(mapOf(SUMMIT).svg);
  });

  test('names ids after its frame, and refers to no other', () => {
    const { svg } = mapOf({ ...SUMMIT, frame: { idPrefix: 'brief-where' } });
    expect([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['brief-where-hatch']);
    expect(new Set([...svg.matchAll(/url\(([^)]+)\)/g)].map(([, id]) => id))).toEqual(new Set(['#brief-where-hatch']));
  });

  test('shows a label of any characters as it is', () => {
    const label = '<b>"A" & \'B\'</b> ]]>';
    const { svg } = mapOf({ groups: { [label]: 'AT' } });
    expect(svg.includes('<b>')).toBe(false);
    expect(textsOf(svg).at(-1)?.words).toBe(label);
  });

  test('leaves the names out where they are not wanted', () => {
    expect(textsOf(mapOf({ ...SUMMIT, labels: false }).svg).filter(({ isName }) => isName)).toEqual([]);
  });
});

describe('which land is a country’s', () => {
  const areaOf = (svg: string, colour: string) => svg.split(`fill="${colour}"`).length - 1;
  const { teal = '', rule = '' } = SLIDE_MAP.palette;

  test('follows ISO 3166: Crimea, Northern Cyprus and Somaliland', () => {
    // The frame holds nothing but the country and the sea, where all of it has the group's colour.
    expect(areaOf(mapOf({ groups: { A: 'CY' } }).svg, rule)).toBe(areaOf(mapOf({ groups: { A: 'CY LB' } }).svg, rule));
    const ukraine = mapOf({ groups: { A: 'UA', B: 'RU' }, focus: 'UA' }).svg;
    expect(ukraine).toContain(teal);
    expect(mapOf({ groups: { A: 'XK' }, names: { XK: 'Kosovo*' } }).findings).toEqual([]);
  });

  test('the code of a country that the atlas draws as a part of another is reported where it stands', () => {
    const { findings } = mapOf({ groups: { A: 'FR GF' } });
    expect(findings.map(({ code, place }) => [code, place?.column])).toEqual([['render/unmapped-country', 2]]);
    expect(findings[0]?.hint).toBe('Write FR, or take it out.');
  });

  test('exactly these codes of ISO 3166-1 can’t be drawn', () => {
    const codes = iso31661.map(({ alpha2 }) => alpha2).join(' ');
    const { findings } = mapOf({ groups: { All: codes }, labels: false });
    const missing = findings.filter(({ code }) => code === 'render/unmapped-country');
    const named = missing.map(({ message }) => /'(\w\w)'/.exec(message)?.[1]);
    expect(named).toEqual(['BQ', 'BV', 'CC', 'CX', 'GF', 'GP', 'MQ', 'RE', 'SJ', 'UM', 'YT']);
    expect(findings.filter((finding) => !missing.includes(finding)).map(({ message }) => message)).toEqual([]);
  });
});

describe('a map of far-flung or small countries', () => {
  test('marks a country too small to be seen by a ring', () => {
    const { svg, findings } = mapOf({ groups: { Forum: 'AU FJ NZ NR TV' } });
    expect(findings).toEqual([]);
    expect(svg.match(/<circle[^>]*stroke="#0e6e7c"/g)).toHaveLength(2);
  });

  test.each(['BR CN US ZA', 'AU BN CA CL CN ID JP KR MX MY NZ PE PG PH SG TH US VN', 'FR FJ KE PE JP'])(
    'fills the frame where the focus goes round the world (%s)',
    (codes) => {
      const { svg } = mapOf({ groups: { All: codes } });
      const points = pointsOf(svg);
      const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
      expect(spread(points.map(([x]) => x))).toBeGreaterThan(0.97 * SLIDE_MAP.width);
      expect(spread(points.map(([, y]) => y))).toBeGreaterThan(0.72 * SLIDE_MAP.height);
    },
  );

  test('is a country across the 180th meridian that fills the frame', () => {
    const xs = pointsOf(mapOf({ groups: { Fiji: 'FJ' } }).svg).map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(400);
  });

  test('names the countries in a group that it does not show', () => {
    const { findings } = mapOf({ groups: { A: 'AT JP' }, focus: 'AT' });
    expect(findings.map(({ code, place }) => [code, place?.column])).toEqual([['render/unseen-country', 2]]);
  });
});

describe('names', () => {
  const namesOf = (request: MapRequest) =>
    textsOf(mapOf(request).svg)
      .filter(({ isName }) => isName)
      .map(({ words }) => words);

  test('are the summit’s own before those of the CLDR', () => {
    expect(namesOf({ groups: { A: 'KR JP' }, names: { KR: 'Republic of Korea' } })).toEqual([
      'Republic of Korea',
      'Japan',
    ]);
  });

  test.each(['TW', 'EH'])('of %s is never the CLDR’s: the label is left out, with a warning', (code) => {
    const request = { groups: { A: `${code} AU` }, focus: code };
    const { findings } = mapOf(request);
    expect(
      findings
        .filter(({ code: each }) => each === 'render/unnamed-area')
        .map(({ message, severity, place }) => [message.includes(`'${code}'`), severity, place?.column]),
    ).toEqual([[true, 'warning', 1]]);
    expect(namesOf(request)).toEqual([]);
    const named = { ...request, names: { [code]: 'As we say' } };
    expect(namesOf(named)).toEqual(['As we say']);
    expect(mapOf(named).findings.map(({ code: each }) => each)).toEqual(['render/unseen-country']);
    expect(mapOf({ ...request, labels: false }).findings.map(({ code: each }) => each)).toEqual([
      'render/unseen-country',
    ]);
  });

  test('without room are numbers in the order of the groups, and stand in the key', () => {
    const codes = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
    const { svg, findings } = mapOf({ groups: { Members: codes } });
    expect(findings).toEqual([]);
    const texts = textsOf(svg);
    const numbers = texts.filter(({ isName, words }) => isName && /^\d+$/.test(words)).map(({ words }) => words);
    const names = texts.filter(({ isName, words }) => isName && !/^\d+$/.test(words)).map(({ words }) => words);
    const key = texts
      .filter(({ isName }) => !isName)
      .map(({ words }) => words)
      .slice(1);
    expect(numbers.length).toBeGreaterThan(1);
    expect(key.filter((words) => /^\d+$/.test(words))).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(numbers.map((_, index) => String(index + 1)));
    const inKey = key.filter((words) => !/^\d+$/.test(words));
    expect(names.length + inKey.length).toBe(codes.split(' ').length);
    expect(names.filter((name) => inKey.includes(name))).toEqual([]);
  });

  test('are reported at the figure where the key would take too much of it, and all others stand', () => {
    const codes = 'BJ BF CM TD CI GA GH GN LR ML NE NG SL SN TG ET KE TZ UG RW BI MW MZ ZM ZW SS SD CD CG CF GQ';
    const request = { groups: { Members: codes }, frame: { width: 400, height: 300 } };
    const { findings } = mapOf(request);
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['render/crowded-map', 1]]);
    const missing = findings[0]?.message.replace(/.*of: (.*)\./, '$1').split(', ') ?? [];
    const names = namesOf(request);
    expect(names.length).toBeGreaterThan(5);
    expect(names.length + missing.length).toBe(codes.split(' ').length);
    expect(names.filter((name) => missing.includes(name))).toEqual([]);
  });
});

test('what is the same in every size is computed once for slide and page', () => {
  const asked: string[] = [];
  const kept = new Map<string, unknown>();
  const recall: Recall = (what, key, make) => {
    if (!kept.has(what + key)) {
      asked.push(what);
      kept.set(what + key, make());
    }
    return kept.get(what + key) as ReturnType<typeof make>;
  };
  const [slide, page] = [{}, BRIEF].map((frame) => mapOf({ ...SUMMIT, frame }, recall).svg);
  expect(asked).toEqual(['map ground', 'map atlas']);
  expect([slide, page]).toEqual([mapOf(SUMMIT, makeAnew).svg, mapOf({ ...SUMMIT, frame: BRIEF }, makeAnew).svg]);
  mapOf({ ...SUMMIT, focus: 'KZ' }, recall);
  expect(asked).toEqual(['map ground', 'map atlas', 'map ground']);
});

test('any countries in any frame: sound paths in the frame, names apart, and none lost', () => {
  const country = fc.constantFrom(...iso31661.map(({ alpha2 }) => alpha2), 'XK');
  const countries = fc.uniqueArray(country, { minLength: 1, maxLength: 30 });
  const size = { width: fc.integer({ min: 300, max: 1136 }), height: fc.integer({ min: 200, max: 600 }) };
  const frame = fc.record({ ...size, fontSize: fc.constantFrom(11.3, 18) });
  fc.assert(
    fc.property(countries, frame, (codes, given) => {
      const half = Math.ceil(codes.length / 2);
      const groups = { Members: codes.slice(0, half).join(' '), Guests: codes.slice(half).join(' ') };
      const { svg, findings } = mapOf({
        groups: codes.length > 1 ? groups : { Members: codes.join(' ') },
        frame: given,
      });
      expect(/NaN|Infinity|undefined|e-\d/.exec(svg)).toBeNull();
      const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
      expect(height).toBeLessThanOrEqual(given.height);
      const inFrame = (x: number, y: number) => x > -0.2 && y > -0.2 && x < given.width + 0.2 && y < height + 0.2;
      const points = pointsOf(svg);
      expect(points.length).toBeGreaterThan(10);
      expect(points.filter(([x, y]) => !inFrame(x, y))).toEqual([]);
      const texts = textsOf(svg);
      for (const [index, { box }] of texts.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(given.width);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
        expect(texts.slice(index + 1).filter((other) => overlap(box, other.box))).toEqual([]);
      }
      const reported = findings.flatMap(({ code, message }) => {
        return code === 'render/crowded-map' ? message.replace(/.*of: /, '').split(', ') : [message];
      });
      expect(texts.filter(({ isName }) => isName).length + reported.length).toBe(codes.length);
    }),
    { numRuns: tries(15), seed: 20_240_704 },
  );
});

// The points of all paths but halos: each begins with an absolute point, and goes on in steps.
function pointsOf(svg: string): [number, number][] {
  return [...svg.matchAll(/<path d="([^"]*)"(?! fill="[^"]*" fill-opacity)/g)].flatMap(([, path = '']) =>
    path.split(/(?=M)/).flatMap((part) => {
      let [x, y] = [0, 0];
      const isAbsolute = part.includes('L');
      const numbers = [...part.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
        const [stepX = Number.NaN, stepY = Number.NaN] = numbers.slice(index * 2, index * 2 + 2);
        [x, y] = isAbsolute ? [stepX, stepY] : [x + stepX, y + stepY];
        return [x, y];
      });
    }),
  );
}
