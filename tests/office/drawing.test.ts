import { expect, test } from 'vitest';
import { officeTheme } from '../../scripts/office/drawing/office-theme.ts';
import { type Picture, pictureBlip, pictureParts } from '../../scripts/office/drawing/picture-parts.ts';
import { toEmu } from '../../scripts/office/drawing/to-emu.ts';
import { officeLanguage } from '../../scripts/office/office-language.ts';
import { openRelationships } from '../../scripts/office/package/relationships.ts';

const MAP: Picture = {
  name: 'map',
  raster: { format: 'png', bytes: new Uint8Array([1]) },
  svg: new Uint8Array([2]),
};

test('a picture has its pixels and its SVG, each with its own relationship', () => {
  const links = openRelationships();
  const blip = pictureBlip('ppt/media', MAP, links).markup;
  expect(blip).toMatch(/^<a:blip r:embed="rId1">.*<asvg:svgBlip [^>]*r:embed="rId2"\/>/);
  expect(links.all().map(({ target }) => target)).toEqual(['ppt/media/map.png', 'ppt/media/map.svg']);
  expect(pictureParts('ppt/media', MAP).map(({ path, type }) => [path, type])).toEqual([
    ['ppt/media/map.png', 'image/png'],
    ['ppt/media/map.svg', 'image/svg+xml'],
  ]);
});

test('a photograph has its pixels alone', () => {
  const photo: Picture = { ...MAP, raster: { format: 'jpeg', bytes: new Uint8Array([1]) }, svg: undefined };
  expect(pictureBlip('ppt/media', photo, openRelationships()).markup).toBe('<a:blip r:embed="rId1"/>');
  expect(pictureParts('ppt/media', photo).map(({ path }) => path)).toEqual(['ppt/media/map.jpeg']);
});

test('a theme has the colours of the palette in the slots of Office, turned round for dark slides', () => {
  const palette = { ink: '#10242e', paper: '#ffffff', deep: '#0a3a48', wash: '#f4f2ec', teal: '#0e6e7c' };
  const fonts = { heading: 'A & B', text: 'C' };
  const light = officeTheme({ name: 'Summit', palette, isDark: false, fonts }).markup;
  expect(light).toContain('<a:dk1><a:srgbClr val="10242E"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>');
  expect(light).toContain('<a:majorFont><a:latin typeface="A &amp; B"/>');
  const dark = officeTheme({
    name: 'Summit',
    palette: { ...palette, ink: '#ffffff', paper: '#10242e' },
    isDark: true,
    fonts,
  });
  expect(dark.markup).toContain('<a:dk1><a:srgbClr val="10242E"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>');
  expect(dark.markup).toContain('<a:dk2><a:srgbClr val="F4F2EC"/></a:dk2>');
});

test('languages are named as Office names them', () => {
  const tags = ['en-GB', 'ru', 'kk', 'zh-Hans', 'zh-Hant', 'ar', 'sr-Latn', 'sr', 'de-CH'];
  expect(tags.map(officeLanguage)).toEqual([
    ...['en-GB', 'ru-RU', 'kk-KZ', 'zh-CN', 'zh-TW', 'ar-EG', 'sr-Latn-RS', 'sr-RS', 'de-CH'],
  ]);
});

test('px become whole EMU', () => {
  expect([toEmu(1280), toEmu(0.1)]).toEqual([12_192_000, 953]);
});
