import fc from 'fast-check';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { checkImage } from '../../../scripts/outline/image/check-image.ts';
import {
  cmykJpeg,
  exifOf,
  jpegOf,
  pngClaiming,
  pngOf,
  pngWith,
  segment,
  tiffOf,
  webpOf,
} from '../../helpers/image-files.ts';

const AT = { file: 'themes/10-first.yaml', line: 3, column: 11 };
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function check(path: string, bytes: Uint8Array) {
  return checkImage({ path, file: `content/x/${path}`, bytes, at: AT });
}

function codesOf(bytes: Uint8Array): string[] {
  return check('images/x', bytes).findings.map(({ code }) => code);
}

function imageOf(bytes: Uint8Array) {
  const { image, findings } = check('images/x', bytes);
  if (image === undefined) throw new Error(findings.map(({ message }) => message).join());
  return image;
}

describe('a whole image is read', () => {
  test.each([
    ['PNG', pngOf(5, 3), { type: 'png', width: 5, height: 3, orientation: 1 }],
    ['JPEG', jpegOf(), { type: 'jpeg', width: 16, height: 8, orientation: 1 }],
    ['JPEG that lies on its side', jpegOf(exifOf(6)), { type: 'jpeg', width: 8, height: 16, orientation: 6 }],
    [
      'JPEG with other notes after its EXIF',
      jpegOf(exifOf(8), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'), segment(0xfe, 'words')),
      { type: 'jpeg', width: 8, height: 16, orientation: 8 },
    ],
    ['PNG that lies on its side', pngOf(5, 3, [['eXIf', tiffOf(6)]]), { width: 3, height: 5, orientation: 6 }],
    ['WebP', webpOf(), { type: 'webp', width: 16, height: 8, orientation: 1 }],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'), { width: 40, height: 30 }],
  ])('%s', (_, bytes, expected) => {
    expect(codesOf(bytes)).toEqual([]);
    expect(imageOf(bytes)).toMatchObject(expected);
  });

  test('by its bytes, whatever its name', () => {
    expect(check('images/photo.gif', pngOf(2, 2)).findings).toEqual([]);
  });
});

describe('what is not seen does not go out with the pack', () => {
  test('EXIF, XMP, IPTC, comments and what follows the image, of a JPEG', () => {
    const secrets = [
      exifOf(8),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<secret/>'),
      segment(0xed, 'Photoshop 3.0\0secret'),
      segment(0xe2, 'MPF\0secret'),
      segment(0xfe, 'secret'),
    ];
    const bytes = Buffer.concat([jpegOf(...secrets), Buffer.from('secret')]);
    const image = imageOf(bytes);
    expect(image.orientation).toBe(8);
    expect(Buffer.from(image.bytes).equals(jpegOf())).toBe(true);
  });

  test('a second JFIF or Adobe segment, what follows their colours, and segments of no meaning, of a JPEG', () => {
    const adobe = 'Adobe\0d\0\0\0\0\x01';
    const jfif = 'JFIF\0\x01\x01\0\0\x01\0\x01';
    const hidden = [
      segment(0xee, `${adobe}secret`),
      segment(0xee, `${adobe}secret`),
      segment(0xe0, `${jfif}\x01\x01secret`),
    ];
    const bytes = jpegOf(...hidden, segment(0xf5, 'secret'), segment(0xe3, 'secret'));
    const sent = latin1(imageOf(bytes).bytes);
    expect(sent).not.toContain('secret');
    expect(sent.split('JFIF')).toHaveLength(2);
    expect(sent.split('Adobe')).toHaveLength(2);
    // The first of each, the thumbnail's size made nought.
    expect(sent).toContain(`\xff\xee\0\x0e${adobe}`);
    expect(sent).toContain(`\xff\xe0\0\x10${jfif}\0\0`);
  });

  test('but how its colours are meant does', () => {
    const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01profile');
    const image = imageOf(jpegOf(profile, segment(0xee, 'Adobe\0d\0\0\0\0\x01')));
    expect(latin1(image.bytes)).toMatch(/ICC_PROFILE.*Adobe/s);
  });

  test('texts, EXIF, dates and moving frames, of a PNG', () => {
    const extra = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'acTL', 'prVt'].map((type) => [type, 'secret'] as const);
    const bytes = Buffer.concat([pngOf(5, 3, extra), Buffer.from('secret')]);
    expect(Buffer.from(imageOf(bytes).bytes).equals(pngOf(5, 3))).toBe(true);
  });

  test('EXIF and XMP, of a WebP', () => {
    const { bytes } = imageOf(webpOf(['EXIF', 'secret'], ['XMP ', 'secrets']));
    expect(Buffer.from(bytes).equals(webpOf())).toBe(true);
  });
});

describe('a damaged image', () => {
  test.each([
    ['PNG', pngOf(40, 30)],
    ['JPEG', jpegOf()],
    ['WebP', webpOf()],
  ])('%s is found wherever it was cut off', (_, bytes) => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: bytes.length - 1 }), (length) => {
        expect(codesOf(bytes.subarray(0, length))).toEqual(['outline/damaged-image']);
      }),
    );
  });

  test('PNG is found whichever byte after its signature was changed', () => {
    const bytes = pngOf(40, 30);
    fc.assert(
      fc.property(fc.integer({ min: 8, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(codesOf(changed)).not.toEqual([]);
      }),
    );
  });

  test('never ends in anything but a finding', () => {
    const start = fc.constantFrom(pngOf(2, 2), jpegOf(), webpOf(), Buffer.from('<svg '));
    fc.assert(
      fc.property(start, fc.nat(300), fc.uint8Array({ maxLength: 200 }), (image, kept, rest) => {
        const { image: usable, findings } = check('x', Buffer.concat([image.subarray(0, kept), rest]));
        expect(usable === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
      }),
    );
  });

  test.each([
    [
      'of 7 bits a colour',
      { depth: 7 },
      'its colours are of type 0 with 7 bits each, and the PNG format has no such colours',
    ],
    [
      'of a type that is none',
      { type: 5 },
      'its colours are of type 5 with 8 bits each, and the PNG format has no such colours',
    ],
    ['without its palette', { type: 3 }, 'its table of colours (PLTE) is missing'],
  ])('a PNG %s', (_, odd, reason) => {
    const bytes = pngWith({ width: 4, height: 4, type: 0, colourAt: () => [0], ...odd });
    const { findings } = check('images/x.png', bytes);
    expect(findings.map(({ message }) => message)).toEqual([`The image 'images/x.png' is damaged: ${reason}.`]);
  });

  test('that moves is told so', () => {
    const { findings } = check('images/x.webp', webpOf(['ANMF', 'frame']));
    expect(findings.map(({ message }) => message)).toEqual([
      "The image 'images/x.webp' is damaged: it moves, and paper can show one picture only.",
    ]);
  });
});

describe('what can not be shown', () => {
  test.each([
    ['GIF', Buffer.from('GIF89a\x04\0\x04\0', 'latin1'), 'a file of the kind GIF'],
    ['BMP', Buffer.from(`BM${'\0'.repeat(16)}\x04\0\0\0\x04\0\0\0`, 'latin1'), 'a file of the kind BMP'],
    ['HEIC', Buffer.from(`\0\0\0\x18ftypheic${'\0'.repeat(32)}`, 'latin1'), 'a file of the kind HEIC'],
    ['a page', Buffer.from('<html></html>'), 'no image that is known'],
    ['PDF', Buffer.from('%PDF-1.4\n'), 'a PDF file'],
    ['EPS', Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n'), 'an EPS or PostScript file'],
    ['EMF', Buffer.from(`\x01\0\0\0${'\0'.repeat(36)} EMF`, 'latin1'), 'a drawing of Windows (EMF or WMF)'],
    ['SVGZ', Buffer.from('\x1f\x8b\x08', 'latin1'), 'a compressed file, as an SVGZ drawing is'],
    ['nothing', Buffer.alloc(0), 'an empty file'],
  ])('%s', (_, bytes, found) => {
    const [finding] = check('images/x.png', bytes).findings;
    expect(finding?.code).toBe('outline/wrong-image-type');
    expect(finding?.message).toBe(`The image 'images/x.png' is of a kind that can't be shown: it is ${found}.`);
  });

  test('30,000 × 30,000 px in a few bytes, before anything unpacks it', () => {
    const bomb = pngClaiming(30_000, 30_000);
    expect(imageSize(bomb)).toMatchObject({ width: 30_000, height: 30_000 });
    const [finding] = check('images/x.png', bomb).findings;
    expect(finding?.code).toBe('outline/large-image');
    expect(finding?.message).toContain('it has 30000 × 30000 px');
    expect(finding?.place).toEqual(AT);
  });

  test('more than 64 MB', () => {
    const bytes = Buffer.concat([jpegOf(), Buffer.alloc(64 * 1024 * 1024)]);
    expect(codesOf(bytes)).toEqual(['outline/large-image']);
  });

  test('the colours of printing presses are shown, with a warning', () => {
    const { image, findings } = check('images/x.jpg', cmykJpeg());
    expect(image).toMatchObject({ width: 8, height: 8 });
    expect(findings).toMatchObject([{ code: 'outline/cmyk-image', severity: 'warning' }]);
  });
});
