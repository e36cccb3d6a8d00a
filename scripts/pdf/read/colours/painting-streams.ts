import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/**
 * The streams of a document that paint, by their references: the contents of its pages, the forms and the tiles of
 * patterns that they draw, and the glyphs of fonts that are drawn by content (Type 3).
 */
export function paintingStreams(document: PDFDocument): PDFRef[] {
  const { context } = document;
  const ofPages = document.getPages().flatMap(({ node }) => streamsIn(node.get(PDFName.of('Contents')), context));
  const drawn = context.enumerateIndirectObjects().flatMap(([reference, object]) => {
    if (object instanceof PDFStream) return isPainter(object.dict) ? [reference] : [];
    return object instanceof PDFDict ? glyphsOf(object) : [];
  });
  return [...new Set([...ofPages, ...drawn])];
}

function glyphsOf(font: PDFDict): PDFRef[] {
  const glyphs = font.lookup(PDFName.of('CharProcs'));
  return glyphs instanceof PDFDict ? glyphs.values().filter((glyph) => glyph instanceof PDFRef) : [];
}

// The contents of a page are one stream or a list of streams.
function streamsIn(contents: PDFObject | undefined, context: PDFContext): PDFRef[] {
  const list = context.lookup(contents);
  if (list instanceof PDFArray) return list.asArray().filter((part) => part instanceof PDFRef);
  return contents instanceof PDFRef ? [contents] : [];
}

function isPainter(dict: PDFDict): boolean {
  return (
    String(dict.lookup(PDFName.of('Subtype'))) === '/Form' || String(dict.lookup(PDFName.of('PatternType'))) === '1'
  );
}
