import { expect, test } from 'vitest';
import { checkSameness } from '../../../scripts/checks/slides/check-sameness.ts';
import type { SlideView } from '../../../scripts/views/deck/deck-view.ts';
import { specimenSlides } from '../../../scripts/views/deck/specimen-slides.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';

const SPECIMENS = specimenSlides(plainText('A text'));

/** Slides of some layouts in a row, each with the line of its number. */
function deck(...layouts: readonly (SlideView['layout'] | 'points-grid')[]): SlideView[] {
  return layouts.map((layout, index) => {
    const found = SPECIMENS.find((slide) => slide.layout === (layout === 'points-grid' ? 'points' : layout));
    if (found === undefined) throw new Error(`There is no slide of the layout '${layout}'.`);
    const slide =
      found.layout === 'points' && layout === 'points-grid' ? { ...found, arrangement: 'grid' as const } : found;
    return { ...slide, at: { file: 'x.yaml', line: index + 1, column: 1 } };
  });
}

const told = (slides: readonly SlideView[]) =>
  checkSameness(slides).map(({ code, message, place }) => `${place?.line} ${code} ${message}`);

test('a third slide of one look in a row is told, once for all that follow', () => {
  expect(told(deck('cover', 'points', 'points', 'map', 'points', 'close'))).toEqual([]);
  expect(told(deck('cover', 'map', 'points', 'points', 'points', 'points', 'map', 'agenda', 'close'))).toEqual([
    '5 check/alike-slides Slides 3 to 6 look alike: points in rows, 4 times in a row.',
  ]);
  expect(told(deck('timeline', 'timeline', 'timeline'))).toEqual([
    '3 check/alike-slides Slides 1 to 3 look alike: timelines, 3 times in a row.',
  ]);
});

test('another arrangement is another look; lists of the tool and photographs are never told', () => {
  expect(told(deck('cover', 'points', 'points', 'points-grid', 'map', 'image', 'image', 'image', 'close'))).toEqual([]);
  expect(
    told(deck('recommendations', 'recommendations', 'recommendations', 'close', 'sources', 'sources', 'sources')),
  ).toEqual([]);
});

test('more than half of a deck of points is told, at its title', () => {
  expect(told(deck('cover', 'points', 'points-grid', 'map'))).toEqual([]);
  expect(told(deck('cover', 'points', 'points-grid', 'points', 'map'))).toEqual([
    '1 check/mostly-points 3 of 5 slides are points; half of the deck is the most.',
  ]);
});

test('both are warnings of their own', () => {
  const codes = checkSameness(deck('points', 'points', 'points')).map(({ code, severity }) => `${severity} ${code}`);
  expect(codes.sort()).toEqual(['warning check/alike-slides', 'warning check/mostly-points']);
  expect(checkSameness(deck('map', 'map', 'map'))[0]?.code).toBe('check/alike-slides');
  expect(checkSameness(deck('cover', 'points', 'points-grid', 'points', 'map'))[0]?.code).toBe('check/mostly-points');
});
