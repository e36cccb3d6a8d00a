import { addAll } from '../../../../diagnostics/add-all.ts';
import type { XmlElement } from '../../../read/xml-element.ts';
import type { TemplateStyle } from '../brief-template.ts';
import { type FieldAnswer, fieldAnswer } from './field-answer.ts';
import { fillControl } from './fill-control.ts';
import { run, textOf, withText } from './head-runs.ts';
import type { HeadWord, HeadWords } from './head-words.ts';

/** What a head is filled with. */
export interface HeadFilling {
  readonly words: HeadWords;
  /** The number that stands for the page until a program counts pages. */
  readonly page: string;
  /** The styles of the template, by which fields repeat words of the text. */
  readonly styles: readonly TemplateStyle[];
  /** The things that styles of the brief hold, by the ids of the template’s styles. */
  readonly styled: ReadonlyMap<string, HeadWord>;
  /** Gives the next id for a picture. */
  readonly nextId: () => number;
}

/** A head or a foot that was filled, and what was found in it. */
export interface FilledHead {
  readonly root: XmlElement;
  /** What it shows of the brief, with `page` for the number of the page. */
  readonly shown: ReadonlySet<HeadWord | 'page'>;
  /** The document properties of a custom name that its fields repeat, with their words. */
  readonly properties: ReadonlyMap<string, string>;
  /** The codes of fields that nothing fills, which were left out. */
  readonly unknown: readonly string[];
  /** The words of content controls that show a prompt, which nothing fills. */
  readonly prompts: readonly string[];
}

/** A head while it is filled. */
export interface HeadWork {
  readonly filling: HeadFilling;
  readonly shown: Set<HeadWord | 'page'>;
  readonly properties: Map<string, string>;
  readonly unknown: string[];
  readonly prompts: string[];
}

/**
 * Fills the fields and content controls of a head or a foot of a template. Dates become text: a field would show another
 * date on each day. Bookmarks and links are taken out, with their words left; pictures without an alternative text are
 * marked as decoration.
 */
export function fillHead(root: XmlElement, filling: HeadFilling): FilledHead {
  const work: HeadWork = { filling, shown: new Set(), properties: new Map(), unknown: [], prompts: [] };
  return { root: filled(root, work), ...work };
}

const LEFT: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:permStart',
  'w:permEnd',
  'w:proofErr',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:lang',
]);
// What holds runs and gives way to them.
const UNWRAPPED: ReadonlySet<string> = new Set(['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:ins']);

function filled(element: XmlElement, work: HeadWork): XmlElement {
  if (element.name === 'wp:docPr') return decorated(element, work.filling.nextId());
  return { ...element, children: filledAll(element.children, work) };
}

function filledAll(children: readonly XmlElement[], work: HeadWork): XmlElement[] {
  const flat = children
    .flatMap(unwrapped)
    .flatMap(parted)
    .filter(({ name }) => !LEFT.has(name) && name !== 'w:del');
  const result: XmlElement[] = [];
  const ends = fieldEnds(flat);
  for (let index = 0; index < flat.length; index += 1) {
    const child = flat[index];
    if (child === undefined) continue;
    const end = ends.get(index);
    if (end === undefined) addAll(result, filledOne(child, work));
    else {
      addAll(result, filledField(flat.slice(index, end + 1), work));
      index = end;
    }
  }
  return result;
}

function unwrapped(element: XmlElement): readonly XmlElement[] {
  return UNWRAPPED.has(element.name) ? element.children.flatMap(unwrapped) : [element];
}

// Some programs write a whole field as one run.
function parted(element: XmlElement): readonly XmlElement[] {
  const marks = element.children.filter(({ name }) => name === 'w:fldChar');
  if (element.name !== 'w:r' || marks.length === 0 || element.children.length < 2) return [element];
  return element.children.filter(({ name }) => name !== 'w:rPr').map((child) => run(element, child));
}

function filledOne(child: XmlElement, work: HeadWork): readonly XmlElement[] {
  if (child.name === 'w:sdt') {
    const content = fillControl(child, work);
    return [{ ...content, children: filledAll(content.children, work) }];
  }
  if (child.name !== 'w:fldSimple') return [filled(child, work)];
  const look = child.children.find(({ name }) => name === 'w:r');
  const answer = answerOf(child.attributes['w:instr'] ?? '', work);
  return answer === 'kept' ? [filled(child, work)] : answered(answer, look);
}

function charType(element: XmlElement): string | undefined {
  if (element.name !== 'w:r') return undefined;
  return element.children.find(({ name }) => name === 'w:fldChar')?.attributes['w:fldCharType'];
}

// The index of the run that ends each field, by that of the run that begins it. A field may lie within another; one that
// does not end here has none.
function fieldEnds(runs: readonly XmlElement[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, each] of runs.entries()) {
    const type = charType(each);
    if (type === 'begin') open.push(index);
    const begun = type === 'end' ? open.pop() : undefined;
    if (begun !== undefined) ends.set(begun, index);
  }
  return ends;
}

function filledField(runs: readonly XmlElement[], work: HeadWork): readonly XmlElement[] {
  const separate = runs.findIndex((each) => charType(each) === 'separate');
  const code = runs
    .slice(0, separate < 0 ? runs.length : separate)
    .flatMap(({ children }) => children.filter(({ name }) => name === 'w:instrText'))
    .map(({ text }) => text)
    .join('');
  const result = separate < 0 ? [] : runs.slice(separate + 1, -1);
  const answer = answerOf(code, work);
  if (answer === 'kept') return runs;
  return answered(answer, result.find(({ name, children }) => name === 'w:r' && textOf(children) !== '') ?? runs[0]);
}

function answerOf(code: string, { filling, shown, properties, unknown }: HeadWork): FieldAnswer {
  const answer = fieldAnswer(code, filling);
  if (answer === 'kept') return answer;
  if (answer.shows !== undefined && answer.words !== '') shown.add(answer.shows);
  if (answer.property !== undefined && answer.words !== '') properties.set(answer.property, answer.words);
  if (answer.isUnknown) unknown.push(code.trim());
  return answer;
}

// A field without words would be an empty result, which programs show as an error.
function answered(answer: Exclude<FieldAnswer, 'kept'>, look: XmlElement | undefined): readonly XmlElement[] {
  const { code, words } = answer;
  if (words === '') return [];
  if (code === undefined) return [withText(look, words)];
  return [
    run(look, { name: 'w:fldChar', attributes: { 'w:fldCharType': 'begin' }, children: [], text: '' }),
    run(look, { name: 'w:instrText', attributes: { 'xml:space': 'preserve' }, children: [], text: ` ${code} ` }),
    run(look, { name: 'w:fldChar', attributes: { 'w:fldCharType': 'separate' }, children: [], text: '' }),
    withText(look, words),
    run(look, { name: 'w:fldChar', attributes: { 'w:fldCharType': 'end' }, children: [], text: '' }),
  ];
}

// A screen reader leaves heads out; the mark says so of their pictures.
function decorated(element: XmlElement, id: number): XmlElement {
  const own: Record<string, string> = { ...element.attributes, id: String(id) };
  if ((own['descr'] ?? '').trim() !== '') return { ...element, attributes: own };
  const mark: XmlElement = {
    name: 'adec:decorative',
    attributes: { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: '1' },
    children: [],
    text: '',
  };
  const extension = {
    name: 'a:ext',
    attributes: { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    children: [mark],
    text: '',
  };
  const list = { name: 'a:extLst', attributes: {}, children: [extension], text: '' };
  const { descr: _, ...attributes } = own;
  return { ...element, attributes, children: [list] };
}
