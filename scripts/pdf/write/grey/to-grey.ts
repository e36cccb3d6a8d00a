import { PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { paintingStreams } from '../../read/colours/painting-streams.ts';
import { streamText } from '../../read/content/content-stream.ts';
import { loadPdf } from '../../read/load-pdf.ts';
import { replaceContent } from '../replace-content.ts';
import { savePdf } from '../save-pdf.ts';
import { greyContent } from './grey-content.ts';
import { greyFunction } from './grey-function.ts';
import { type GreyJpeg, greyImage } from './grey-image.ts';

/**
 * Gives a finished PDF with all that it paints in grey: texts and drawings, images, gradients. Its structure, links and
 * metadata stay. What can't be made grey stays as it is, and the check of the finished file finds it.
 */
export async function toGrey(finished: Uint8Array, greyJpeg: GreyJpeg): Promise<Uint8Array> {
  const document = await loadPdf(finished);
  for (const reference of paintingStreams(document)) {
    const grey = greyContent(streamText(document.context.lookup(reference)));
    if (grey !== undefined) replaceContent(document, reference, grey);
  }
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) await greyStream(document, reference, object, greyJpeg);
    else if (object instanceof PDFDict) greyDict(object);
  }
  return await savePdf(document);
}

const RGB = PDFName.of('DeviceRGB');
const GREY = PDFName.of('DeviceGray');
const SPACE = PDFName.of('ColorSpace');

async function greyStream(
  { context }: PDFDocument,
  reference: PDFRef,
  stream: PDFStream,
  greyJpeg: GreyJpeg,
): Promise<void> {
  greyDict(stream.dict);
  const isImage = String(stream.dict.lookup(PDFName.of('Subtype'))) === '/Image';
  if (!isImage || stream.dict.lookup(SPACE) !== RGB) return;
  const bytes = await greyImage(stream, greyJpeg);
  if (bytes === undefined) return;
  const isJpeg = String(stream.dict.lookup(PDFName.of('Filter'))) === '/DCTDecode';
  const dict = stream.dict.clone(context);
  dict.set(SPACE, GREY);
  const fresh = isJpeg ? PDFRawStream.of(dict, bytes) : context.flateStream(bytes);
  for (const [key, value] of isJpeg ? [] : dict.entries()) {
    if (!['/Filter', '/Length'].includes(key.asString())) fresh.dict.set(key, value);
  }
  context.assign(reference, fresh);
}

// A gradient, and the group of a form or a page: both name the space of their colours.
function greyDict(dict: PDFDict): void {
  const shading = dict.lookup(PDFName.of('Shading'));
  for (const part of [dict, shading, ...(shading instanceof PDFDict ? shading.values() : [])]) {
    const one = part === undefined ? undefined : dict.context.lookup(part);
    const isGradient = one instanceof PDFDict && one.has(PDFName.of('ShadingType')) && one.lookup(SPACE) === RGB;
    if (isGradient && greyFunction(one.lookup(PDFName.of('Function')))) one.set(SPACE, GREY);
  }
  const group = dict.lookup(PDFName.of('Group'));
  const blended = group instanceof PDFDict ? group : dict;
  if (blended.lookup(PDFName.of('CS')) === RGB) blended.set(PDFName.of('CS'), GREY);
}
