/** The namespace of the properties by which XMP metadata name PDF/UA (ISO 14289-1, 5). */
export const PDF_UA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

/** The namespace of the properties by which XMP metadata name PDF/A (ISO 19005-2, 6.6.4). */
export const PDF_A_NAMESPACE = 'http://www.aiim.org/pdfa/ns/id/';

/** The namespace of the structure types of PDF 2.0 (ISO 32000-2, 14.8.6.1). */
export const PDF_2_NAMESPACE = 'http://iso.org/pdf2/ssn';

/** The namespace of the properties by which XMP metadata declare what else a file keeps. */
export const DECLARATIONS_NAMESPACE = 'http://pdfa.org/declarations/';

/** The identifiers of both levels of Well-Tagged PDF 1.0 (PDF Association, 2024; 6.1.2 and 6.1.3). */
export const WELL_TAGGED: readonly string[] = ['reuse1.0', 'accessibility1.0'].map(
  (level) => `${DECLARATIONS_NAMESPACE}wtpdf#${level}`,
);

/** Names in a PDF that look like addresses and lead nowhere: standards made them up so that no name is given twice. */
export const IDENTIFIERS: ReadonlySet<string> = new Set([PDF_UA_NAMESPACE, PDF_2_NAMESPACE, ...WELL_TAGGED]);
