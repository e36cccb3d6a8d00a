import type { XmlElement } from '../../read/xml-element.ts';
import { valOf } from '../rules/word-file.ts';
import type { BriefTemplate } from './brief-template.ts';

/**
 * Reads something of a style of a template, by its id: of the style itself, of one that it is based on, or of the
 * defaults of the document. Undefined where none says it.
 */
export function inherited<Value>(
  { styleRoot, styles }: Pick<BriefTemplate, 'styleRoot' | 'styles'>,
  id: string | undefined,
  read: (element: XmlElement) => Value | undefined,
): Value | undefined {
  const elements = new Map(
    styleRoot.children.filter(({ name }) => name === 'w:style').map((each) => [each.attributes['w:styleId'], each]),
  );
  let next = id;
  for (let depth = 0; next !== undefined && depth <= styles.length; depth += 1) {
    const element = elements.get(next);
    const found = element === undefined ? undefined : read(element);
    if (found !== undefined) return found;
    next = valOf(element?.children.find(({ name }) => name === 'w:basedOn')) || undefined;
  }
  const defaults = styleRoot.children.find(({ name }) => name === 'w:docDefaults');
  const [letters, lines] = ['w:rPrDefault', 'w:pPrDefault'].map((name) => {
    return defaults?.children.find((each) => each.name === name);
  });
  return (letters && read(letters)) ?? (lines && read(lines));
}

/** Finds a property of a style, such as its size among its letters. */
export function propertyOf(element: XmlElement, properties: string, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === properties)?.children.find((each) => each.name === name);
}
