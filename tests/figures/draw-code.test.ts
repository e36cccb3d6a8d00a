import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { drawCode } from '../../scripts/figures/draw-code.ts';

const PIXELS = 4;

/** The drawing as an image of black and white pixels, from the rectangles of its path. */
function pixelsOf(svg: string) {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const width = side * PIXELS;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let down = Number(y) * PIXELS; down < (Number(y) + 1) * PIXELS; down += 1) {
      const from = down * width + Number(x) * PIXELS;
      for (let at = from; at < from + Number(length) * PIXELS; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width, height: width, data };
}

test.each([
  'https://example.org/briefs/7',
  'http://example.org/p?q=1&r=%D0%B0#s',
  `https://example.org/${'long/'.repeat(60)}`,
])('%s is read back from its code', (address) => {
  expect(decodeQR(pixelsOf(drawCode(address, 100)))).toBe(address);
});

test('the code has its quiet zone, and the same bytes each time', () => {
  const svg = drawCode('https://example.org/', 100);
  const columns = [...svg.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...columns)).toBe(4);
  expect(drawCode('https://example.org/', 100)).toBe(svg);
});
