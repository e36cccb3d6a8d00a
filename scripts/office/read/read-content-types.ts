import type { XmlElement } from './xml-element.ts';

/** The part that says what every part of an Office file is. */
export const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Reads what the parts of an Office file are, and gives a function from a part's path to its content type; empty where
 * the file gives none. The name of a part is compared without regard to capitals, as the format has it.
 */
export function readContentTypes(root: XmlElement): (path: string) => string {
  const read = (name: string, key: string) =>
    new Map(
      root.children
        .filter((each) => each.name === name)
        .map(({ attributes }) => [attributes[key]?.toLowerCase() ?? '', attributes['ContentType'] ?? '']),
    );
  const overrides = read('Override', 'PartName');
  const defaults = read('Default', 'Extension');
  return (path) => {
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return overrides.get(`/${path}`.toLowerCase()) ?? defaults.get(ending) ?? '';
  };
}
