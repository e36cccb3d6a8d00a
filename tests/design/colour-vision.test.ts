import { describe, expect, test } from 'vitest';
import { COLOUR_BLINDNESS, differenceOf, seenWith } from '../../scripts/design/colour-vision.ts';

describe('colours as colour-blind people see them', () => {
  test('black, white and grey stay as they are', () => {
    for (const kind of COLOUR_BLINDNESS) {
      for (const colour of ['#000000', '#ffffff', '#808080']) {
        expect(differenceOf(seenWith(kind, colour), colour)).toBeLessThan(0.01);
      }
    }
  });

  test('red and green of one lightness become alike without the cones for long or middle waves, and stay apart without those for short ones', () => {
    const [red, green] = ['#c8553d', '#5f8f2f'];
    expect(differenceOf(red, green)).toBeGreaterThan(0.2);
    expect(differenceOf(seenWith('deuteranopia', red), seenWith('deuteranopia', green))).toBeLessThan(0.1);
    expect(differenceOf(seenWith('tritanopia', red), seenWith('tritanopia', green))).toBeGreaterThan(0.15);
  });

  test('blue and green become alike without the cones for short waves', () => {
    const [blue, green] = ['#2a8fbd', '#2f9a7a'];
    expect(differenceOf(seenWith('tritanopia', blue), seenWith('tritanopia', green))).toBeLessThan(0.05);
  });

  // Values of the matrices of Machado and others (2009) for pure red, worked out by hand.
  test('give pure red the values of the published matrices', () => {
    expect(seenWith('protanopia', '#ff0000')).toBe('#6d5f00');
    expect(seenWith('deuteranopia', '#ff0000')).toBe('#a39000');
  });
});

test('the difference of colours is 0 for the same and 1 for black and white', () => {
  expect(differenceOf('#123456', '#123456')).toBe(0);
  expect(differenceOf('#000000', '#ffffff')).toBeCloseTo(1, 3);
});
