/** The namespace of the properties by which XMP metadata name PDF/UA (ISO 14289-1, 5). */
export const PDF_UA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

/** The namespace of the properties by which XMP metadata name PDF/A (ISO 19005-2, 6.6.4). */
export const PDF_A_NAMESPACE = 'http://www.aiim.org/pdfa/ns/id/';

/** Names in a PDF that look like addresses and lead nowhere: standards made them up so that no name is given twice. */
export const IDENTIFIERS: ReadonlySet<string> = new Set([PDF_UA_NAMESPACE]);
