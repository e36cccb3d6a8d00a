import { PDF_A_NAMESPACE, PDF_UA_NAMESPACE, WELL_TAGGED } from '../standards/identifiers.ts';

/** The properties by which a file names a standard, each with the prefix that it is written with. */
type Identification = ReadonlyMap<string, { readonly prefix: string; readonly value: string }>;

/** The facts about an XMP packet that the rules ask for. */
export interface Xmp {
  /** The properties of the PDF/UA schema (`part`, `amd`, `corr`, `rev`), with the prefix that each is written with. */
  readonly identification: Identification;
  /** Those of the PDF/A schema (`part`, `conformance`, `amd`, `corr`, `rev`). */
  readonly archive: Identification;
  /** The prefixes of schemas that neither PDF/A-2 nor the metadata themselves describe. */
  readonly strangers: readonly string[];
  /** Whether they declare both levels of Well-Tagged PDF 1.0. */
  readonly isWellTagged: boolean;
  readonly hasTitle: boolean;
  /** Whether it has a text that is in no language in particular (`x-default`). */
  readonly hasDefaultLanguage: boolean;
}

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** Reads an XMP packet, whose properties may be elements or attributes with any prefix. */
export function readXmp(text: string): Xmp {
  const hasTitle = prefixesOf(text, DUBLIN_CORE).some((prefix) =>
    new RegExp(`<${prefix}:title>(?:\\s*<[^>]*>)*[^<\\s]`).test(text),
  );
  const hasDefaultLanguage = /xml:lang=["']x-default["']/.test(text);
  return {
    identification: identificationOf(text, PDF_UA_NAMESPACE),
    archive: identificationOf(text, PDF_A_NAMESPACE),
    strangers: strangersOf(text),
    isWellTagged: WELL_TAGGED.every((identifier) => text.includes(`:conformsTo>${identifier}<`)),
    hasTitle,
    hasDefaultLanguage,
  };
}

function identificationOf(text: string, namespace: string): Identification {
  const properties = prefixesOf(text, namespace).flatMap((prefix) =>
    [...text.matchAll(new RegExp(`<${prefix}:(\\w+)>([^<]*)<|\\s${prefix}:(\\w+)="([^"]*)"`, 'g'))].map(
      ([, element, inner, attribute, value]) =>
        [element ?? attribute ?? '', { prefix, value: (inner ?? value ?? '').trim() }] as const,
    ),
  );
  return new Map(properties);
}

// RDF, the schemas that PDF/A-2 takes over from XMP and this project writes, its own, and those that describe others.
const KNOWN_SCHEMAS = new Set([
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  DUBLIN_CORE,
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/pdf/1.3/',
  'adobe:ns:meta/',
  PDF_A_NAMESPACE,
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
]);

function strangersOf(text: string): string[] {
  const described = [...text.matchAll(/<pdfaSchema:namespaceURI>([^<]*)</g)].map(([, name = '']) => name.trim());
  const declared = [...text.matchAll(/xmlns:([\w-]+)\s*=\s*["']([^"']*)["']/g)];
  const strange = declared.filter(([, , name = '']) => !KNOWN_SCHEMAS.has(name) && !described.includes(name));
  return [...new Set(strange.map(([, prefix = '']) => prefix))].filter((prefix) => text.includes(`${prefix}:`));
}

function prefixesOf(text: string, namespace: string): string[] {
  const declared = text.matchAll(/xmlns:([\w-]+)\s*=\s*["']([^"']*)["']/g);
  return [...new Set([...declared].filter(([, , name]) => name === namespace).map(([, prefix]) => prefix ?? ''))];
}
