import { PDFDict, type PDFDocument, PDFName, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { paintingStreams } from '../../read/colours/painting-streams.ts';
import { streamText } from '../../read/content/content-stream.ts';
import { recolour } from '../grey/recolour.ts';
import { replaceContent } from '../replace-content.ts';

const RGB = PDFName.of('DeviceRGB');

/**
 * Says of all colours of a document which they are: those of the profile that `srgb` refers to (ISO 32000-1, 8.6.5.6).
 * Colours without a hue become greys, which a press prints in black alone: black letters of four inks would have
 * coloured edges.
 */
export function nameColours(document: PDFDocument, srgb: PDFRef): void {
  const { context } = document;
  for (const reference of paintingStreams(document)) {
    const neutral = neutralContent(streamText(context.lookup(reference)));
    if (neutral !== undefined) replaceContent(document, reference, neutral);
    const stream = context.lookup(reference);
    if (stream instanceof PDFStream) nameIn(stream.dict, srgb);
  }
  for (const { node } of document.getPages()) nameIn(node, srgb);
  for (const [, object] of context.enumerateIndirectObjects()) {
    const group = object instanceof PDFStream ? object.dict.lookup(PDFName.of('Group')) : object;
    const isBlended = group instanceof PDFDict && group.lookup(PDFName.of('CS')) === RGB;
    if (isBlended) group.set(PDFName.of('CS'), context.obj([PDFName.of('ICCBased'), srgb]));
  }
}

// Whoever paints finds the name in its resources.
function nameIn(painter: PDFDict, srgb: PDFRef): void {
  const { context } = painter;
  const resources = painter.lookup(PDFName.of('Resources'));
  if (!(resources instanceof PDFDict)) return;
  const spaces = resources.lookup(PDFName.of('ColorSpace'));
  const named = spaces instanceof PDFDict ? spaces : context.obj({});
  named.set(PDFName.of('DefaultRGB'), context.obj([PDFName.of('ICCBased'), srgb]));
  resources.set(PDFName.of('ColorSpace'), named);
}

function neutralContent(content: string): string | undefined {
  return recolour(content, ([red, green, blue]) => (red === green && green === blue ? red : undefined));
}
