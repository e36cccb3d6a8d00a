import type { OfficeParts } from '../../read/office-parts.ts';
import { type OfficeFile, toOfficeFile } from '../../read/to-office-file.ts';
import { descendants, elementsOf, type XmlElement } from '../../read/xml-element.ts';

/** A Word file as its rules look at it. */
export interface WordFile {
  readonly parts: OfficeParts;
  /** The same parts with their content types and relationships. */
  readonly package: OfficeFile;
  readonly styles: XmlElement | undefined;
  /** The stories, that is the parts with paragraphs, by their paths: the document first. */
  readonly stories: ReadonlyMap<string, XmlElement>;
  /** The body of the document. */
  readonly body: XmlElement | undefined;
}

/** Opens the parts of a Word file for its rules. */
export function openWordFile(parts: OfficeParts): WordFile {
  const stories = [...parts.xml].filter(([path]) => STORY.test(path)).sort(([path]) => (path === DOCUMENT ? -1 : 1));
  const document = parts.xml.get(DOCUMENT);
  return {
    parts,
    package: toOfficeFile(parts),
    styles: parts.xml.get('word/styles.xml'),
    stories: new Map(stories),
    body: document?.children.find(({ name }) => name === 'w:body'),
  };
}

const DOCUMENT = 'word/document.xml';
const STORY = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** Lists the elements of a name in all stories. */
export function inStories({ stories }: WordFile, name: string): readonly XmlElement[] {
  return [...stories.values()].flatMap((story) => elementsOf(story, name));
}

/** Lists all elements of the stories. */
export function allInStories({ stories }: WordFile): readonly XmlElement[] {
  return [...stories.values()].flatMap(descendants);
}

/** The value of an attribute `w:val`, which most elements of Word have; empty where there is none. */
export function valOf(element: XmlElement | undefined): string {
  return element?.attributes['w:val'] ?? '';
}
