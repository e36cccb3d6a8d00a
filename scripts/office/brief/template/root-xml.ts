import type { XmlElement } from '../../read/xml-element.ts';
import { Xml, xml } from '../../xml/xml.ts';

// The vocabularies whose names were brought to their usual prefixes while they were read.
const USUAL: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/** Writes the root element of a part that was read from a template, with its own namespaces and other content. */
export function rootXml({ name, attributes }: XmlElement, content: Xml): Xml {
  const all = Object.entries({ ...attributes, ...USUAL }).filter(([key]) => key !== 'xmlns');
  const given = all.map(([key, value]) => new Xml([` ${key}="`, '"'], [value]));
  return xml`${new Xml([`<${name}`, '>'], [given])}${content}${new Xml([`</${name}>`], [])}`;
}
