import sax from 'sax';
import type { XmlElement } from './xml-element.ts';

/** Reads XML as a tree. Throws an Error where it is not well-formed, or has no element. */
export function readXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: OpenElement = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = (words) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += words;
  };
  parser.write(text).close();
  const [first] = root.children;
  if (first === undefined) throw new Error('The XML has no element.');
  return first;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenElement[];
  text: string;
}
