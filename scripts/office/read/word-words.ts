import type { XmlElement } from './xml-element.ts';

/** Gives the words of a Word story (a document, footnotes, a head), a paragraph on each line. */
export function wordWords(story: XmlElement): string {
  return wordsOf(story);
}

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': ' ',
  'w:softHyphen': '\u00AD',
  'w:noBreakHyphen': '\u2011',
};

function wordsOf({ name, children, text }: XmlElement): string {
  if (name === 'w:t') return text;
  // The properties of a paragraph have tabs too, which are no signs.
  if (name === 'w:pPr') return '';
  const inside = SIGNS[name] ?? children.map(wordsOf).join('');
  return name === 'w:p' ? `${inside}\n` : inside;
}
