import type { MeasuredMarpSlide } from '../../browser/page/marp/measure-marp-slides.ts';
import { type CodePointRange, covers } from '../../design/font-coverage.ts';

/**
 * Lists the families in which a deck's characters are set, in alphabetical order: the first available family of each
 * list, and the families for other scripts.
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
