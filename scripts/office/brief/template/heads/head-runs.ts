import type { XmlElement } from '../../../read/xml-element.ts';

/** The words inside some elements of a head. */
export function textOf(elements: readonly XmlElement[]): string {
  return elements.map(({ name, text, children }) => (name === 'w:t' ? text : textOf(children))).join('');
}

/** Makes a run with the look of another run. */
export function run(look: XmlElement | undefined, content: XmlElement): XmlElement {
  const properties = look?.children.find(({ name }) => name === 'w:rPr');
  return {
    name: 'w:r',
    attributes: {},
    children: [...(properties === undefined ? [] : [properties]), content],
    text: '',
  };
}

/** Makes a run of words with the look of another run. */
export function withText(look: XmlElement | undefined, words: string): XmlElement {
  return run(look, { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [], text: words });
}
