import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTokenContrast } from '../../../scripts/checks/sources/token-contrast.ts';
import { contrastOf } from '../../../scripts/design/contrast.ts';
import { darkPalette, lightPalette } from '../../../scripts/design/design-palette.ts';
import { coloursOf } from '../../../scripts/design/stylesheet.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import type { Design } from '../../../scripts/outline/outline.ts';

const TOKENS = coloursOf(readFileSync(join(projectFolder, 'templates/tokens.css'), 'utf8'));
const AT = { file: 'summit.yaml', line: 1, column: 1 };

function designWith(colours: Readonly<Record<string, string>>, slides: Design['slides'] = 'light'): Design {
  const changed = Object.fromEntries(Object.entries(colours).map(([token, value]) => [token, { value, at: AT }]));
  return {
    colours: changed,
    fonts: { heading: undefined, text: undefined, files: [] },
    slides,
    ratio: '16:9',
    paper: 'A4',
    logo: undefined,
    motif: undefined,
  };
}

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const colours = fc.record(
  { ink: colour, teal: colour, deep: colour, gold: colour, wash: colour, rule: colour, mute: colour },
  { requiredKeys: [] },
);

test('contrast is the one of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrastOf('#ffffff', '#0e6e7c')).toBeCloseTo(contrastOf('#0e6e7c', '#ffffff'), 10);
});

test('the templates’ own colours pass, on light and on dark slides', () => {
  const same = { ink: TOKENS['ink'] ?? '', deep: TOKENS['deep'] ?? '', gold: TOKENS['gold'] ?? '' };
  for (const slides of ['light', 'dark'] as const) {
    expect(checkTokenContrast(TOKENS, designWith(same, slides))).toEqual([]);
  }
});

describe('a colour that can not be read', () => {
  test('is named with its ground, the ratio and a shade that passes', () => {
    const [finding] = checkTokenContrast(TOKENS, designWith({ mute: '#8f9ba0' }));
    expect(finding).toMatchObject({ code: 'check/token-contrast', place: AT });
    expect(finding?.message).toBe(
      "Text in 'mute' (#8f9ba0) can't be read well on 'wash' (#f4f2ec): their contrast is 2.54, and 4.5 is the least.",
    );
    const shade = /mute: "(#[0-9a-f]{6})"/.exec(finding?.hint ?? '')?.[1] ?? '';
    expect(checkTokenContrast(TOKENS, designWith({ mute: shade }))).toEqual([]);
  });

  test('and is the ground where the text on it is not the summit’s own', () => {
    const [finding] = checkTokenContrast(TOKENS, designWith({ deep: '#7fb7c4' }));
    expect(finding?.message).toMatch(/on 'deep' \(#7fb7c4\)/);
    expect(finding?.hint).toMatch(/^The nearest shade that passes: deep: "#[0-9a-f]{6}"\.$/);
  });

  test.each(['light', 'dark'] as const)('is named once where a summit sets all colours, on %s slides', (slides) => {
    const house = {
      ink: '#101a2b',
      deep: '#4a1230',
      teal: '#a3324a',
      gold: '#e8a33d',
      wash: '#f7f0e8',
      mute: '#6a615a',
    };
    const blamed = (changed: Readonly<Record<string, string>>) => {
      const findings = checkTokenContrast(TOKENS, designWith({ ...house, ...changed }, slides));
      return findings.map(({ hint }) => /: (\w+): "#[0-9a-f]{6}"\.$/.exec(hint)?.[1]);
    };
    expect(blamed({})).toEqual([]);
    expect(blamed({ deep: '#e8d0d8' })).toEqual(['deep']);
    expect(blamed({ wash: '#404040' })).toEqual(['wash']);
    expect(blamed({ mute: '#c0c0c0' })).toEqual(['mute']);
    expect(blamed({ deep: '#e8d0d8', mute: '#c0c0c0' })).toEqual(['deep', 'mute']);
  });

  test('whatever the colours: a shade that is proposed ends the fault of its token', () => {
    let proposed = 0;
    fc.assert(
      fc.property(colours, fc.constantFrom('light', 'dark'), (chosen, slides) => {
        for (const { hint } of checkTokenContrast(TOKENS, designWith(chosen, slides))) {
          const [, token = '', shade] = /: (\w+): "(#[0-9a-f]{6})"\.$/.exec(hint) ?? [];
          if (shade === undefined) continue;
          proposed += 1;
          const left = checkTokenContrast(TOKENS, designWith({ ...chosen, [token]: shade }, slides));
          expect(left.filter((each) => each.hint.includes(` ${token}: `) || each.hint.includes(`'${token}'`))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 8 },
    );
    expect(proposed).toBeGreaterThan(10);
  });

  test('whatever the colours: where nothing is found, every text can be read', () => {
    const onPages = ['ink', 'teal', 'mute', 'gold-ink'].flatMap((text) => [
      [text, 'paper'],
      [text, 'wash'],
    ]);
    const onCovers = ['on-deep', 'on-deep-soft', 'gold-light'].map((text) => [text, 'deep']);
    fc.assert(
      fc.property(colours, fc.constantFrom('light', 'dark'), (chosen, slides) => {
        const light = lightPalette(TOKENS, designWith(chosen).colours);
        const palettes = slides === 'dark' ? [light, darkPalette(light)] : [light];
        const unreadable = palettes.some((palette) =>
          [...onPages, ...onCovers].some(([text = '', ground = '']) => {
            return contrastOf(palette[text] ?? '', palette[ground] ?? '') < 4.5;
          }),
        );
        expect(checkTokenContrast(TOKENS, designWith(chosen, slides)).length > 0).toBe(unreadable);
      }),
      { numRuns: 12 },
    );
  });

  test('whatever the colours: on dark slides only the ground can be at fault, and then the light ones are too', () => {
    fc.assert(
      fc.property(colours, (chosen) => {
        const light = lightPalette(TOKENS, designWith(chosen).colours);
        const dark = darkPalette(light);
        fc.pre(contrastOf(light['ink'] ?? '', '#ffffff') >= 6);
        for (const text of ['ink', 'teal', 'mute', 'gold-ink']) {
          expect(contrastOf(dark[text] ?? '', dark['paper'] ?? '')).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });
});
