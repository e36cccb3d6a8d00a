import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { inStories, openWordFile, valOf, type WordFile } from '../../office/brief/rules/word-file.ts';
import { wordWords } from '../../office/read/word-words.ts';
import { elementsOf, type XmlElement } from '../../office/read/xml-element.ts';
import type { WrittenWordFile } from './written-word-file.ts';

/**
 * Finds pages of a marked Word file that would not bear its marking: in each section, every head and foot that Word can
 * show there must have it, also those of a first page and of left pages where they are others.
 */
export function checkWordMarking({ name, parts, marking }: WrittenWordFile): Diagnostic[] {
  if (marking === undefined) return [];
  const file = openWordFile(parts);
  const hasEven = elementsOf(parts.xml.get('word/settings.xml'), 'w:evenAndOddHeaders').length > 0;
  const unmarked = inStories(file, 'w:sectPr').flatMap((section, index) => {
    const hasFirst = elementsOf(section, 'w:titlePg').some((each) => valOf(each) !== '0');
    const kinds = ['default', ...(hasFirst ? ['first'] : []), ...(hasEven ? ['even'] : [])];
    const missing = kinds.filter((kind) => !isMarked(section, kind, file, marking));
    return missing.map((kind) => `section ${index + 1} has no marking at the head or the foot of its ${PAGES[kind]}`);
  });
  return unmarked.map((fault) => diagnose('check/word-fault', { file: name, fault, rule: 'Every page is marked.' }));
}

const PAGES: Readonly<Record<string, string>> = { default: 'pages', first: 'first page', even: 'left pages' };

function isMarked(
  section: XmlElement,
  kind: string,
  file: WordFile,
  { head, foot }: NonNullable<WrittenWordFile['marking']>,
): boolean {
  const above = wordsAt(section, 'w:headerReference', kind, file);
  const below = wordsAt(section, 'w:footerReference', kind, file);
  return head.every((words) => above.includes(words)) && foot.every((words) => below.includes(words));
}

function wordsAt(section: XmlElement, name: string, kind: string, { parts }: WordFile): string {
  const id = elementsOf(section, name).find(({ attributes }) => attributes['w:type'] === kind)?.attributes['r:id'];
  const relationships = parts.xml.get('word/_rels/document.xml.rels')?.children ?? [];
  const target = relationships.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target'] ?? '';
  const part = parts.xml.get(`word/${target}`);
  return part === undefined ? '' : wordWords(part);
}
