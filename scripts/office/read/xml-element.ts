/** An element of a part of an Office file, with the prefixes of the names as they are written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The elements inside, in order. */
  readonly children: readonly XmlElement[];
  /** The text directly inside, joined. */
  readonly text: string;
}

/** Lists an element and all elements inside it, in the order of the document. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** Lists the elements of a name inside an element, in the order of the document. */
export function elementsOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : descendants(element).filter((each) => each.name === name);
}
