import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonRanges, covers, readFont } from '../../scripts/design/font-coverage.ts';
import { uncoveredCharacters } from '../../scripts/design/font-faces.ts';
import { BUNDLED, BUNDLED_ONLY } from '../../scripts/design/font-stacks.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { openFontLibrary } from '../../scripts/load/fonts/load-fonts.ts';
import { unpackFont } from '../../scripts/load/fonts/unpack-font.ts';
import type { Design } from '../../scripts/outline/outline.ts';
import { BUNDLED_FAMILIES } from '../../scripts/outline/shape/design-shape.ts';
import { fontFile } from '../helpers/font-file.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const AT = { file: 'summit.yaml', line: 1, column: 1 };
const FILES = 'node_modules/@fontsource';
const fileOf = (path: string) => readFileSync(join(projectFolder, FILES, path));

/** The faces of a page, each as `family weight style`, with how many files it has. */
async function facesOf(page: string, fonts: Design['fonts'] = BUNDLED_ONLY, files: [string, Uint8Array][] = []) {
  const css = await openFontLibrary(createHostInMemory({ files }), 'content/x', fonts).facesFor(page);
  const faces = [...css.matchAll(/font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+)/g)].map(
    ([, family, weight, style]) => `${family} ${weight} ${style}`,
  );
  return [...new Set(faces)].map((face) => `${face} ${faces.filter((each) => each === face).length}`);
}

async function uncovered(words: string, fonts: Design['fonts'] = BUNDLED_ONLY) {
  const shelf = await openFontLibrary(createHostInMemory(), 'content/x', fonts).shelfFor(words);
  return uncoveredCharacters(words, fonts, shelf);
}

test('the editor is told of the families that can be chosen: those that are there whole', () => {
  expect(
    BUNDLED.filter(({ parts }) => parts === undefined)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([...BUNDLED_FAMILIES].toSorted());
});

describe('a page gets the files of its characters', () => {
  const latin = ['Source Serif 4', 'Source Sans 3'].flatMap((family) =>
    ['400 normal', '400 italic', '600 normal'].map((style) => `${family} ${style} 1`),
  );

  test('Latin letters: one file a style', async () => {
    expect(await facesOf('Astana')).toEqual(latin);
  });

  test('Chinese and Arabic ones come from the families of their scripts, once', async () => {
    expect(await facesOf('Astana 上')).toEqual([...latin, 'Noto Sans SC 400 normal 1', 'Noto Sans SC 600 normal 1']);
    expect(await facesOf('Astana قمة')).toEqual([
      ...latin,
      'IBM Plex Sans Arabic 400 normal 1',
      'IBM Plex Sans Arabic 600 normal 1',
    ]);
  });

  test('raised and lowered digits come from the one part that has them; spaces of any width from the font itself', async () => {
    const roboto = ['400 normal', '400 italic', '600 normal'].map((style) => `Roboto ${style} 1`);
    expect(await facesOf('CO₂ and 10⁻³')).toEqual([...latin, ...roboto]);
    expect(await facesOf('10\u202f% of 1.5\u2009× 2\u2003m')).toEqual(latin);
  });

  test('what a chosen family lacks comes from the one of the same kind: IBM Plex Serif has no Greek', async () => {
    const fonts = { ...BUNDLED_ONLY, heading: 'IBM Plex Serif', text: 'IBM Plex Sans' };
    const faces = await facesOf('Astana Ελλάς', fonts);
    expect(faces).toContain('IBM Plex Sans 400 normal 2');
    expect(faces).toContain('Source Serif 4 600 normal 1');
    expect(faces.some((face) => face.startsWith('Source Sans 3'))).toBe(false);
  });

  test('no family is drawn smaller than its size in CSS, so that the sizes of slides are true', async () => {
    const fonts = { ...BUNDLED_ONLY, heading: 'IBM Plex Serif', text: 'IBM Plex Sans' };
    const css = await openFontLibrary(createHostInMemory(), 'content/x', fonts).facesFor('Astana Астана 上海');
    expect(css).toContain('font-family:"IBM Plex Sans"');
    expect(css).not.toContain('adjust');
  });

  test('drawings are set in the family of the text', async () => {
    const fonts = { ...BUNDLED_ONLY, heading: 'IBM Plex Serif', text: 'IBM Plex Sans' };
    expect(await facesOf('<svg><text>Astana</text></svg>', fonts)).toContain('IBM Plex Sans 600 normal 1');
  });
});

describe('a character is covered only where a file draws it', () => {
  test('letters of the languages of the project are', async () => {
    expect(await uncovered('Қазақстан Ошибка naïve Ελλάς 上海合作组织 منظمة گچپژ')).toEqual([]);
    expect(await uncovered('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ ₀₁₂₃₄₅₆₇₈₉₊₋₍₎ \u2002\u2007\u2009\u200a\u2011\u202f')).toEqual([]);
  });

  test('those that a subset’s range names and its file lacks are not: emoji in Noto Sans SC', async () => {
    expect(await uncovered('a🎉กन')).toEqual(['न', 'ก', '🎉']);
  });

  test('those without a shape are', async () => {
    expect(await uncovered('a\u00ad\u200b\u200d\u2060\n\t\ufe0f')).toEqual([]);
  });
});

describe('a family of the summit', () => {
  const asset = (path: string) => ({ path, at: AT });
  const family = {
    name: 'Own',
    regular: asset('f/regular.woff2'),
    italic: asset('f/italic.woff2'),
    bold: asset('f/bold.woff2'),
  };
  const fonts = { heading: 'Own', text: undefined, files: [family] };
  const put = (regular: Uint8Array, other = regular): [string, Uint8Array][] => [
    ['content/x/f/regular.woff2', regular],
    ['content/x/f/italic.woff2', other],
    ['content/x/f/bold.woff2', other],
  ];
  const latin = fileOf('ibm-plex-serif/files/ibm-plex-serif-latin-400-normal.woff2');

  test('is embedded, and what it lacks comes from the families of the project', async () => {
    const faces = await facesOf('Astana Қ', fonts, put(latin));
    expect(faces.slice(0, 4)).toEqual([
      'Own 400 normal 1',
      'Own 400 italic 1',
      'Own 600 normal 1',
      'Source Serif 4 400 normal 1',
    ]);
  });

  test('draws only what all of its styles draw', async () => {
    const faces = await facesOf('ab', fonts, put(latin, fontFile()));
    expect(faces).toContain('Source Serif 4 600 normal 1');
  });

  test.each([
    ['no font', Buffer.from('<html>'), 'not a complete font file'],
    ['a font that was cut off', latin.subarray(0, 900), 'not a complete font file'],
    ['WOFF of the first kind', Buffer.from('wOFF\0\0\0\0'), 'not a complete font file'],
    ['a variable font', fontFile({ variable: true }), 'variable font'],
    ['one that may not be embedded', fontFile({ licence: 2 }), 'does not allow it to be embedded'],
    ['a huge one', Buffer.alloc(9 * 1024 * 1024), 'it has 9 MB'],
  ])('is refused: %s', async (_, bytes, reason) => {
    const library = openFontLibrary(createHostInMemory({ files: put(bytes, latin) }), 'content/x', fonts);
    const { findings } = await stopOf(library.shelfFor('a'));
    expect(findings).toMatchObject([{ code: 'outline/unusable-font', place: AT }]);
    expect(findings[0]?.message).toContain(reason);
  });

  test('is refused where a link leads out of the folder', async () => {
    const host = createHostInMemory({ files: put(latin), links: ['content/x/f/regular.woff2'] });
    const { findings } = await stopOf(openFontLibrary(host, 'content/x', fonts).shelfFor('a'));
    expect(findings.map(({ code }) => code)).toEqual(['outline/outside-file']);
  });
});

describe('a font file', () => {
  test('says which letters it has', () => {
    const font = readFont(fontFile(), brotliDecompressSync);
    expect(font).toEqual({
      coverage: [[0x41, 0x5a]],
      variable: false,
      postScriptName: undefined,
      restricted: false,
      mayBeCut: true,
    });
    const arabic = readFont(
      fileOf('ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2'),
      brotliDecompressSync,
    );
    expect(['ا', 'پ', 'A'].map((letter) => covers(arabic?.coverage ?? [], letter.codePointAt(0) ?? 0))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('of any bytes is read or refused', () => {
    const start = fc.constantFrom(fontFile(), fileOf('source-sans-3/files/source-sans-3-greek-400-normal.woff2'));
    fc.assert(
      fc.property(start, fc.nat(4000), fc.uint8Array({ maxLength: 60 }), (font, kept, rest) => {
        expect(() => readFont(Buffer.concat([font.subarray(0, kept), rest]), brotliDecompressSync)).not.toThrow();
      }),
    );
  });
});

test('a font that unpacks to far more than any font has is not read, and takes no memory', () => {
  const whole = fileOf('lato/files/lato-latin-400-normal.woff2');
  const packed = brotliCompressSync(Buffer.alloc(300 * 2 ** 20), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const head = Buffer.from(whole.subarray(0, 48));
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(packed.length, 20);
  const before = process.memoryUsage().arrayBuffers;
  expect(readFont(Buffer.concat([head, Buffer.from([0, 1]), packed]), unpackFont)).toBeUndefined();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 2 ** 20);
  expect(readFont(whole, unpackFont)?.coverage.length).toBeGreaterThan(10);
});

test('the code points that two fonts share are found however many ranges they have', () => {
  const every = (step: number) => Array.from({ length: 60_000 }, (_, index) => [index * step, index * step] as const);
  expect(commonRanges(every(2), every(3)).slice(0, 3)).toEqual([
    [0, 0],
    [6, 6],
    [12, 12],
  ]);
  const shared = commonRanges(
    [
      [5, 9],
      [1, 3],
      [4, 4],
    ],
    [
      [2, 2],
      [4, 6],
      [9, 20],
      [8, 7],
    ],
  );
  expect(shared).toEqual([
    [2, 2],
    [4, 6],
    [9, 9],
  ]);
});
