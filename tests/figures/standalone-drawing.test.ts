import { expect, test } from 'vitest';
import { standaloneDrawing } from '../../scripts/figures/standalone-drawing.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"><text font-family="Source Sans 3" fill="#fff">A</text></svg>';
const FACES = [
  '@font-face{font-family:"Source Sans 3";font-style:normal;src:url("data:font/woff2;base64,AA")}',
  '@font-face{font-family:"Source Sans 3";font-style:italic;src:url("data:font/woff2;base64,BB")}',
  '@font-face{font-family:"Other";font-style:normal;src:url("data:font/woff2;base64,CC")}',
].join('\n');

test('a drawing alone has the upright faces that it names, and is clear where its colours are for light paper', () => {
  const drawing = standaloneDrawing(SVG, FACES);
  expect(drawing).toContain('base64,AA');
  expect(drawing).not.toMatch(/base64,(?:BB|CC)|<rect/);
  expect(standaloneDrawing(SVG, '')).toBe(SVG);
});

test('one for dark slides carries their ground under all that is drawn', () => {
  expect(standaloneDrawing(SVG, '', '#14203a')).toBe(
    SVG.replace('<text', '<rect width="100%" height="100%" fill="#14203a"/><text'),
  );
});
