import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { visitOperators } from './content-operators.ts';
import { pageContent, streamText } from './content-stream.ts';
import { markedElements, readParentTree } from './parent-tree.ts';
import { NAMES, type PdfKey } from './pdf-names.ts';
import { oneCode, readCodes } from './read-codes.ts';
import { actualText, addWords, codesOf, type ShownText } from './shown-text.ts';
import type { TaggedElement } from './tagged-elements.ts';

/** A mark of content, with what its property list says and what the marks around it mean for it. */
interface Mark {
  readonly tag: string;
  readonly properties: string;
  /** It or a mark around it names marked content that the structure tree knows. */
  readonly isTagged: boolean;
  /** It or a mark around it is that of an artefact. */
  readonly isArtefact: boolean;
  /** It, its element or a mark around it says a language. */
  readonly hasLanguage: boolean;
  /** The marked content that it or a mark around it names: the page or form, and the number there. */
  readonly holder: PDFDict | undefined;
  readonly mcid: number | undefined;
  /** It or a mark around it says what its glyphs read as. */
  readonly isReplaced: boolean;
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
  readonly marks: readonly Mark[];
  /** The codes of the characters that are shown, by font. */
  readonly codes: ReadonlyMap<PDFDict, ReadonlySet<number>>;
  /** The forms that are drawn, once for each time. */
  readonly forms: readonly PDFStream[];
  /** The texts that are shown, in the order of painting. */
  readonly texts: readonly ShownText[];
}

/** Reads the marks of all pages, those in their forms too. */
export function readMarks(document: PDFDocument, elements: readonly TaggedElement[]): PageMarks[] {
  const parentTree = readParentTree(document);
  const languages = new Map(elements.map((element) => [element.dict, element.hasLanguage]));
  return document.getPages().map((page, index) => {
    const found = new FoundMarks(index + 1);
    const reader = { parentTree, languages, found };
    const content = { content: pageContent(document, page), resources: page.node.Resources(), holder: page.node };
    new ContentReader(reader, content, UNMARKED).read();
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

/** The font that text is shown in, and the codes of it that were shown so far. */
interface CurrentFont {
  readonly dict: PDFDict;
  readonly isComposite: boolean;
  readonly used: Set<number>;
}

const MOST_NESTED = 10;

class FoundMarks implements PageMarks {
  readonly page: number;
  untagged = 0;
  artefactsInTags = 0;
  tagsInArtefacts = 0;
  textsWithoutLanguage = 0;
  readonly marks: Mark[] = [];
  readonly codes = new Map<PDFDict, Set<number>>();
  readonly forms: PDFStream[] = [];
  readonly texts: ShownText[] = [];

  constructor(page: number) {
    this.page = page;
  }

  open(mark: Mark, around: Mark): void {
    if (mark.tag === 'Artifact' && around.isTagged) this.artefactsInTags += 1;
    if (mark.isTagged && !around.isTagged && around.isArtefact) this.tagsInArtefacts += 1;
    this.marks.push(mark);
    const words = mark.isReplaced && !around.isReplaced ? actualText(mark.properties) : undefined;
    if (words !== undefined) addWords(this.texts, mark, words);
  }

  paint({ isTagged, isArtefact }: Mark): void {
    if (!isTagged && !isArtefact) this.untagged += 1;
  }

  show(mark: Mark): void {
    this.paint(mark);
    if (!mark.isArtefact && !mark.hasLanguage) this.textsWithoutLanguage += 1;
  }

  /** The font for text that is shown from now on. */
  font(dict: PDFDict): CurrentFont {
    const used = this.codes.get(dict) ?? new Set();
    this.codes.set(dict, used);
    return { dict, isComposite: dict.get(NAMES.Subtype) === NAMES.Type0, used };
  }
}

// What stands around everything.
const UNMARKED: Mark = {
  tag: '',
  properties: '',
  isTagged: false,
  isArtefact: false,
  hasLanguage: false,
  holder: undefined,
  mcid: undefined,
  isReplaced: false,
};

class ContentReader {
  readonly #reader: Reader;
  readonly #content: Content;
  readonly #around: Mark;
  readonly #outer: Mark[] = [];
  readonly #savedFonts: (CurrentFont | undefined)[] = [];
  #mark: Mark;
  #font: CurrentFont | undefined;

  constructor(reader: Reader, content: Content, around: Mark) {
    this.#reader = reader;
    this.#content = content;
    this.#around = around;
    this.#mark = around;
  }

  read(): void {
    const { content } = this.#content;
    visitOperators(content, (name, start, at) => {
      const step = STEPS.get(name);
      if (step === 'show') this.#show(start, at);
      else if (step !== undefined) this.#take(step, content.slice(start, at).trimEnd());
      return undefined;
    });
  }

  #show(start: number, at: number): void {
    const { found } = this.#reader;
    found.show(this.#mark);
    if (this.#font === undefined) return;
    addCodes(this.#font, codesOf(found.texts, this.#mark, this.#font.dict), this.#content.content, start, at);
  }

  #take(step: Exclude<Step, 'show'>, operands: string): void {
    const { found } = this.#reader;
    const { resources } = this.#content;
    switch (step) {
      case 'paint':
        found.paint(this.#mark);
        return;
      case 'draw':
        drawObject(this.#reader, resourceOf(resources, 'XObject', operands), this.#mark);
        return;
      case 'open':
        this.#outer.push(this.#mark);
        this.#mark = openMark(this.#reader, this.#content, operands, this.#mark);
        return;
      case 'close':
        this.#mark = this.#outer.pop() ?? this.#around;
        return;
      case 'save':
        this.#savedFonts.push(this.#font);
        return;
      case 'restore':
        this.#font = this.#savedFonts.pop();
        return;
      case 'font':
        this.#font = fontOf(this.#reader, resources, operands);
    }
  }
}

function addCodes(
  { isComposite, used }: CurrentFont,
  shown: number[] | undefined,
  content: string,
  start: number,
  end: number,
): void {
  const one = isComposite ? oneCode(content, start, end) : undefined;
  if (one !== undefined) {
    used.add(one);
    shown?.push(one);
    return;
  }
  for (const code of readCodes(content.slice(start, end), isComposite)) {
    used.add(code);
    shown?.push(code);
  }
}

type Step = 'show' | 'paint' | 'draw' | 'open' | 'close' | 'save' | 'restore' | 'font';

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ...['Tj', 'TJ', "'", '"'].map((name): [string, Step] => [name, 'show']),
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh', 'EI'].map((name): [string, Step] => [name, 'paint']),
  ['Do', 'draw'],
  ['BMC', 'open'],
  ['BDC', 'open'],
  ['EMC', 'close'],
  ['q', 'save'],
  ['Q', 'restore'],
  ['Tf', 'font'],
]);

function fontOf(reader: Reader, resources: PDFDict | undefined, operands: string): CurrentFont | undefined {
  const found = resourceOf(resources, 'Font', operands);
  return found instanceof PDFDict ? reader.found.font(found) : undefined;
}

function openMark({ parentTree, languages, found }: Reader, content: Content, operands: string, around: Mark): Mark {
  const [, tag = '', list = ''] = /^\/([^\s<[(/]*)\s*([\s\S]*)$/.exec(operands) ?? [];
  const named = list.startsWith('/') ? resourceOf(content.resources, 'Properties', list) : undefined;
  const properties = named === undefined ? list : String(named);
  const mcid = mcidOf(properties);
  const owner = mcid === undefined ? undefined : ownerOf(parentTree, content.holder, mcid);
  const saysLanguage = /\/Lang\b/.test(properties) || (owner !== undefined && languages.get(owner) === true);
  const mark = {
    tag,
    properties,
    isTagged: owner !== undefined || around.isTagged,
    isArtefact: tag === 'Artifact' || around.isArtefact,
    hasLanguage: saysLanguage || around.hasLanguage,
    holder: mcid === undefined ? around.holder : content.holder,
    mcid: mcid ?? around.mcid,
    isReplaced: properties.includes('/ActualText') || around.isReplaced,
  };
  found.open(mark, around);
  return mark;
}

function mcidOf(properties: string): number | undefined {
  const number = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  return number === undefined ? undefined : Number(number);
}

// The element that the structure tree has for the number of a mark.
function ownerOf(parentTree: Reader['parentTree'], holder: PDFDict, mcid: number): PDFDict | undefined {
  const owners = markedElements(parentTree, holder)?.asArray();
  const owner = owners === undefined ? undefined : holder.context.lookup(owners[mcid]);
  return owner instanceof PDFDict ? owner : undefined;
}

function drawObject(reader: Reader, stream: PDFObject | undefined, around: Mark): void {
  const isForm = stream instanceof PDFStream && stream.dict.lookup(NAMES.Subtype) === NAMES.Form;
  if (!isForm || reader.found.forms.filter((form) => form === stream).length >= MOST_NESTED) {
    reader.found.paint(around);
    return;
  }
  reader.found.forms.push(stream);
  const resources = stream.dict.lookup(NAMES.Resources);
  const holder = { resources: resources instanceof PDFDict ? resources : undefined, holder: stream.dict };
  new ContentReader(reader, { content: streamText(stream), ...holder }, around).read();
}

// The operands may go on after the name: `/F5 12`.
function resourceOf(resources: PDFDict | undefined, kind: PdfKey, operands: string): PDFObject | undefined {
  const name = /^\/([^\s/<[(]+)/.exec(operands)?.[1];
  const group = resources?.lookup(NAMES[kind]);
  return name === undefined || !(group instanceof PDFDict) ? undefined : group.lookup(PDFName.of(name));
}
