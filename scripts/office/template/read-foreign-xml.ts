import sax from 'sax';
import { usualAttributes, usualName } from '../read/usual-names.ts';
import type { XmlElement } from '../read/xml-element.ts';
import { brokenTemplate, TemplateFault } from './template-fault.ts';
import { textOfPart } from './text-of-part.ts';

/**
 * Reads the XML of a part that others have written, as a tree with the usual prefixes (`a:`, `p:`, `r:`), whichever the
 * file has; elements and attributes of other vocabularies have their prefix as it is written. `name` is the part's path;
 * `onElement` hears of each element, with the number of itself and its attributes, and may throw. Throws `TemplateFault`
 * where the part is not UTF-8, has more than 20 MB, or where its XML is not well-formed, has a document type, or is nested
 * deeper than Office does.
 */
export function readForeignXml(name: string, bytes: Uint8Array, onElement: (count: number) => void): XmlElement {
  const text = textOfPart(name, bytes);
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true, OPTIONS);
  const refuse = (why: string): never => {
    throw brokenTemplate(`its part ${name} ${why}`);
  };
  parser.onerror = () => refuse('is not well-formed XML');
  parser.ondoctype = () => refuse('has a document type');
  parser.onopentag = (tag) => {
    if (!('uri' in tag)) return;
    if (tag.uri.startsWith(STRICT)) throw strictFormat();
    const attributes = usualAttributes(tag);
    onElement(1 + Object.keys(attributes).length);
    const element: OpenElement = { name: usualName(tag), attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) refuse('is nested too deeply');
  };
  parser.onclosetag = () => open.pop();
  const addText = (words: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += words;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  for (let start = 0; start < text.length; start += STEP) parser.write(text.slice(start, start + STEP));
  parser.close();
  const [first] = root.children;
  return first ?? refuse('has no element');
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenElement[];
  text: string;
}

// `strictEntities` allows only the entities of XML. The library's types do not have this option.
const OPTIONS = { xmlns: true, strictEntities: true };
// In characters: the parser keeps text that is not complete yet.
const STEP = 65_536;
const DEEPEST = 200;
// The namespaces of ISO/IEC 29500 Strict, which Office writes only where it is asked to.
const STRICT = 'http://purl.oclc.org/ooxml/';

function strictFormat(): TemplateFault {
  return new TemplateFault(
    'it is saved as “Strict Open XML”, which most programs don’t read',
    'Save it as a template (.potx in PowerPoint, .dotx in Word), not as “Strict Open XML”.',
  );
}
