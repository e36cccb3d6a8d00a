import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

const CONTENTS = PDFName.of('Contents');

/**
 * Says in words where each link leads (ISO 14289-1, 7.18.5): what is known of its address, else the address
 * itself. Sets the order of the keyboard on every page to that of the structure.
 */
export function describeLinks(document: PDFDocument, words: ReadonlyMap<string, string>): void {
  for (const page of document.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const annotations = page.node.lookup(PDFName.of('Annots'));
    for (const entry of annotations instanceof PDFArray ? annotations.asArray() : []) {
      const annotation = document.context.lookup(entry);
      if (annotation instanceof PDFDict) describe(annotation, words);
    }
  }
}

function describe(annotation: PDFDict, words: ReadonlyMap<string, string>): void {
  const address = annotation.has(CONTENTS) ? undefined : addressOf(annotation);
  if (address !== undefined) annotation.set(CONTENTS, PDFHexString.fromText(words.get(address) ?? address));
}

function addressOf(annotation: PDFDict): string | undefined {
  const destination = annotation.lookup(PDFName.of('Dest'));
  if (destination instanceof PDFName) return `#${destination.decodeText()}`;
  const action = annotation.lookup(PDFName.of('A'));
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : undefined;
}
