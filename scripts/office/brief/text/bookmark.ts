import { type Xml, type XmlValue, xml } from '../../xml/xml.ts';
import type { Writing } from '../writing.ts';

/** Puts a bookmark around runs. Word takes names of at most 40 letters, digits and `_`, each once in a document. */
export function bookmark(name: string, content: XmlValue, { nextId }: Pick<Writing, 'nextId'>): Xml {
  const id = nextId();
  return xml`<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}
