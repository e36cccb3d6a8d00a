import type { MeasuredMarpSlide } from '../../browser/page/marp/measure-marp-slides.ts';
import { type CodePointRange, covers } from '../../design/font-coverage.ts';

/**
 * The families that a deck's letters are set in, by the alphabet: of each list the first that is at hand, and whoever draws
 * the letters of other scripts.
 */
export function fontsUsed(
  slides: readonly MeasuredMarpSlide[],
  standIns: ReadonlyMap<string, readonly CodePointRange[]>,
  brought: readonly string[],
): string[] {
  const used = slides.flatMap(({ traits }) =>
    traits.fonts.flatMap((list) => {
      const atHand = namesIn(list).filter((name) => standIns.has(name) || brought.includes(name));
      const draws = (letter: string, name: string) => covers(standIns.get(name) ?? [], letter.codePointAt(0) ?? 0);
      const ofLetters = [...traits.letters].map((letter) => atHand.find((name) => draws(letter, name)));
      return [atHand[0], ...ofLetters].filter((name) => name !== undefined);
    }),
  );
  return [...new Set(used)].sort();
}

function namesIn(list: string): string[] {
  return list.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
}
