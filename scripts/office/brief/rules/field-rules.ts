import { descendants, type XmlElement } from '../../read/xml-element.ts';
import { RECKONED_FIELDS } from './reckoned-fields.ts';
import { allInStories, inStories, valOf, type WordFile } from './word-file.ts';

/** A field of Word: its code, and the words of its result. */
interface WordField {
  readonly code: string;
  readonly result: string;
}

/** Finds fields that are not closed, or closed without having begun, by story. */
export function unclosedFields({ stories }: WordFile): string[] {
  return [...stories].flatMap(([path, story]) => {
    const { open, isWrong } = readFields(story);
    return open > 0 || isWrong ? [`a field of ${path} is not closed`] : [];
  });
}

/** Finds fields that Word would show empty: those without a result, but for marks that show nothing and what it reckons. */
export function emptyFields(file: WordFile): string[] {
  return fieldsOf(file)
    .filter(({ code, result }) => result.trim() === '' && !/^(?:TC|XE)\b/.test(code))
    .filter(({ code }) => !RECKONED_FIELDS.has((/^\S+/.exec(code)?.[0] ?? '').toUpperCase()))
    .map(({ code }) => `the field ${code} has no result`);
}

/** Finds what makes Word ask a question when the file is opened: fields that are marked as out of date. */
export function askedUpdates(file: WordFile): string[] {
  const settings = file.parts.xml.get('word/settings.xml');
  const asks = settings?.children.some(({ name }) => name === 'w:updateFields') ?? false;
  const isDirty = allInStories(file).some(({ attributes }) => attributes['w:dirty'] !== undefined);
  return [
    ...(asks ? ['Word is told to update all fields'] : []),
    ...(isDirty ? ['a field is marked as out of date'] : []),
  ];
}

/** Finds references to bookmarks that are not there, in fields and links. */
export function lostReferences(file: WordFile): string[] {
  const bookmarks = new Set(inStories(file, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? ''));
  const named = fieldsOf(file).flatMap(({ code }) => /^(?:PAGEREF|NOTEREF|REF) (\S+)/.exec(code)?.[1] ?? []);
  const anchors = inStories(file, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
  const lost = [...new Set([...named, ...anchors])].filter((name) => !bookmarks.has(name));
  return lost.map((name) => `the bookmark ${name} is not there`);
}

/** Finds fields that take their words from a style which no text has. */
export function lostStyleReferences(file: WordFile): string[] {
  const used = new Set(['w:pStyle', 'w:rStyle'].flatMap((name) => inStories(file, name).map(valOf)));
  const styles = file.styles?.children.filter(({ name }) => name === 'w:style') ?? [];
  const names = new Map(
    styles.map((style) => [valOf(style.children.find(({ name }) => name === 'w:name')), style.attributes['w:styleId']]),
  );
  const asked = fieldsOf(file).flatMap(({ code }) => /^STYLEREF "([^"]*)"/.exec(code)?.[1] ?? []);
  return asked.filter((name) => !used.has(names.get(name) ?? '')).map((name) => `no text has the style '${name}'`);
}

function fieldsOf({ stories }: WordFile): readonly WordField[] {
  return [...stories.values()].flatMap((story) => readFields(story).fields);
}

interface OpenField {
  code: string;
  result: string;
  isCode: boolean;
}

/** The fields of a story while they are read, the inner ones before those around them. */
interface FieldReading {
  readonly fields: WordField[];
  readonly open: OpenField[];
  /** Whether a field was closed that had not begun. */
  isWrong: boolean;
}

function readFields(story: XmlElement): { fields: readonly WordField[]; open: number; isWrong: boolean } {
  const reading: FieldReading = { fields: [], open: [], isWrong: false };
  for (const element of descendants(story)) {
    if (element.name === 'w:fldChar') turn(reading, element.attributes['w:fldCharType']);
    else if (element.name === 'w:instrText') addCode(reading, element.text);
    else if (element.name === 'w:t') addResult(reading, element.text);
  }
  return { fields: reading.fields, open: reading.open.length, isWrong: reading.isWrong };
}

function turn(reading: FieldReading, type: string | undefined): void {
  const { open, fields } = reading;
  const last = open.at(-1);
  if (type === 'begin') open.push({ code: '', result: '', isCode: true });
  else if (last === undefined) reading.isWrong = true;
  else if (type === 'separate') last.isCode = false;
  else {
    open.pop();
    fields.push({ code: last.code.trim(), result: last.result });
  }
}

function addCode({ open }: FieldReading, words: string): void {
  const last = open.at(-1);
  if (last !== undefined) last.code += words;
}

function addResult({ open }: FieldReading, words: string): void {
  for (const field of open) if (!field.isCode) field.result += words;
}
