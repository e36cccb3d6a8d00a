import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PressProfile } from '../../../design/press-profile.ts';
import { sha256 } from '../../../host/sha256.ts';
import { loadPdf } from '../../read/load-pdf.ts';
import { NAMES } from '../../read/pdf-names.ts';
import { srgbProfile } from '../../standards/srgb-profile.ts';
import type { PdfMetadata } from '../pdf-metadata.ts';
import { savePdf } from '../save-pdf.ts';
import { writeMetadata } from '../write-metadata.ts';
import { nameColours } from './name-colours.ts';

/** What a PDF/X-4 takes beside the finished pages. */
export interface PressWishes {
  readonly press: PressProfile;
  readonly metadata: PdfMetadata;
}

// The entries of a page that lead out of it: links, the structure, the order of its links.
const OUTWARDS = ['Annots', 'StructParents', 'Tabs'];

/**
 * Makes of a finished PDF with crop marks a PDF/X-4 (ISO 15930-7:2010): its output intent is the profile of the printing
 * house, its colours are named as those of sRGB, and neutral ones are printed in black alone. It is for a press: it has
 * no tags, links or bookmarks.
 */
export async function toX4(finished: Uint8Array, { press, metadata }: PressWishes): Promise<Uint8Array> {
  const source = await loadPdf(finished);
  for (const { node } of source.getPages()) for (const key of OUTWARDS) node.delete(PDFName.of(key));
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  nameColours(target, profileIn(target, srgbProfile(), 3));
  const id = sha256(finished).slice(0, 32);
  writeMetadata(target, metadata, standardOf(id));
  setTrapped(target);
  setPressIntent(target, press);
  target.context.trailerInfo.ID = target.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return await savePdf(target);
}

function standardOf(id: string) {
  const identification = [
    ['pdfxid:GTS_PDFXVersion', 'PDF/X-4'],
    ['pdf:Trapped', 'False'],
    ['xmpMM:DocumentID', `uuid:${id}`],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
  ] as const;
  return { standards: ['PDF/X-4'], identification, describesSchemas: false, isPdf2: false, declarations: [] };
}

// The file says itself that nobody has let its colours overlap yet, as some presses need it.
function setTrapped({ context }: PDFDocument): void {
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) info.set(PDFName.of('Trapped'), PDFName.of('False'));
}

function setPressIntent(document: PDFDocument, { bytes, inks, condition }: PressProfile): void {
  const { context } = document;
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFX' });
  for (const key of ['OutputConditionIdentifier', 'OutputCondition', 'Info']) {
    intent.set(PDFName.of(key), PDFHexString.fromText(condition));
  }
  intent.set(NAMES.DestOutputProfile, profileIn(document, bytes, inks));
  document.catalog.set(NAMES.OutputIntents, context.obj([context.register(intent)]));
}

function profileIn({ context }: PDFDocument, bytes: Uint8Array, parts: number): PDFRef {
  return context.register(context.flateStream(bytes, { N: parts }));
}
