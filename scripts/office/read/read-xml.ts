import sax from 'sax';
import { usualAttributes, usualName } from './usual-names.ts';
import type { XmlElement } from './xml-element.ts';

/** Reads XML as a tree, with the usual prefixes of names. Throws an Error where it is not well-formed, or has no element. */
export function readXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    if (!('uri' in tag)) return;
    const element: OpenElement = { name: usualName(tag), attributes: usualAttributes(tag), children: [], text: '' };
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
