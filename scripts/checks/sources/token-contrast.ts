import { contrastOf, mixColours } from '../../design/contrast.ts';
import { darkPalette, lightPalette, type Palette, TEXT_CONTRAST } from '../../design/design-palette.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ChangedColour, Design } from '../../outline/outline.ts';

/** The tokens of a text colour and of a ground on which the stylesheets put it. */
interface Pair {
  readonly text: string;
  readonly ground: string;
}

/** All pairs of text colour and ground in the stylesheets, by their tokens. */
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

// The text colours that are made as strong as their ground needs: only the ground can be at fault.
const MADE_FOR_GROUND = ['gold-ink', 'gold-light', 'on-deep', 'on-deep-soft'];

/**
 * Finds the colours changed by the summit that leave a text unreadable on its ground: one finding for each such colour,
 * with its worst pair and the nearest shade that passes. `defaults` are the templates' own colours.
 */
export function checkTokenContrast(defaults: Palette, design: Design): Diagnostic[] {
  return Object.entries(design.colours).flatMap(([token, changed]): Diagnostic[] => {
    const faults = faultsBy(token, defaults, design);
    const worst = worstOf(faults);
    if (worst === undefined) return [];
    return [findingOf(token, changed, worst, nearestShade(token, faults, defaults, design))];
  });
}

interface Fault extends Pair {
  readonly palette: Palette;
  readonly contrast: number;
}

function faultsBy(token: string, defaults: Palette, { colours, slides }: Design): Fault[] {
  const light = lightPalette(defaults, colours);
  const ofLight = faultsOf(light).filter((fault) => token === culpritOf(fault, defaults, colours));
  if (slides === 'light' || token !== 'ink') return ofLight;
  // Dark slides make every colour as light as their ground, the ink, needs: only the ink can be at fault.
  const onInk = faultsOf(darkPalette(light)).filter(({ ground }) => ground !== 'deep');
  return [...ofLight, ...onInk];
}

// The token of a pair that is at fault: the one that the summit changed or, where it changed both, the one that fails
// beside the default of the other.
function culpritOf({ text, ground, palette }: Fault, defaults: Palette, colours: Design['colours']): string {
  if (MADE_FOR_GROUND.includes(text) || !Object.hasOwn(colours, text)) return ground;
  if (!Object.hasOwn(colours, ground)) return text;
  const isReadable = (one: string | undefined, other: string | undefined) => {
    return contrastOf(one ?? '', other ?? '') >= TEXT_CONTRAST;
  };
  const isTextGood = isReadable(palette[text], defaults[ground]);
  return isTextGood && !isReadable(defaults[text], palette[ground]) ? ground : text;
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

function findingOf(token: string, { at }: ChangedColour, fault: Fault, shade: string | undefined): Diagnostic {
  const { text, ground, palette, contrast } = fault;
  const data = {
    text,
    textColour: palette[text] ?? '',
    ground,
    groundColour: palette[ground] ?? '',
    // Rounded down, so that 4.49 is not reported as 4.5.
    contrast: (Math.floor(contrast * 100) / 100).toFixed(2),
    least: TEXT_CONTRAST.toFixed(1),
    token,
    shade,
  };
  return diagnose('check/token-contrast', data, at);
}

// Lighter and darker in equal steps, so that the first shade that passes is the nearest.
function nearestShade(token: string, faults: readonly Fault[], defaults: Palette, design: Design): string | undefined {
  const value = design.colours[token]?.value ?? '';
  for (let step = 1; step <= STEPS; step += 1) {
    for (const end of ['#000000', '#ffffff']) {
      const shade = mixColours(value, end, step / STEPS);
      const colours = { ...design.colours, [token]: { ...design.colours[token], value: shade } as ChangedColour };
      if (mends(token, faults, defaults, { ...design, colours })) return shade;
    }
  }
  return undefined;
}

// The new shade must not move the fault to the other colour of the pair.
function mends(token: string, faults: readonly Fault[], defaults: Palette, design: Design): boolean {
  if (faultsBy(token, defaults, design).length > 0) return false;
  const left = faultsOf(lightPalette(defaults, design.colours));
  return !left.some((each) => faults.some(({ text, ground }) => each.text === text && each.ground === ground));
}

const STEPS = 100;
