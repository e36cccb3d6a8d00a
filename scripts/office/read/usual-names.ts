import type { QualifiedTag } from 'sax';

// The vocabularies whose prefix may differ from the usual one, with the usual one.
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p:',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

/**
 * Gives the name of an element or attribute with the usual prefix of its vocabulary (`a:`, `p:`, `w:`, `r:`), whichever
 * the file has; of other vocabularies as it is written.
 */
export function usualName({ uri, local, name }: Pick<QualifiedTag, 'uri' | 'local' | 'name'>): string {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? name : `${prefix}${local}`;
}

/** Gives the attributes of an element by their usual names. */
export function usualAttributes({ attributes }: QualifiedTag): Record<string, string> {
  return Object.fromEntries(Object.values(attributes).map((each) => [usualName(each), each.value]));
}
