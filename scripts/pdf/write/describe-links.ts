import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { annotationsOf } from '../read/links/read-annotations.ts';
import { NAMES } from '../read/pdf-names.ts';

/**
 * Gives each link the words that say where it leads (ISO 14289-1, 7.18.5): those that `words` has for its address, else
 * the address. Lets the keyboard go through the links of each page in the order of the structure.
 */
export function describeLinks(document: PDFDocument, words: ReadonlyMap<string, string>): void {
  for (const page of document.getPages()) {
    page.node.set(NAMES.Tabs, NAMES.S);
    for (const annotation of annotationsOf(page)) describe(annotation, words);
  }
}

function describe(annotation: PDFDict, words: ReadonlyMap<string, string>): void {
  const address = annotation.has(NAMES.Contents) ? undefined : addressOf(annotation);
  if (address !== undefined) annotation.set(NAMES.Contents, PDFHexString.fromText(words.get(address) ?? address));
}

function addressOf(annotation: PDFDict): string | undefined {
  const destination = annotation.lookup(NAMES.Dest);
  if (destination instanceof PDFName) return `#${destination.decodeText()}`;
  const action = annotation.lookup(NAMES.A);
  const uri = action instanceof PDFDict ? action.lookup(NAMES.URI) : undefined;
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : undefined;
}
