import type { Part } from '../../package/part.ts';
import { xml } from '../../xml/xml.ts';
import type { Writing } from '../writing.ts';
import { NAMESPACES, wordType } from './namespaces.ts';

/** Makes the part that names the families of a Word file, and those that take their place where they are missing. */
export function fontTablePart({ source }: Writing): Part {
  const { heading, text } = source.fonts;
  const families = new Map([
    [heading, SUBSTITUTES[heading] ?? 'Cambria'],
    [text, SUBSTITUTES[text] ?? 'Calibri'],
  ]);
  const content = xml`<w:fonts${NAMESPACES}>
    ${[...families].map(([name, substitute]) => xml`<w:font w:name="${name}"><w:altName w:val="${substitute}"/></w:font>`)}
  </w:fonts>`;
  return { path: 'word/fontTable.xml', type: wordType('fontTable'), content };
}

// Free families whose letters have the same widths.
const SUBSTITUTES: Readonly<Record<string, string>> = { Cambria: 'Caladea', Calibri: 'Carlito' };
