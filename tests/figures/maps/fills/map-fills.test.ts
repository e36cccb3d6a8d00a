import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../../../scripts/design/contrast.ts';
import { darkPalette, drawingPalette, lightPalette } from '../../../../scripts/design/design-palette.ts';
import { BUNDLED_ONLY } from '../../../../scripts/design/font-stacks.ts';
import type { DrawingFrame } from '../../../../scripts/figures/drawing-frame.ts';
import { checkFills } from '../../../../scripts/figures/maps/fills/check-fills.ts';
import { mapFills, type WantedFills } from '../../../../scripts/figures/maps/fills/map-fills.ts';
import { SLIDE_MAP } from '../../../helpers/map-of.ts';

const AT = { file: 'content/base-summit/themes/10-first.yaml', line: 4, column: 3 };
const LIGHT = SLIDE_MAP.palette;
const DARK = drawingPalette(darkPalette(LIGHT), { slides: 'dark', fonts: BUNDLED_ONLY });

function fillsOf(wanted: WantedFills, palette: DrawingFrame['palette'] = LIGHT) {
  return mapFills(wanted, { ...SLIDE_MAP, palette });
}

function findingsOf(wanted: WantedFills, palette?: DrawingFrame['palette']) {
  const labels = wanted.accents.map((_, index) => `Group ${index + 1}`);
  return checkFills(fillsOf(wanted, palette), labels, AT);
}

function ownColours(colours: Readonly<Record<string, string>>) {
  const value = (colour: string) => ({ value: colour, at: AT, raw: colour });
  return lightPalette(
    LIGHT,
    Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, value(colour)])) as never,
  );
}

const PLAIN = [false, false, false, false];
const WANTED = [1, 2, 3, 4].flatMap((count) =>
  [true, false].flatMap((ordered) => [
    { accents: PLAIN.slice(0, count), ordered },
    { accents: [true, ...PLAIN.slice(1, count)], ordered },
  ]),
);

describe('the fills of a map’s groups', () => {
  test.each(WANTED)('stay apart in grey and for colour-blind people, on light and dark pages (%o)', (wanted) => {
    for (const palette of [LIGHT, DARK]) {
      expect(findingsOf(wanted, palette)).toEqual([]);
      const { groups, land } = fillsOf(wanted, palette);
      const solid = [...groups, land].flatMap(({ colours }) => (colours.length === 1 ? colours : []));
      for (const [index, colour] of solid.entries()) {
        for (const other of solid.slice(index + 1)) expect(contrastOf(colour, other)).toBeGreaterThanOrEqual(1.6);
      }
    }
  });

  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('are a ramp where the groups are in an order, the first the strongest (%s)', (_, palette) => {
    const { groups } = fillsOf({ accents: PLAIN, ordered: true }, palette);
    const strength = groups.map(({ fill }) => contrastOf(fill, palette['paper'] ?? ''));
    expect(strength).toEqual(strength.toSorted((a, b) => b - a));
    expect(groups.every(({ pattern }) => pattern === '')).toBe(true);
  });

  test('can carry a name in ink or paper, on light and dark pages', () => {
    for (const palette of [LIGHT, DARK]) {
      for (const wanted of WANTED.filter(({ accents }) => !accents.includes(true))) {
        const solid = fillsOf(wanted, palette).groups.filter(({ pattern }) => pattern === '');
        expect(solid.map(({ fill, text }) => contrastOf(fill, text) >= 4.5)).toEqual(solid.map(() => true));
      }
    }
  });

  test('have the accent only where it is asked for', () => {
    const { gold } = LIGHT;
    expect(fillsOf({ accents: PLAIN, ordered: false }).groups.map(({ fill }) => fill)).not.toContain(gold);
    expect(fillsOf({ accents: [false, true, false], ordered: false }).groups.map(({ fill }) => fill === gold)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('are the colour of the design itself where that leaves room enough', () => {
    expect(fillsOf({ accents: [false, true, false], ordered: false }).groups[0]?.fill).toBe(LIGHT['teal']);
  });

  test('are hatched in the last of three without an order', () => {
    const patterns = (wanted: WantedFills) => fillsOf(wanted).groups.map(({ pattern }) => pattern !== '');
    expect(patterns({ accents: PLAIN.slice(1), ordered: false })).toEqual([false, false, true]);
    expect(patterns({ accents: PLAIN.slice(1), ordered: true })).toEqual([false, false, false]);
    expect(patterns({ accents: [false, false, true], ordered: false })).toEqual([false, true, false]);
  });

  test('stay apart in any colour of a summit’s own, as long as no accent is asked for', () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    const colour = fc.tuple(byte, byte, byte).map((parts) => `#${parts.join('')}`);
    fc.assert(
      fc.property(colour, fc.constantFrom(1, 2, 3, 4), (teal, count) => {
        const findings = findingsOf({ accents: PLAIN.slice(0, count), ordered: true }, ownColours({ teal }));
        expect(findings).toEqual([]);
      }),
      { numRuns: 60, seed: 20_240_704 },
    );
  });
});

describe('own colours that can’t be told apart', () => {
  test('in grey are a finding with both groups and the contrast', () => {
    const findings = findingsOf({ accents: [false, true], ordered: false }, ownColours({ gold: '#d8d4c8' }));
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['render/similar-fills', 4]]);
    expect(findings[0]?.message).toMatch(
      /^The fill of 'Group 2' and that of the countries without a group are too alike in a grey print: 1\.\d+ : 1\.$/,
    );
    expect(findings[0]?.hint).toContain("'gold'");
  });

  test('by colour-blind people are a finding that says by whom', () => {
    const fill = (colour: string) => ({
      fill: colour,
      colours: [colour],
      stroke: colour,
      text: '#000000',
      pattern: '',
      isCalm: true,
    });
    // Apart in grey, as WCAG counts it, yet near to each other without the cones for long waves.
    const fills = { groups: [fill('#e00000'), fill('#5a4e00')], land: fill('#ffffff') };
    const [finding] = checkFills(fills, ['Reds', 'Browns'], AT);
    expect(contrastOf('#e00000', '#5a4e00')).toBeGreaterThan(1.6);
    expect(finding?.message).toBe("The fill of 'Reds' and that of 'Browns' look alike to people with protanopia.");
  });
});
