import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ChangedColour, Design } from '../outline/outline.ts';
import { contrastOf, mixColours } from '../render/contrast.ts';
import { darkPalette, lightPalette, type Palette, TEXT_CONTRAST } from '../render/design-palette.ts';

/** A colour of text and a ground on which the stylesheets put it. */
interface Pair {
  readonly text: string;
  readonly ground: string;
}

/** Every colour of text on every ground that it stands on, by their tokens. */
const PAIRS: readonly Pair[] = [
  { text: 'ink', ground: 'paper' },
  { text: 'ink', ground: 'wash' },
  { text: 'teal', ground: 'paper' },
  { text: 'teal', ground: 'wash' },
  { text: 'mute', ground: 'paper' },
  { text: 'mute', ground: 'wash' },
  { text: 'gold-ink', ground: 'paper' },
  { text: 'gold-ink', ground: 'wash' },
  { text: 'on-deep', ground: 'deep' },
  { text: 'on-deep-soft', ground: 'deep' },
  { text: 'gold-light', ground: 'deep' },
];

// Tokens that follow from one that a summit can change.
const MADE_OF: Readonly<Record<string, string>> = { 'gold-ink': 'gold', 'gold-light': 'gold' };

/**
 * Finds the changed colours with which a text could not be read on its ground: one finding a colour, for
 * its worst pair, with the nearest shade that passes. `defaults` are the templates' own colours.
 */
export function checkTokenContrast(defaults: Palette, design: Design): Diagnostic[] {
  return Object.entries(design.colours).flatMap(([token, changed]): Diagnostic[] => {
    const worst = worstOf(faultsBy(token, defaults, design));
    return worst === undefined ? [] : [findingOf(token, changed, worst, defaults, design)];
  });
}

interface Fault extends Pair {
  readonly palette: Palette;
  readonly contrast: number;
}

function faultsBy(token: string, defaults: Palette, { colours, slides }: Design): Fault[] {
  const light = lightPalette(defaults, colours);
  // A pair's fault is the text's where a summit changed it, and the ground's otherwise.
  const ofLight = faultsOf(light).filter(({ text, ground }) => {
    const source = MADE_OF[text] ?? text;
    return token === (Object.hasOwn(colours, source) ? source : ground);
  });
  // Dark slides make every colour as light as their ground, the ink, asks: only the ink can be at fault.
  return slides === 'dark' && token === 'ink' ? [...ofLight, ...faultsOf(darkPalette(light))] : ofLight;
}

function faultsOf(palette: Palette): Fault[] {
  return PAIRS.flatMap((pair) => {
    const contrast = contrastOf(palette[pair.text] ?? '', palette[pair.ground] ?? '');
    return contrast < TEXT_CONTRAST ? [{ ...pair, palette, contrast }] : [];
  });
}

function worstOf(faults: readonly Fault[]): Fault | undefined {
  return [...faults].sort((a, b) => a.contrast - b.contrast)[0];
}

function findingOf(token: string, { value, at }: ChangedColour, fault: Fault, defaults: Palette, design: Design) {
  const { text, ground, palette, contrast } = fault;
  const data = {
    text,
    textColour: palette[text] ?? '',
    ground,
    groundColour: palette[ground] ?? '',
    // Rounded down, so that 4.49 is not told as 4.5.
    contrast: (Math.floor(contrast * 100) / 100).toFixed(2),
    least: TEXT_CONTRAST.toFixed(1),
    token,
    shade: nearestShade(token, value, defaults, design),
  };
  return diagnose('check/token-contrast', data, at);
}

// Lighter and darker by the same steps, so that the first that passes is the nearest.
function nearestShade(token: string, value: string, defaults: Palette, design: Design): string | undefined {
  for (let step = 1; step <= STEPS; step += 1) {
    for (const end of ['#000000', '#ffffff']) {
      const shade = mixColours(value, end, step / STEPS);
      const colours = { ...design.colours, [token]: { ...design.colours[token], value: shade } as ChangedColour };
      if (faultsBy(token, defaults, { ...design, colours }).length === 0) return shade;
    }
  }
  return undefined;
}

const STEPS = 100;
