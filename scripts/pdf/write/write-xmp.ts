import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { DECLARATIONS_NAMESPACE, PDF_A_NAMESPACE, PDF_UA_NAMESPACE } from '../standards/identifiers.ts';
import type { StandardSet } from '../standards/standard-set.ts';
import { describedSchemas } from './described-schemas.ts';
import type { PdfMetadata } from './pdf-metadata.ts';

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: PDF_UA_NAMESPACE,
  pdfaid: PDF_A_NAMESPACE,
  pdfd: DECLARATIONS_NAMESPACE,
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
} as const;

/**
 * Writes the metadata of a PDF as XMP, not packed, so that search engines and archives can read them (ISO 32000-1,
 * 14.3.2). They name the standards that the file is made by: a build writes no file that breaks a ported rule of them.
 */
export function writeXmp(document: PDFDocument, metadata: PdfMetadata, date: Date, standard: StandardSet): void {
  const packet = xmpOf(metadata, date, document.getProducer(), standard);
  const stream = document.context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
}

function xmpOf(
  metadata: PdfMetadata,
  date: Date,
  producer: string | undefined,
  { identification, describesSchemas, declarations }: StandardSet,
): string {
  const { title, authors, subject, keywords, rights, language, label = '', identifier = '' } = metadata;
  const day = `${date.toISOString().slice(0, 19)}Z`;
  const properties = [
    inLanguages('dc:title', title, language),
    listOf('dc:creator', 'Seq', authors),
    inLanguages('dc:description', subject, language),
    listOf('dc:subject', 'Bag', keywords),
    inLanguages('dc:rights', rights, language),
    listOf('dc:language', 'Bag', [language]),
    identifier === '' ? '' : `<dc:identifier>${escaped(identifier)}</dc:identifier>`,
    '<dc:format>application/pdf</dc:format>',
    label === '' ? '' : `<xmp:Label>${escaped(label)}</xmp:Label>`,
    `<xmp:CreatorTool>${escaped('Communiqué')}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${day}</xmp:MetadataDate>`,
    `<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${escaped(producer ?? '')}</pdf:Producer>`,
    ...identification.map(([name, value]) => `<${name}>${value}</${name}>`),
    describesSchemas ? describedSchemas() : '',
    declared(declarations),
  ];
  const used = Object.entries(NAMESPACES).filter(([prefix]) => properties.some((each) => each.includes(`${prefix}:`)));
  const names = used.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF${names.join('')}><rdf:Description rdf:about="">
${properties.filter((property) => property !== '').join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function declared(identifiers: readonly string[]): string {
  if (identifiers.length === 0) return '';
  const items = identifiers.map(
    (identifier) => `<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>${identifier}</pdfd:conformsTo></rdf:li>`,
  );
  return `<pdfd:declarations><rdf:Bag>${items.join('')}</rdf:Bag></pdfd:declarations>`;
}

// A text in its language, which is the default language too.
function inLanguages(name: string, text: string, language: string): string {
  if (text === '') return '';
  const item = (tag: string) => `<rdf:li xml:lang="${escaped(tag)}">${escaped(text)}</rdf:li>`;
  return `<${name}><rdf:Alt>${item('x-default')}${item(language)}</rdf:Alt></${name}>`;
}

function listOf(name: string, kind: 'Seq' | 'Bag', texts: readonly string[]): string {
  const items = texts.filter((text) => text !== '').map((text) => `<rdf:li>${escaped(text)}</rdf:li>`);
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
