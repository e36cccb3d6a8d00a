import { elementsOf, type XmlElement } from '../../../read/xml-element.ts';
import { valOf } from '../../rules/word-file.ts';
import type { HeadWork } from './fill-head.ts';
import { textOf, withText } from './head-runs.ts';
import { type HeadWord, headWordNamed } from './head-words.ts';

/**
 * Fills a content control of a head by the document property that it is bound to, or by its title or tag. A control that
 * says nothing of the kind keeps its words. What it takes from other parts of the template is taken out.
 */
export function fillControl(control: XmlElement, { filling, shown, prompts }: HeadWork): XmlElement {
  const properties = control.children.find(({ name }) => name === 'w:sdtPr');
  const shows = properties === undefined ? undefined : shownBy(properties);
  // A control around cells or rows of a table is more than a word.
  const isText = !elementsOf(control, 'w:sdtContent').some(({ children }) =>
    children.some(({ name }) => TABLES.has(name)),
  );
  const words = shows === undefined || !isText ? undefined : filling.words[shows];
  if (shows !== undefined && words !== undefined && words !== '') shown.add(shows);
  if (words === undefined && elementsOf(properties, 'w:showingPlcHdr').length > 0)
    prompts.push(textOf(control.children).trim());
  return {
    ...control,
    children: control.children.map((child) => {
      if (child.name === 'w:sdtPr') return { ...child, children: child.children.filter((each) => isKept(each, words)) };
      return child.name === 'w:sdtContent' && words !== undefined ? withWords(child, words) : child;
    }),
  };
}

const TABLES: ReadonlySet<string> = new Set(['w:tbl', 'w:tr', 'w:tc']);

function shownBy(properties: XmlElement): HeadWord | undefined {
  const child = (name: string) => properties.children.find((each) => each.name === name);
  const bound = /:?(\w+)(?:\[\d+\])?\s*$/.exec(child('w:dataBinding')?.attributes['w:xpath'] ?? '')?.[1];
  const names = [bound ?? '', valOf(child('w:tag')), valOf(child('w:alias'))].filter((name) => name !== '');
  return names.flatMap((name) => headWordNamed(name) ?? [])[0];
}

// The properties of the file are kept as a source; other parts of XML and the words of the template’s own are not there.
function isKept({ name }: XmlElement, words: string | undefined): boolean {
  if (name === 'w:placeholder' || name === 'w:dataBinding' || name === 'w15:dataBinding') return false;
  return !(name === 'w:showingPlcHdr' && words !== undefined) && name !== 'w:date';
}

// The words stand in the first run; the control may hold runs, or paragraphs of runs.
function withWords(content: XmlElement, words: string): XmlElement {
  const paragraph = content.children.find(({ name }) => name === 'w:p');
  const look = elementsOf(content, 'w:r').map(withoutPlaceholder)[0];
  const runs = words === '' ? [] : [withText(look, words)];
  if (paragraph === undefined) return { ...content, children: runs };
  const properties = paragraph.children.filter(({ name }) => name === 'w:pPr');
  return { ...content, children: [{ ...paragraph, children: [...properties, ...runs] }] };
}

// The style of letters of a prompt.
function withoutPlaceholder(run: XmlElement): XmlElement {
  const children = run.children.map((child) => {
    return child.name === 'w:rPr'
      ? { ...child, children: child.children.filter(({ name }) => name !== 'w:rStyle') }
      : child;
  });
  return { ...run, children };
}
