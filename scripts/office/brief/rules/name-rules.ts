import { descendants, elementsOf, type XmlElement } from '../../read/xml-element.ts';
import { repeated } from '../../rules/office-rule.ts';
import { allInStories, inStories, valOf, type WordFile } from './word-file.ts';

// Word keeps the last of two bookmarks with one name, and cuts longer names.
const BOOKMARK = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;

/** Finds bookmarks with one name or one id, with a name that Word does not take, and those that do not end. */
export function brokenBookmarks(file: WordFile): string[] {
  const starts = inStories(file, 'w:bookmarkStart');
  const names = starts.map(({ attributes }) => attributes['w:name'] ?? '');
  const ids = starts.map(({ attributes }) => attributes['w:id'] ?? '');
  const ends = inStories(file, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'] ?? '');
  return [
    ...repeated(names).map((name) => `two bookmarks have the name ${name}`),
    ...repeated(ids).map((id) => `two bookmarks have the id ${id}`),
    ...names.filter((name) => !BOOKMARK.test(name)).map((name) => `Word takes no bookmark of the name '${name}'`),
    ...ids.filter((id) => !ends.includes(id)).map((id) => `the bookmark ${id} does not end`),
    ...ends.filter((id) => !ids.includes(id)).map((id) => `the bookmark ${id} does not begin`),
  ];
}

const STYLE_KINDS: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/** Finds styles that are named but not defined, or defined as another kind or twice. */
export function missingStyles(file: WordFile): string[] {
  const styles = file.styles?.children.filter(({ name }) => name === 'w:style') ?? [];
  const ids = styles.map(({ attributes }) => attributes['w:styleId'] ?? '');
  const known = new Set(styles.map(({ attributes }) => `${attributes['w:type']} ${attributes['w:styleId']}`));
  const numbered = file.parts.xml.get('word/numbering.xml');
  const uses = [...allInStories(file), ...(numbered === undefined ? [] : descendants(numbered))].flatMap((element) => {
    const kind = STYLE_KINDS[element.name];
    return kind === undefined ? [] : [`${kind} ${valOf(element)}`];
  });
  const bases = styles.flatMap((style) =>
    style.children
      .filter(({ name }) => name === 'w:basedOn' || name === 'w:next')
      .map((each) => `${style.attributes['w:type']} ${valOf(each)}`),
  );
  return [
    ...[...new Set([...uses, ...bases])]
      .filter((use) => !known.has(use))
      .map((use) => `the ${use.replace(' ', ' style ')} is not defined`),
    ...repeated(ids).map((id) => `the style ${id} is defined twice`),
  ];
}

/** Finds lists that are named but not defined. */
export function missingLists(file: WordFile): string[] {
  const numbering = file.parts.xml.get('word/numbering.xml');
  const lists = new Set(elementsOf(numbering, 'w:num').map(({ attributes }) => attributes['w:numId'] ?? ''));
  const uses = [...inStories(file, 'w:numId'), ...elementsOf(file.styles, 'w:numId')].map(valOf);
  return [...new Set(uses)].filter((id) => id !== '0' && !lists.has(id)).map((id) => `the list ${id} is not defined`);
}

/** Finds pictures with one id, and those without an alternative text that are not marked as decoration. */
export function brokenPictures(file: WordFile): string[] {
  const pictures = inStories(file, 'wp:docPr');
  const ids = pictures.map(({ attributes }) => attributes['id'] ?? '');
  const silent = pictures.filter(
    (picture) => (picture.attributes['descr'] ?? '').trim() === '' && !isDecoration(picture),
  );
  return [
    ...repeated(ids).map((id) => `two pictures have the id ${id}`),
    ...silent.map(({ attributes }) => `the picture '${attributes['name']}' has no alternative text`),
  ];
}

function isDecoration(picture: XmlElement): boolean {
  return elementsOf(picture, 'adec:decorative').some(({ attributes }) => attributes['val'] === '1');
}

/** Finds languages that are none. */
export function wrongLanguages(file: WordFile): string[] {
  const elements = [...inStories(file, 'w:lang'), ...elementsOf(file.styles, 'w:lang')];
  const tags = elements.flatMap(({ attributes }) => Object.values(attributes));
  const wrong = [...new Set(tags)].filter((tag) => !isLanguage(tag));
  return [...wrong.map((tag) => `'${tag}' is no language`), ...(tags.length === 0 ? ['the text has no language'] : [])];
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/.test(tag);
  } catch {
    return false;
  }
}
