import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { contentOperators } from '../../print/content-operators.ts';
import { pageContent, streamText } from '../../print/content-stream.ts';
import { markedElements, readParentTree } from '../../print/parent-tree.ts';
import { readCodes } from './read-codes.ts';
import type { TaggedElement } from './tagged-elements.ts';

/** A mark of content, with what its property list says. */
export interface Mark {
  readonly tag: string;
  readonly properties: string;
  /** It names marked content that the structure tree knows. */
  readonly isTagged: boolean;
  readonly hasLanguage: boolean;
}

/** What a page paints, and how it is marked. */
export interface PageMarks {
  readonly page: number;
  /** How many things are painted that are neither tagged nor an artefact. */
  readonly untagged: number;
  /** How many marks of artefacts stand in tagged content, and how many tagged ones in artefacts. */
  readonly artefactsInTags: number;
  readonly tagsInArtefacts: number;
  /** How many texts are shown whose language nothing says, the catalog left aside. */
  readonly textsWithoutLanguage: number;
  readonly marks: readonly (Mark & { readonly languageAbove: boolean })[];
  /** The codes of the characters that are shown, by font. */
  readonly codes: ReadonlyMap<PDFDict, ReadonlySet<number>>;
  /** The forms that are drawn, once for each time. */
  readonly forms: readonly PDFStream[];
}

/** Reads the marks of all pages, those in their forms too. */
export function readMarks(document: PDFDocument, elements: readonly TaggedElement[]): PageMarks[] {
  const parentTree = readParentTree(document);
  const languages = new Map(elements.map((element) => [element.dict, element.hasLanguage]));
  return document.getPages().map((page, index) => {
    const found = new FoundMarks(index + 1);
    const reader = { parentTree, languages, found };
    readContent(
      reader,
      { content: pageContent(document, page), resources: page.node.Resources(), holder: page.node },
      [],
    );
    return found;
  });
}

interface Reader {
  readonly parentTree: ReadonlyMap<number, PDFObject>;
  readonly languages: ReadonlyMap<PDFDict, boolean>;
  readonly found: FoundMarks;
}

interface Content {
  readonly content: string;
  readonly resources: PDFDict | undefined;
  /** The page or form, which has the number of its entry in the structure tree's index. */
  readonly holder: PDFDict;
}

const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh', 'EI']);
const TEXTS = new Set(['Tj', 'TJ', "'", '"']);
const MOST_NESTED = 10;

class FoundMarks implements PageMarks {
  readonly page: number;
  untagged = 0;
  artefactsInTags = 0;
  tagsInArtefacts = 0;
  textsWithoutLanguage = 0;
  readonly marks: (Mark & { languageAbove: boolean })[] = [];
  readonly codes = new Map<PDFDict, Set<number>>();
  readonly forms: PDFStream[] = [];

  constructor(page: number) {
    this.page = page;
  }

  open(mark: Mark, above: readonly Mark[]): void {
    if (mark.tag === 'Artifact' && above.some(({ isTagged }) => isTagged)) this.artefactsInTags += 1;
    if (mark.isTagged && above.some(({ tag }) => tag === 'Artifact')) this.tagsInArtefacts += 1;
    this.marks.push({ ...mark, languageAbove: above.some(({ hasLanguage }) => hasLanguage) });
  }

  paint(marks: readonly Mark[]): void {
    if (!marks.some(({ isTagged, tag }) => isTagged || tag === 'Artifact')) this.untagged += 1;
  }

  show(marks: readonly Mark[], font: PDFDict | undefined, codes: readonly number[]): void {
    this.paint(marks);
    const isArtefact = marks.some(({ tag }) => tag === 'Artifact');
    if (!isArtefact && !marks.some(({ hasLanguage }) => hasLanguage)) this.textsWithoutLanguage += 1;
    if (font === undefined) return;
    const used = this.codes.get(font) ?? new Set();
    for (const code of codes) used.add(code);
    this.codes.set(font, used);
  }
}

function readContent(reader: Reader, content: Content, above: readonly Mark[]): void {
  const marks = [...above];
  const saved: (PDFDict | undefined)[] = [];
  let font: PDFDict | undefined;
  for (const { name, start, end } of contentOperators(content.content)) {
    const operands = () => content.content.slice(start, end - name.length).trim();
    if (TEXTS.has(name)) reader.found.show(marks, font, readCodes(operands(), isComposite(font)));
    else if (PAINTS.has(name)) reader.found.paint(marks);
    else if (name === 'Do') drawObject(reader, resourceOf(content.resources, 'XObject', operands()), marks);
    else if (MARKS.has(name)) openMark(reader, content, operands(), marks);
    else if (name === 'EMC') marks.length = Math.max(above.length, marks.length - 1);
    else if (FONTS.has(name)) font = fontAfter({ name, operands, font, saved, resources: content.resources });
  }
}

const MARKS = new Set(['BDC', 'BMC']);
const FONTS = new Set(['q', 'Q', 'Tf']);

interface FontStep {
  readonly name: string;
  readonly operands: () => string;
  readonly font: PDFDict | undefined;
  readonly saved: (PDFDict | undefined)[];
  readonly resources: PDFDict | undefined;
}

function fontAfter({ name, operands, font, saved, resources }: FontStep): PDFDict | undefined {
  if (name === 'Q') return saved.pop();
  if (name === 'q') saved.push(font);
  if (name !== 'Tf') return font;
  const found = resourceOf(resources, 'Font', operands());
  return found instanceof PDFDict ? found : undefined;
}

function isComposite(font: PDFDict | undefined): boolean {
  return font !== undefined && font.get(PDFName.of('Subtype')) === PDFName.of('Type0');
}

function openMark({ parentTree, languages, found }: Reader, content: Content, operands: string, marks: Mark[]): void {
  const [, tag = '', list = ''] = /^\/([^\s<[(/]*)\s*([\s\S]*)$/.exec(operands) ?? [];
  const named = list.startsWith('/') ? resourceOf(content.resources, 'Properties', list) : undefined;
  const properties = named === undefined ? list : String(named);
  const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  const owners = mcid === undefined ? undefined : markedElements(parentTree, content.holder)?.asArray();
  const owner = owners === undefined ? undefined : content.holder.context.lookup(owners[Number(mcid)]);
  const hasLanguage = /\/Lang\b/.test(properties) || (owner instanceof PDFDict && languages.get(owner) === true);
  const mark = { tag, properties, isTagged: owner instanceof PDFDict, hasLanguage };
  found.open(mark, marks);
  marks.push(mark);
}

function drawObject(reader: Reader, stream: PDFObject | undefined, marks: readonly Mark[]): void {
  const isForm = stream instanceof PDFStream && stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
  if (!isForm || reader.found.forms.filter((form) => form === stream).length >= MOST_NESTED) {
    reader.found.paint(marks);
    return;
  }
  reader.found.forms.push(stream);
  const resources = stream.dict.lookup(PDFName.of('Resources'));
  const holder = { resources: resources instanceof PDFDict ? resources : undefined, holder: stream.dict };
  readContent(reader, { content: streamText(stream), ...holder }, marks);
}

// The operands may go on after the name: `/F5 12`.
function resourceOf(resources: PDFDict | undefined, kind: string, operands: string): PDFObject | undefined {
  const name = /^\/([^\s/<[(]+)/.exec(operands)?.[1];
  const group = resources?.lookup(PDFName.of(kind));
  return name === undefined || !(group instanceof PDFDict) ? undefined : group.lookup(PDFName.of(name));
}
