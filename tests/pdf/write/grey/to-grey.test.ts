import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGrey } from '../../../../scripts/checks/pdf/check-grey.ts';
import { contrastOf } from '../../../../scripts/design/contrast.ts';
import { greyJpeg } from '../../../../scripts/load/pixels/grey-jpeg.ts';
import { vips } from '../../../../scripts/load/pixels/vips.ts';
import { paintingStreams } from '../../../../scripts/pdf/read/colours/painting-streams.ts';
import { readColours } from '../../../../scripts/pdf/read/colours/read-colours.ts';
import { streamBytes, streamText } from '../../../../scripts/pdf/read/content/content-stream.ts';
import { loadPdf } from '../../../../scripts/pdf/read/load-pdf.ts';
import { greyContent } from '../../../../scripts/pdf/write/grey/grey-content.ts';
import { greyOf } from '../../../../scripts/pdf/write/grey/grey-of.ts';
import { toGrey } from '../../../../scripts/pdf/write/grey/to-grey.ts';

const hex = (parts: readonly number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

describe('a grey', () => {
  test('has the contrast of its colour with any other', () => {
    const colour = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })));
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const [a, b] = [one, other].map((parts) => {
          const grey = Math.round(greyOf(parts.map((part) => part / 255)) * 255);
          return hex([grey, grey, grey]);
        });
        const before = contrastOf(hex(one), hex(other));
        // A grey has one of 256 values: near to black that is a twentieth of the contrast.
        expect(contrastOf(a ?? '', b ?? '') / before).toBeGreaterThan(0.93);
        expect(contrastOf(a ?? '', b ?? '') / before).toBeLessThan(1.07);
      }),
    );
  });

  test('stays the grey that it was', () => {
    for (const part of [0, 0.2, 0.5, 1]) expect(greyOf([part, part, part])).toBeCloseTo(part, 4);
  });
});

describe('the content of a page', () => {
  test('has the colours of fills and lines as greys, and all else as it was', () => {
    expect(greyContent('q 1 0 0 rg (1 0 0 rg) Tj /P1 cs 0 0 1 RG 0 0 5 5 re f Q')).toBe(
      'q 0.4984 g (1 0 0 rg) Tj /P1 cs 0.2979 G 0 0 5 5 re f Q',
    );
  });

  test('without a colour stays as it is', () => {
    expect(greyContent('0.5 g 0 0 5 5 re f')).toBeUndefined();
  });
});

/** A PDF with a page, a form, a pattern, two images, a gradient and a group, all in colour. */
async function colourful(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage([100, 100]);
  const stream = (content: string, dict: Record<string, unknown> = {}) =>
    context.register(context.flateStream(content, dict as never));
  const image = (dict: Record<string, unknown>) => ({
    ...{ Type: 'XObject', Subtype: 'Image', Width: 2, Height: 1, ColorSpace: 'DeviceRGB', BitsPerComponent: 8 },
    ...dict,
  });
  const pixels = context.register(context.flateStream(Uint8Array.of(255, 0, 0, 0, 0, 255), image({}) as never));
  const photo = vips.Image.black(8, 8, { bands: 3 })
    .add([200, 20, 20])
    .cast('uchar')
    .copy({ interpretation: 'srgb' })
    .jpegsaveBuffer();
  const jpeg = context.register(
    PDFRawStream.of(context.obj(image({ Width: 8, Height: 8, Filter: 'DCTDecode' }) as never) as never, photo),
  );
  const ramp = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [1, 0, 0], C1: [0, 0, 1] };
  const shading = context.register(
    context.obj({
      ...{ ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 1, 0] },
      Function: { FunctionType: 3, Domain: [0, 1], Functions: [ramp], Bounds: [], Encode: [0, 1] },
    } as never),
  );
  const form = stream('0 1 0 rg 0 0 9 9 re f', {
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] },
    Group: { S: 'Transparency', CS: 'DeviceRGB' },
  });
  const tile = stream('0 1 1 RG 0 0 m 9 9 l S', { PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 9, 9] });
  page.node.set(PDFName.of('Contents'), stream('1 0 0 rg 0 0 9 9 re f /F Do /I Do /J Do /S sh /Pattern cs /T scn'));
  page.node.set(
    PDFName.of('Resources'),
    context.obj({ XObject: { F: form, I: pixels, J: jpeg }, Shading: { S: shading }, Pattern: { T: tile } }),
  );
  return await document.save();
}

describe('a PDF', () => {
  test('is grey all over: content, forms, patterns, images, photographs, gradients and groups', async () => {
    const before = await colourful();
    expect(readColours(await loadPdf(before)).get('rgb')).toBe(7);
    const document = await loadPdf(await toGrey(before, greyJpeg));
    const colours = readColours(document);
    expect([...colours.keys()].toSorted()).toEqual(['grey', 'pattern']);
    expect(colours.get('grey')).toBe(7);
    expect(checkGrey({ name: 'brief-grey.pdf', colours })).toEqual([]);
    const streams = document.context.enumerateIndirectObjects().map(([, object]) => object);
    const flat = streams.filter(
      (object) => object instanceof PDFRawStream && String(object.dict.lookup(PDFName.of('Width'))) === '2',
    );
    expect([...streamBytes(flat[0])]).toEqual([127, 76]);
    const contents = paintingStreams(document).map((reference) => streamText(document.context.lookup(reference)));
    expect(contents.filter((text) => text.includes('re f')).toSorted()).toEqual([
      '0.4984 g 0 0 9 9 re f /F Do /I Do /J Do /S sh /Pattern cs /T scn',
      '0.8625 g 0 0 9 9 re f',
    ]);
  });

  test('gives the same bytes each time', async () => {
    const before = await colourful();
    expect(await toGrey(before, greyJpeg)).toEqual(await toGrey(before, greyJpeg));
  });

  test('in which a colour is left is told, with how many', () => {
    const [finding] = checkGrey({
      name: 'brief-grey.pdf',
      colours: new Map([
        ['grey', 3],
        ['rgb', 1],
        ['other', 1],
      ]),
    });
    expect(finding?.code).toBe('check/not-grey');
    expect(finding?.message).toBe('brief-grey.pdf still has 2 parts in colour.');
  });
});
