import { expect, test } from 'vitest';
import { checkMarkedImages } from '../../../scripts/checks/images/check-marked-images.ts';
import { readBackImages } from '../../../scripts/outputs/read-back/read-images.ts';
import { specimenDocument } from '../../../scripts/views/document/specimen-document.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';

test('a picture without the marking is told with its file', () => {
  const document = { ...specimenDocument(plainText('CLOSED')), status: null, embargo: null };
  const image = (file: string, marking: string) => ({ file, slide: 2, marking });
  const images = [image('images/slide-01.png', 'CLOSED · 3 May'), image('images/slide-02.png', 'OPEN')];
  const outline = { language: 'en', texts: [] };
  expect(
    checkMarkedImages({ images, view: { document }, outline }).map(({ code, message }) => [code, message]),
  ).toEqual([['check/unmarked-page', 'Page 2 of images/slide-02.png does not bear “CLOSED”.']]);
  expect(checkMarkedImages({ images, view: { document: null }, outline })).toEqual([]);
});

test('a PNG is read back with the texts of its chunks, an SVG with its words', async () => {
  const chunk = (name: string, content: string) => {
    const body = Buffer.from(`${name}${content}`, 'latin1');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, body, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = Buffer.concat([signature, chunk('IDAT', 'pixels'), chunk('tEXt', 'Author\0somebody'), chunk('IEND', '')]);
  const { content } = await readBackImages(png);
  expect(content.words).toBe('Author\0somebody');
  await expect(readBackImages(Buffer.from('GIF89a  '))).rejects.toThrow('A picture of a slide is a PNG.');
  expect((await readBackImages('<svg><title>Rivers</title></svg>')).content.words).toContain('Rivers');
});
