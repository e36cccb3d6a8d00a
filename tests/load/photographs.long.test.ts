import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { vips } from '../../scripts/load/pixels/vips.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { exifOf, segment } from '../helpers/image-files.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const printer = sharedPrinter();

const PHOTO = `images/DSC (1) [final] "river's" 50%.JPG`;
const LOGO = 'images/our logo (2).svg';

/** A photograph as a camera writes it, 3000 × 2000 px: turned by its EXIF, with notes of its maker. */
function photograph(): Uint8Array {
  const noise = vips.Image.gaussnoise(3000, 2000, { mean: 128, sigma: 40, seed: 7 });
  const jpeg = Buffer.from(noise.cast(vips.BandFormat.uchar).bandjoin([noise, noise]).jpegsaveBuffer({ Q: 90 }));
  const notes = [
    exifOf(6),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<maker>secret</maker>'),
    segment(0xfe, 'secret'),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...notes, jpeg.subarray(2)]);
}

const LOGO_OF_ILLUSTRATOR = `<!DOCTYPE svg [<!ENTITY s "http://www.w3.org/2000/svg"><!ENTITY i "urn:secret">]>
<svg xmlns="&s;" xmlns:i="&i;" viewBox="0 0 60 20"><metadata>secret</metadata><path fill="#fff" i:name="secret" d="M0 0h60v20H0z"/></svg>`;

/** The pictures within the drawings of a page, unpacked, by their kind. */
function picturesOf(page: string): { kind: string; bytes: Buffer }[] {
  const found = page.matchAll(/<image href="data:image\/([\w+]+);base64,([^"]+)"/g);
  return [...found].map(([, kind = '', code = '']) => ({ kind, bytes: Buffer.from(code, 'base64') }));
}

test('a photograph is sent upright and as large as it is shown, and only what is seen of it and of the logo', async () => {
  const files = await baseSummit();
  const [theme, summit] = [`${BASE}/themes/20-second.yaml`, `${BASE}/summit.yaml`];
  const figure = `figure:\n  image: { file: '${PHOTO.replaceAll("'", "''")}', credit: Free to use in tests }\n  alt: Grey water\n  caption: The river is wide\n`;
  files.set(theme, (files.get(theme) ?? '').replace(/^figure:\n(?: .*\n)+/m, figure));
  files.set(summit, `${files.get(summit)}\ndesign:\n  logo: ${LOGO}\n`);
  const added = [
    [`${BASE}/${PHOTO}`, photograph()],
    [`${BASE}/${LOGO}`, LOGO_OF_ILLUSTRATOR],
  ] as const;
  const host = createHostInMemory({ files: [...files, ...added] });
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['deck', 'brief'], withNotes: false };
  const { artefacts, findings } = await buildPack(request, {
    host,
    printer: () => printer,
    onStep: () => () => undefined,
  });
  expect(findings).toEqual([]);

  const page = (name: string) => String(artefacts.find((artefact) => artefact.name === name)?.content ?? '');
  const heights = ['deck.html', 'brief.html'].map((name) => {
    const html = page(name);
    const pictures = picturesOf(html);
    expect(new Set(pictures.map(({ kind }) => kind))).toEqual(new Set(['jpeg', 'svg+xml']));
    for (const { bytes } of pictures) expect(bytes.toString('latin1')).not.toMatch(/secret|ENTITY|Exif/);
    const sent = imageSize(pictures.find(({ kind }) => kind === 'jpeg')?.bytes ?? new Uint8Array());
    // As many px as its place has, and its portrait ratio of 2 to 3.
    const [, width, height] =
      /<svg [^>]*width="(\d+)" height="(\d+)" viewBox="[^"]*"><image href="data:image\/jpeg/.exec(html) ?? [];
    expect(sent.width / sent.height).toBeCloseTo(2 / 3, 2);
    return { shown: [Number(width), Number(height)], sent: [sent.width, sent.height] };
  });
  const [deck, brief] = heights;
  for (const side of [0, 1]) {
    expect((deck?.sent[side] ?? 0) / (deck?.shown[side] ?? 1)).toBeCloseTo(2, 1);
    expect((brief?.sent[side] ?? 0) / (brief?.shown[side] ?? 1)).toBeCloseTo(300 / 96, 1);
  }
});
