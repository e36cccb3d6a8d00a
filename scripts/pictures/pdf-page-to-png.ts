import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { encodePng } from './encode-png.ts';

/**
 * Draws one page of a PDF as a PNG of a width in px, with pdf.js. `page` is its number from 1, or the name of a
 * destination on it; throws where the PDF has no such destination.
 */
export async function pdfPageToPng(pdf: Uint8Array, page: number | string, width: number): Promise<Uint8Array> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const number = typeof page === 'number' ? page : await findPage(document, page);
  const drawn = await document.getPage(number);
  const viewport = drawn.getViewport({ scale: width / drawn.getViewport({ scale: 1 }).width });
  const size = { width: Math.round(viewport.width), height: Math.round(viewport.height) };
  // In Node, the factory of pdf.js makes canvases without a browser; its type does not say so.
  const factory = document.canvasFactory as { create(width: number, height: number): NodeCanvas };
  const { canvas, context } = factory.create(size.width, size.height);
  await drawn.render({ canvas, viewport }).promise;
  const { data } = context.getImageData(0, 0, size.width, size.height);
  await document.loadingTask.destroy();
  return encodePng({ ...size, data });
}

interface NodeCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

async function findPage(document: PdfDocument, place: string): Promise<number> {
  const [page] = (await document.getDestination(place)) ?? [];
  if (page === undefined) throw new Error(`The PDF has no place '${place}'.`);
  return (await document.getPageIndex(page)) + 1;
}
