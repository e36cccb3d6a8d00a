import sax from 'sax';

/** An element of XML with its attributes, its elements and the words directly in it. Names keep their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: readonly XmlElement[];
  readonly words: string;
}

/** Reads XML as a tree. Throws an Error where it is not well formed. */
export function readXml(text: string): XmlElement {
  const open: { name: string; attributes: Record<string, string>; kids: XmlElement[]; words: string }[] = [];
  let root: XmlElement | undefined;
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    open.push({ name, attributes: attributes as Record<string, string>, kids: [], words: '' });
  };
  parser.ontext = (words) => {
    const last = open.at(-1);
    if (last !== undefined) last.words += words;
  };
  parser.onclosetag = () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = closed;
    else parent.kids.push(closed);
  };
  parser.write(text).close();
  if (root === undefined) throw new Error('The XML has no element.');
  return root;
}

/** Lists all elements of a name in a tree, in their order; the element itself may be one of them. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  collect(element, name, found);
  return found;
}

function collect(element: XmlElement, name: string, found: XmlElement[]): void {
  if (element.name === name) found.push(element);
  for (const kid of element.kids) collect(kid, name, found);
}
