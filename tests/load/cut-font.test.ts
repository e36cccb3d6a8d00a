import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { covers, readFont } from '../../scripts/design/font-coverage.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { cutFont } from '../../scripts/load/fonts/cut-font.ts';
import { unpackFont } from '../../scripts/load/fonts/unpack-font.ts';

const fontFile = (path: string) => readFileSync(join(projectFolder, 'node_modules/@fontsource', path));

test('a large font keeps the characters of a page and what pages add, and its name', async () => {
  const whole = fontFile('noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2');
  const { bytes, format } = await cutFont(whole, [0x4e2d, 0x56fd], 'woff2');
  const [before, after] = [readFont(whole, unpackFont), readFont(bytes, unpackFont)];
  expect(format).toBe('woff2');
  expect(bytes.length).toBeLessThan(60_000);
  expect(after?.postScriptName).toBe(before?.postScriptName);
  const drawn = [0x4e2d, 0x56fd, 0x5b57].map((each) => covers(after?.coverage ?? [], each));
  expect(drawn).toEqual([true, true, false]);
  expect(covers(before?.coverage ?? [], 0x5b57)).toBe(true);
  expect(Buffer.from(bytes).equals((await cutFont(whole, [0x4e2d, 0x56fd], 'woff2')).bytes)).toBe(true);
});

test('a font whose licence bits forbid to cut it stays whole', async () => {
  // Bit 8 of `fsType`, which stands 8 bytes into the table OS/2.
  const forbidden = new Uint8Array(await sfnt());
  const view = new DataView(forbidden.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    if (view.getUint32(at) === 0x4f532f32) view.setUint16(view.getUint32(at + 8) + 8, 0x0100);
  }
  expect(await cutFont(forbidden, [0x41], 'ttf')).toEqual({ bytes: forbidden, format: 'ttf' });
  expect((await cutFont(await sfnt(), [0x41], 'ttf')).format).toBe('woff2');
});

// A large font as most are delivered, without compression.
async function sfnt(): Promise<Uint8Array> {
  const file = fontFile('noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2');
  const characters = Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  return await subsetFont(file, characters.join(''), { targetFormat: 'sfnt' });
}

test('a small font, and one that can’t be cut, stay as they are', async () => {
  const small = fontFile('lato/files/lato-latin-400-normal.woff2');
  expect(await cutFont(small, [0x41], 'woff2')).toEqual({ bytes: small, format: 'woff2' });
  const broken = new Uint8Array(300_000);
  expect(await cutFont(broken, [0x41], 'ttf')).toEqual({ bytes: broken, format: 'ttf' });
});
