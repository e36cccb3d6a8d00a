import { expect, test } from 'vitest';
import { openFontShelf } from '../../../scripts/office/deck/fit/measured-font.ts';
import type { PlaceholderPlan } from '../../../scripts/office/deck/layouts/layout-plan.ts';
import { fitted, LIST_SIZES } from '../../../scripts/office/deck/template/template-sizes.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';

const SETTING = { fonts: openFontShelf(new Map()), theme: { heading: 'Calibri', text: 'Calibri' }, scale: 1 };

/** The sizes in px of a list of three points and of the sources below it, in a place with lists of a size. */
function sizes(listSize: number, height: number): (number | undefined)[] {
  const levels = [{ family: 'text' as const, size: listSize, colour: 'ink' as const }];
  const place: PlaceholderPlan = { place: 'body', box: { x: 0, y: 0, width: 1136, height }, levels };
  const points = Array.from({ length: 3 }, () => ({ text: plainText('A point of the list'), level: 0 }));
  const sources = { text: plainText('1 A source, 2030'), level: 0, size: 18, isPlain: true as const };
  return fitted([...points, sources], place, LIST_SIZES, SETTING).map(({ size }) => size);
}

test('sources go with the lists of a template where they fit, and are never smaller than in the deck', () => {
  expect(sizes(40, 480)).toEqual([undefined, undefined, undefined, 23]);
  expect(sizes(96, 480)).toEqual([undefined, undefined, undefined, 27]);
  expect(sizes(24, 480)).toEqual([undefined, undefined, undefined, 18]);
});

test('where lists have to be smaller, sources are smaller with them', () => {
  expect(sizes(60, 190)).toEqual([32, 32, 32, 18]);
  expect(sizes(60, 20)).toEqual([24, 24, 24, 18]);
});
