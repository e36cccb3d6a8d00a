import type { XmlElement } from '../read/xml-element.ts';
import { Xml, xml } from './xml.ts';

/**
 * Writes an element that was read from an Office file. Its text is written only where it has no elements inside: in
 * Office files, text beside elements is white space that lays the file out.
 */
export function elementXml({ name, attributes, children, text }: XmlElement): Xml {
  const given = Object.entries(attributes).map(([key, value]) => new Xml([` ${key}="`, '"'], [value]));
  if (children.length === 0 && text === '') return xml`${new Xml([`<${name}`, '/>'], [given])}`;
  const inside = children.length > 0 ? children.map(elementXml) : text;
  return xml`${new Xml([`<${name}`, '>'], [given])}${inside}${new Xml([`</${name}>`], [])}`;
}
