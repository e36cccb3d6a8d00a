import { descendants, elementsOf, type XmlElement } from '../../read/xml-element.ts';
import { repeated } from '../../rules/office-rule.ts';
import { inStories, valOf, type WordFile } from './word-file.ts';

/** Finds sections, cells and tables that do not end with a paragraph: Word would call the file damaged. */
export function missingParagraphs({ body, stories }: WordFile): string[] {
  const blocks = body?.children ?? [];
  const last = blocks.at(-1);
  const found = last?.name === 'w:sectPr' ? [] : ['the document does not end with its section'];
  if (last?.name === 'w:sectPr' && blocks.at(-2)?.name !== 'w:p')
    found.push('no paragraph stands before the last section');
  const all = [...stories.values()].flatMap(descendants);
  for (const { name, children } of all) {
    if (name === 'w:tc' && children.at(-1)?.name !== 'w:p') found.push('a cell does not end with a paragraph');
    const isJoined = children.some((child, index) => child.name === 'w:tbl' && children[index + 1]?.name === 'w:tbl');
    if (isJoined) found.push('two tables have no paragraph between them');
  }
  return [...new Set(found)];
}

/** Finds tables whose rows have more or fewer cells than the table has columns, or a head that is not at the top. */
export function brokenTables({ stories }: WordFile): string[] {
  // The tables of heads may be those of a user’s template, whose rows Word has made.
  const own = [...stories].filter(([path]) => !/(?:header|footer)\d*\.xml$/.test(path));
  const tables = own.flatMap(([, story]) => elementsOf(story, 'w:tbl'));
  return tables.flatMap((table, index) => {
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    const columns = elementsOf(
      table.children.find(({ name }) => name === 'w:tblGrid'),
      'w:gridCol',
    ).length;
    const isUneven = rows.some((row) => cellsOf(row) !== columns);
    const isHead = rows.map((row) => elementsOf(row, 'w:tblHeader').length > 0);
    const isLow = isHead.some((head, at) => head && at > 0 && !isHead[at - 1]);
    const name = `table ${index + 1}`;
    return [
      ...(isUneven || rows.length === 0 ? [`${name} has rows of unequal length`] : []),
      ...(isLow ? [`${name} repeats a row that is not its first`] : []),
    ];
  });
}

function cellsOf(row: XmlElement): number {
  const cells = row.children.filter(({ name }) => name === 'w:tc');
  return cells.reduce((sum, cell) => sum + Number(valOf(elementsOf(cell, 'w:gridSpan')[0]) || '1'), 0);
}

/** Finds headings that go down by more than one level, and a document without a title or with several. */
export function brokenOutline({ body, styles }: WordFile): string[] {
  const levels = outlineLevels(styles);
  const used = elementsOf(body, 'w:pStyle').map(valOf);
  const found = used.flatMap((style) => levels.get(style) ?? []);
  const jumps = found.filter((level, index) => level > (found[index - 1] ?? -1) + 1);
  const titles = titlesOf(body, styles);
  return [
    ...(jumps.length > 0 ? ['a heading leaves out a level'] : []),
    ...(titles === 1 ? [] : [`the document has ${titles} titles`]),
  ];
}

// The title is the paragraph that heads repeat, and no other may have its style.
function titlesOf(body: XmlElement | undefined, styles: XmlElement | undefined): number {
  const running = styles?.children.find((style) => nameOf(style) === 'Running Title')?.attributes['w:styleId'];
  const paragraphs = elementsOf(body, 'w:p');
  const styleOf = (paragraph: XmlElement) => valOf(elementsOf(paragraph, 'w:pStyle')[0]);
  const title = paragraphs.find((each) => elementsOf(each, 'w:rStyle').some((mark) => valOf(mark) === running));
  return title === undefined ? 0 : paragraphs.filter((each) => styleOf(each) === styleOf(title)).length;
}

function nameOf(style: XmlElement): string {
  return valOf(style.children.find(({ name }) => name === 'w:name'));
}

// The level of each paragraph style in the outline, from 0, also where it comes from the style that it is based on.
function outlineLevels(styles: XmlElement | undefined): ReadonlyMap<string, number> {
  const all = new Map((styles?.children ?? []).map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const levelOf = (id: string, depth = 0): number | undefined => {
    const style = all.get(id);
    const own = elementsOf(style, 'w:outlineLvl')[0];
    if (own !== undefined) return Number(valOf(own));
    const base = valOf(style?.children.find(({ name }) => name === 'w:basedOn'));
    return base === '' || depth > all.size ? undefined : levelOf(base, depth + 1);
  };
  // Level 9 is that of running text.
  return new Map(
    [...all.keys()].flatMap((id) => {
      const level = levelOf(id);
      return level === undefined || level > 8 ? [] : [[id, level] as const];
    }),
  );
}

/** Finds marks of footnotes and endnotes that have no note, and notes with no mark or with several. */
export function brokenNotes(file: WordFile): string[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) => brokenOf(kind, file));
}

function brokenOf(kind: 'footnote' | 'endnote', file: WordFile): string[] {
  const notes = elementsOf(file.stories.get(`word/${kind}s.xml`), `w:${kind}`).filter(
    ({ attributes }) => attributes['w:type'] === undefined,
  );
  const ids = notes.map(({ attributes }) => attributes['w:id'] ?? '');
  const marks = inStories(file, `w:${kind}Reference`).map(({ attributes }) => attributes['w:id'] ?? '');
  return [
    ...marks.filter((mark) => !ids.includes(mark)).map((mark) => `${kind} ${mark} is not there`),
    ...ids.filter((id) => !marks.includes(id)).map((id) => `${kind} ${id} has no mark`),
    ...repeated(marks).map((mark) => `${kind} ${mark} has two marks`),
  ];
}
