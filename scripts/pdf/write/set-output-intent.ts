import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { NAMES } from '../read/pdf-names.ts';
import { srgbProfile } from '../standards/srgb-profile.ts';

const SRGB = 'sRGB IEC61966-2.1';

/**
 * Says in a PDF that its colours are those of sRGB, and puts the profile of sRGB into it: the same colours are then meant
 * wherever and whenever the file is opened (ISO 19005-2, 6.2.3).
 */
export function setOutputIntent(document: PDFDocument): void {
  const { context } = document;
  const profile = context.flateStream(srgbProfile(), { N: 3 });
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1' });
  intent.set(PDFName.of('OutputConditionIdentifier'), PDFHexString.fromText(SRGB));
  intent.set(PDFName.of('Info'), PDFHexString.fromText(SRGB));
  intent.set(NAMES.DestOutputProfile, context.register(profile));
  document.catalog.set(NAMES.OutputIntents, context.obj([context.register(intent)]));
}
