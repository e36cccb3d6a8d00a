/** The facts about an XMP packet that the rules ask for. */
export interface Xmp {
  /** The properties of the PDF/UA schema (`part`, `amd`, `corr`), with the prefix that each is written with. */
  readonly identification: ReadonlyMap<string, { readonly prefix: string; readonly value: string }>;
  readonly hasTitle: boolean;
  /** Whether it has a text that is in no language in particular (`x-default`). */
  readonly hasDefaultLanguage: boolean;
}

const PDF_UA = 'http://www.aiim.org/pdfua/ns/id/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** Reads an XMP packet, whose properties may be elements or attributes with any prefix. */
export function readXmp(text: string): Xmp {
  const identification = prefixesOf(text, PDF_UA).flatMap((prefix) =>
    [...text.matchAll(new RegExp(`<${prefix}:(\\w+)>([^<]*)<|\\s${prefix}:(\\w+)="([^"]*)"`, 'g'))].map(
      ([, element, inner, attribute, value]) =>
        [element ?? attribute ?? '', { prefix, value: (inner ?? value ?? '').trim() }] as const,
    ),
  );
  const hasTitle = prefixesOf(text, DUBLIN_CORE).some((prefix) =>
    new RegExp(`<${prefix}:title>(?:\\s*<[^>]*>)*[^<\\s]`).test(text),
  );
  const hasDefaultLanguage = /xml:lang=["']x-default["']/.test(text);
  return { identification: new Map(identification), hasTitle, hasDefaultLanguage };
}

function prefixesOf(text: string, namespace: string): string[] {
  const declared = text.matchAll(/xmlns:([\w-]+)\s*=\s*["']([^"']*)["']/g);
  return [...new Set([...declared].filter(([, , name]) => name === namespace).map(([, prefix]) => prefix ?? ''))];
}
