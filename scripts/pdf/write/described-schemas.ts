import { PDF_UA_NAMESPACE } from '../standards/identifiers.ts';

/**
 * Describes the schema of PDF/UA inside XMP metadata: PDF/A-2 is older, and asks for the description of every schema that
 * it does not know (ISO 19005-2, 6.6.2.3.3).
 */
export function describedSchemas(): string {
  const part = [
    field('pdfaProperty:name', 'part'),
    field('pdfaProperty:valueType', 'Integer'),
    field('pdfaProperty:category', 'internal'),
    field('pdfaProperty:description', 'The part of ISO 14289 that the file is made by'),
  ].join('');
  const schema = [
    field('pdfaSchema:schema', 'PDF/UA identification'),
    field('pdfaSchema:namespaceURI', PDF_UA_NAMESPACE),
    field('pdfaSchema:prefix', 'pdfuaid'),
    field('pdfaSchema:property', list('Seq', [part])),
  ].join('');
  const names = Object.entries(NAMESPACES).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
  return `<pdfaExtension:schemas${names.join('')}>${list('Bag', [schema])}</pdfaExtension:schemas>`;
}

const NAMESPACES = {
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

function field(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  const resources = items.map((item) => `<rdf:li rdf:parseType="Resource">${item}</rdf:li>`);
  return field(`rdf:${kind}`, resources.join(''));
}
