import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface NodeCanvas {
  readonly canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Uint8Array };
}

/** Draws one page (from 1) of a PDF as a PNG of a width in px, with pdf.js. */
export async function pdfPageToPng(pdf: Uint8Array, number: number, width: number): Promise<Uint8Array> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  // In Node, pdf.js brings a factory that makes canvases outside of a browser; its type does not say so.
  const factory = document.canvasFactory as { create(width: number, height: number): NodeCanvas };
  const { canvas } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, viewport }).promise;
  return canvas.toBuffer('image/png');
}
