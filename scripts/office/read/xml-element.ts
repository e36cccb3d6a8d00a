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
  const found: XmlElement[] = [];
  addAllOf(element, () => true, found);
  return found;
}

/** Lists the elements of a name inside an element, in the order of the document. */
export function elementsOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  if (element !== undefined) addAllOf(element, (each) => each.name === name, found);
  return found;
}

// A slide has a thousand elements, and each rule lists them: no list is made for each element.
function addAllOf(element: XmlElement, isMeant: (element: XmlElement) => boolean, found: XmlElement[]): void {
  if (isMeant(element)) found.push(element);
  for (const child of element.children) addAllOf(child, isMeant, found);
}
