import { formatAddress } from '../../outline/address/address.ts';
import { leadTo } from '../notes/lead-to.ts';
import { mapPieces } from '../notes/map-pieces.ts';
import type { Piece } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { SlideView } from './deck-view.ts';

/**
 * Lets the note numbers of slides, and the sources at their feet, lead to the slide that lists the work, and each entry
 * of that list back to the first slide that cites it. The number of a slide, from 1, is its id.
 */
export function linkSlides(
  slides: readonly SlideView[],
  { citations: { keys }, noteKeys }: Pick<ViewContext, 'citations' | 'noteKeys'>,
): SlideView[] {
  const listed = slidesOfWorks(slides, keys);
  const citing = new Map<string, string>();
  const toLists = (numbers: readonly number[], slide: number): Piece => {
    const cited = numbers.map((number) => noteKeys[number - 1] ?? '');
    for (const key of cited) if (!citing.has(key)) citing.set(key, String(slide));
    return {
      kind: 'notes',
      numbers,
      targets: cited.map((key) => ({ target: listed.get(addressOf(key)), id: undefined })),
    };
  };
  const linked = slides.map((slide, index) => {
    const link = (piece: Piece): Piece =>
      piece.kind === 'notes' ? toLists(piece.numbers, index + 1) : toSlide(piece, listed);
    return mapPieces(slide, link, SPOKEN);
  });
  let before = 0;
  return linked.map((slide) => {
    if (slide.layout !== 'sources') return slide;
    const ofSlide = keys.slice(before, before + slide.entries.length);
    before += slide.entries.length;
    const entries = slide.entries.map((entry, index) => leadTo(entry, citing.get(ofSlide[index] ?? '')));
    return { ...slide, entries, addresses: ofSlide.map(addressOf) };
  });
}

// What is said, and not shown, has no links.
const SPOKEN: ReadonlySet<string> = new Set(['notes']);

// The number of the slide that lists a work, by the work's address. The lists have the works in the order of `keys`.
function slidesOfWorks(slides: readonly SlideView[], keys: readonly string[]): ReadonlyMap<string, string> {
  const numbers = slides.flatMap((slide, index) =>
    slide.layout === 'sources' ? slide.entries.map(() => String(index + 1)) : [],
  );
  return new Map(
    numbers.flatMap((number, index) => (keys[index] === undefined ? [] : [[addressOf(keys[index]), number]])),
  );
}

function toSlide(piece: Piece, listed: ReadonlyMap<string, string>): Piece {
  const target = piece.kind === 'pointer' && piece.isQuiet === true ? listed.get(piece.target) : undefined;
  return piece.kind !== 'pointer' || target === undefined ? piece : { ...piece, target };
}

function addressOf(key: string): string {
  return formatAddress({ file: 'references', path: [key] });
}
