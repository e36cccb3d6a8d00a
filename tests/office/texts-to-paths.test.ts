import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { embeddedImage } from '../../scripts/office/drawing/embedded-image.ts';
import { openGlyphFonts } from '../../scripts/office/drawing/glyph-fonts.ts';
import { textsToPaths } from '../../scripts/office/drawing/texts-to-paths.ts';

const fixed = (words: string, { size, weight }: { size: number; weight: number }) => ({
  path: `M${weight}`,
  width: words.length * size,
});

test('a text becomes a path where its anchor puts it, with what else its element says', () => {
  const svg =
    '<svg><text text-anchor="end" transform="translate(1,2)" font-size="10px" font-weight="600" fill="#fff">ab</text></svg>';
  expect(textsToPaths(svg, fixed)).toBe(
    '<svg><g transform="translate(1,2)" fill="#fff"><path transform="translate(-20,0)" d="M600"/></g></svg>',
  );
});

test('each line of a text stands at its own place', () => {
  const svg =
    '<text font-size="10" x="5" y="6"><tspan x="50" y="60">ab</tspan><tspan x="50" dy="1.2em" text-anchor="middle">a&amp;b</tspan></text>';
  expect(textsToPaths(svg, fixed)).toBe(
    '<g><path transform="translate(50,60)" d="M400"/><path transform="translate(35,72)" d="M400"/></g>',
  );
});

test('letters come from the fonts of the page, each from one that has it', () => {
  const face = (part: string, range: string) => {
    const file = join(
      projectFolder,
      `node_modules/@fontsource/source-sans-3/files/source-sans-3-${part}-400-normal.woff2`,
    );
    const base64 = readFileSync(file).toString('base64');
    return `@font-face{font-family:"Source Sans 3";font-weight:400;font-style:normal;unicode-range:${range};src:url("data:font/woff2;base64,${base64}")}`;
  };
  const setLine = openGlyphFonts(`${face('latin', 'U+0000-00FF')}\n${face('cyrillic', 'U+0400-045F')}`);
  const latin = setLine('Ia', { family: '', size: 20, weight: 400 });
  const mixed = setLine('IaШ', { family: '', size: 20, weight: 400 });
  expect(latin.path).toMatch(/^M[-\d.]+ [-\d.]+L/);
  expect(latin.width).toBeCloseTo(15.34, 1);
  expect(mixed.path.startsWith(latin.path)).toBe(true);
  expect(mixed.width).toBeGreaterThan(latin.width + 10);
  expect(setLine('Ia', { family: '', size: 40, weight: 400 }).width).toBeCloseTo(2 * latin.width, 5);
});

test('a photograph is taken out of its drawing as it is, with the part that is cut off', () => {
  const svg = (type: string, more = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" viewBox="20 0 60 40"><image href="data:image/${type};base64,AQID" width="100" height="50"${more}/></svg>`;
  expect(embeddedImage(svg('jpeg'))).toEqual({
    format: 'jpeg',
    bytes: new Uint8Array([1, 2, 3]),
    crop: { left: 20, top: 0, right: 20, bottom: 20 },
  });
  expect(embeddedImage(svg('webp'))).toBeUndefined();
  expect(embeddedImage(svg('png', ' transform="matrix(0 1 -1 0 50 0)"'))).toBeUndefined();
  expect(embeddedImage('<svg width="1" height="1"><path d=""/></svg>')).toBeUndefined();
});

test('a line is set in the family that it names, whichever the page names first', () => {
  const face = (name: string, family: string) => {
    const file = join(projectFolder, `node_modules/@fontsource/${name}/files/${name}-latin-400-normal.woff2`);
    return `@font-face{font-family:"${family}";font-weight:400;font-style:normal;src:url("data:font/woff2;base64,${readFileSync(file).toString('base64')}")}`;
  };
  const setLine = openGlyphFonts(
    `${face('source-serif-4', 'Source Serif 4')}\n${face('source-sans-3', 'Source Sans 3')}`,
  );
  const look = { size: 20, weight: 400 };
  const sans = setLine('Ia', { ...look, family: "'Source Sans 3', sans-serif" });
  expect(setLine('Ia', { ...look, family: 'unknown' })).toEqual(sans);
  expect(setLine('Ia', { ...look, family: "'Source Serif 4'" }).width).not.toBe(sans.width);
});
