import sax from 'sax';
import { brokenWorkbook } from './workbook-fault.ts';

/** The functions that are called for the elements of a part, in order. Names are without prefixes. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads the XML of a workbook's part, strictly. Elements of other vocabularies (extensions of a program) are ignored.
 * Throws `WorkbookFault` where the XML is not well-formed or has a document type: no part of a workbook needs one, and
 * without it XML has only five entities.
 */
export function readXml(name: string, bytes: Uint8Array, { open, text, close }: XmlHandler): void {
  const parser = sax.parser(true, OPTIONS);
  const names: string[] = [];
  const refuse = (why: string): never => {
    throw brokenWorkbook(`its part ${name} ${why}`);
  };
  parser.onerror = () => refuse('is not well-formed XML');
  parser.ondoctype = () => refuse('has a document type');
  parser.onopentag = (tag) => {
    const isKnown = 'uri' in tag && VOCABULARIES.has(tag.uri);
    names.push(isKnown ? tag.local : '');
    if (!isKnown) return;
    const attributes = Object.values(tag.attributes).sort((a, b) => b.prefix.length - a.prefix.length);
    open(tag.local, Object.fromEntries(attributes.map(({ local, value }) => [local, value])));
  };
  parser.onclosetag = () => {
    const local = names.pop() ?? '';
    if (local !== '') close?.(local);
  };
  parser.ontext = (words) => text?.(words);
  parser.oncdata = (words) => text?.(words);
  const words = decode(bytes) ?? refuse('is not UTF-8');
  for (let start = 0; start < words.length; start += STEP) parser.write(words.slice(start, start + STEP));
  parser.close();
}

// SpreadsheetML and package relationships in ECMA-376, transitional and strict.
const VOCABULARIES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);
// `strictEntities` allows only the entities of XML. The library's types do not have this option.
const OPTIONS = { xmlns: true, strictEntities: true };
// In characters: the parser keeps text that is not complete yet.
const STEP = 65_536;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
