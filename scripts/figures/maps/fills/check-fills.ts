import { COLOUR_BLINDNESS, differenceOf, seenWith } from '../../../design/colour-vision.ts';
import { contrastOf } from '../../../design/contrast.ts';
import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Place } from '../../../diagnostics/place.ts';
import { LEAST_APART } from './choose-tones.ts';
import type { MapFills } from './map-fills.ts';

/**
 * Finds fills that can't be told apart: in a grey print, where their contrast is under 1.6, or by people who are colour
 * blind. A hatched fill differs from all others by its lines. `labels` are those of the groups; `at` is the figure's place.
 */
export function checkFills({ groups, land }: MapFills, labels: readonly string[], at: Place): Diagnostic[] {
  const solid = groups.flatMap(({ colours: [colour, second] }, index) => {
    return colour === undefined || second !== undefined ? [] : [{ label: labels[index] ?? '', colour }];
  });
  return solid.flatMap(({ label, colour }, index) => {
    const others = [...solid.slice(index + 1), { label: undefined, colour: land.colours[0] ?? '#ffffff' }];
    return others.flatMap((other) => {
      const apart = contrastOf(colour, other.colour);
      const blind = COLOUR_BLINDNESS.find((kind) => !differInVision(kind, colour, other.colour));
      if (apart >= LEAST_APART && blind === undefined) return [];
      return [diagnose('render/similar-fills', { label, other: other.label, apart, blind }, at)];
    });
  });
}

function differInVision(kind: (typeof COLOUR_BLINDNESS)[number], one: string, other: string): boolean {
  return differenceOf(seenWith(kind, one), seenWith(kind, other)) >= LEAST_DIFFERENCE;
}

// In Oklab: about four times what a trained eye notices of two fields side by side.
const LEAST_DIFFERENCE = 0.08;
