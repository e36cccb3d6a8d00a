import { elementsOf, type XmlElement } from '../../../read/xml-element.ts';
import type { TemplateHead, TemplateSection } from '../brief-template.ts';
import type { MatchedBriefTemplate } from '../match-styles.ts';
import { briefSections } from '../template-measures.ts';

/** Something of a head or a foot of a template that lies over the line of a marking. */
export interface OverMarking {
  /** The name that Word has for it. */
  readonly name: string;
  readonly isFoot: boolean;
}

/**
 * Finds the pictures, shapes and text boxes of a template's heads and feet that lie in front of the line in which a
 * document's marking stands: the first of a head, or the last of a foot. Only what is in front of the text and lets no text
 * go round it covers the line. What lies behind the text, as a letterhead does, is not looked at: its colours are not
 * known, and Word draws the words over it. Frames are not either: text goes round them, so that the line moves.
 */
export function findOverMarking({ template }: MatchedBriefTemplate): OverMarking[] {
  const sections = briefSections(template);
  const used = new Set([sections?.cover, sections?.body].filter((section) => section !== undefined));
  const found = [...used].flatMap((section) => {
    const paths = new Set([...Object.values(section.headers), ...Object.values(section.footers)]);
    const heads = template.heads.filter(({ path }) => paths.has(path));
    return heads.flatMap((head) => floatingIn(head, section).flatMap((each) => overMarking(each, section)));
  });
  return [...new Map(found.map((each) => [`${each.name} ${each.isFoot}`, each])).values()];
}

/** A box on a page, in mm from its upper left corner. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Floating {
  readonly name: string;
  readonly box: Box;
}

// In mm: the line of the marking is so high, and stands so far from the edge of the head.
const LINE = 4;
const SPACE = 1.5;
// The words stand in the middle. Of short ones, such as SECRET, so much lies on each side of it.
const HALF_WIDTH = 12;
const MM_PER_TWIP = 25.4 / 1440;
const MM_PER_EMU = 25.4 / 914_400;
const MM_PER_PT = 25.4 / 72;

function overMarking({ name, box }: Floating, section: TemplateSection): OverMarking[] {
  const { width, height, margins } = section;
  const middle = (margins.left + width - margins.right) / 2;
  if (box.left > middle + HALF_WIDTH || box.right < middle - HALF_WIDTH) return [];
  const head = edgeOf(section, 'w:header') + SPACE;
  const foot = height - edgeOf(section, 'w:footer') - SPACE - LINE;
  const shared = (top: number) => Math.min(box.bottom, top + LINE) - Math.max(box.top, top);
  return [
    ...(shared(head) > LINE / 2 ? [{ name, isFoot: false }] : []),
    ...(shared(foot) > LINE / 2 ? [{ name, isFoot: true }] : []),
  ];
}

// How far heads or feet stand from the edge of the page.
function edgeOf({ properties }: TemplateSection, side: 'w:header' | 'w:footer'): number {
  const given = properties.find(({ name }) => name === 'w:pgMar')?.attributes[side];
  return (given === undefined ? 708 : Number(given) || 0) * MM_PER_TWIP;
}

function floatingIn({ root, place }: TemplateHead, section: TemplateSection): Floating[] {
  // Before a head stand the words of the marking, and after its first block what is as high as nobody knows.
  const line = edgeOf(section, 'w:header') + 2 * SPACE + LINE;
  return root.children.flatMap((block, index) => {
    const own = place === 'header' && index === 0 ? line : undefined;
    return inFrontIn(block).flatMap((element) => {
      const found = element.name === 'wp:anchor' ? anchored(element, section, own) : drawn(element, section, own);
      return found === undefined ? [] : [found];
    });
  });
}

// A drawing, and the same one again for programs of before 2010.
function inFrontIn(element: XmlElement): XmlElement[] {
  if (element.name === 'mc:Fallback') return [];
  const isAnchor = element.name === 'wp:anchor' && !/^(?:1|true)$/.test(element.attributes['behindDoc'] ?? '');
  const isShape = SHAPES.has(element.name) && isFront(element);
  if (isAnchor && element.children.some(({ name }) => name === 'wp:wrapNone') && isSeen(element)) return [element];
  if (isShape) return [element];
  return element.children.flatMap(inFrontIn);
}

const SHAPES: ReadonlySet<string> = new Set(['v:shape', 'v:rect', 'v:oval', 'v:roundrect', 'v:group']);

function isFront(shape: XmlElement): boolean {
  const style = styleOf(shape);
  const wraps = elementsOf(shape, 'w10:wrap').some(({ attributes }) => (attributes['type'] ?? 'none') !== 'none');
  return style.get('position') === 'absolute' && Number(style.get('z-index') ?? 0) >= 0 && !wraps;
}

// A shape without a ground and without words shows nothing.
function isSeen(anchor: XmlElement): boolean {
  if (elementsOf(anchor, 'pic:pic').length > 0 || elementsOf(anchor, 'w:t').length > 0) return true;
  const looks = elementsOf(anchor, 'wps:spPr').flatMap(({ children }) => children.map(({ name }) => name));
  return looks.length === 0 || !looks.includes('a:noFill');
}

function anchored(anchor: XmlElement, section: TemplateSection, line: number | undefined): Floating | undefined {
  const child = (name: string) => anchor.children.find((each) => each.name === name);
  const size = (key: string) => Number(child('wp:extent')?.attributes[key] ?? 0) * MM_PER_EMU;
  const position = (name: string): Position => {
    const said = (kind: string) =>
      child(name)
        ?.children.find((each) => each.name.endsWith(`:${kind}`))
        ?.text.trim();
    const share = said('pctPosHOffset') ?? said('pctPosVOffset');
    return {
      from: child(name)?.attributes['relativeFrom'] ?? '',
      align: said('align') ?? 'absolute',
      offset: Number(said('posOffset') ?? 0) * MM_PER_EMU,
      share: Number(share ?? 0) / 100_000,
    };
  };
  const floating = {
    wide: size('cx'),
    high: size('cy'),
    across: position('wp:positionH'),
    down: position('wp:positionV'),
  };
  return placed(child('wp:docPr')?.attributes['name'] ?? '', floating, section, line);
}

// The way of Word before 2010: a style as in CSS, with lengths in pt or in.
function drawn(shape: XmlElement, section: TemplateSection, line: number | undefined): Floating | undefined {
  const style = styleOf(shape);
  const position = (side: 'horizontal' | 'vertical', offset: string, usual: string): Position => ({
    from:
      FROM[`${side} ${style.get(`mso-position-${side}-relative`)}`] ??
      style.get(`mso-position-${side}-relative`) ??
      usual,
    align: style.get(`mso-position-${side}`) ?? 'absolute',
    offset: mmOf(style.get(offset)),
    share: 0,
  });
  const floating = {
    ...{ wide: mmOf(style.get('width')), high: mmOf(style.get('height')) },
    across: position('horizontal', 'margin-left', 'column'),
    down: position('vertical', 'margin-top', 'paragraph'),
  };
  return placed(shape.attributes['alt'] ?? shape.attributes['id'] ?? '', floating, section, line);
}

const FROM: Readonly<Record<string, string>> = {
  'horizontal text': 'column',
  'horizontal char': 'character',
  'vertical text': 'paragraph',
};

/** Where something is put: from which reference, at which of its sides or how far from its start, in mm. */
interface Position {
  readonly from: string;
  /** `absolute` where it is put by its distance. */
  readonly align: string;
  readonly offset: number;
  /** The distance as a share of the reference. */
  readonly share: number;
}

interface Putting {
  readonly wide: number;
  readonly high: number;
  readonly across: Position;
  readonly down: Position;
}

// The box of something that floats; undefined where its place is not known.
function placed(
  name: string,
  { wide, high, across, down }: Putting,
  section: TemplateSection,
  line: number | undefined,
): Floating | undefined {
  const left = startOf(across, wide, acrossOf(section));
  const top = startOf(down, high, downOf(section, line));
  if (left === undefined || top === undefined) return undefined;
  return { name, box: { left, top, right: left + wide, bottom: top + high } };
}

function startOf({ from, align, offset, share }: Position, size: number, references: Reference): number | undefined {
  const reference = references[from];
  if (reference === undefined) return undefined;
  const [start, end] = reference;
  if (align === 'center') return (start + end - size) / 2;
  if (/^(?:right|bottom|outside)$/.test(align)) return end - size;
  return align === 'absolute' ? start + offset + share * (end - start) : start;
}

/** What a position is measured from: the start and the end of each reference, in mm. */
type Reference = Readonly<Record<string, readonly [number, number] | undefined>>;

function acrossOf({ width, margins }: TemplateSection): Reference {
  const text = [margins.left, width - margins.right] as const;
  const [leftMargin, rightMargin] = [[0, margins.left] as const, [width - margins.right, width] as const];
  return {
    ...{ page: [0, width], margin: text, column: text, character: text, leftMargin, rightMargin },
    ...{ insideMargin: leftMargin, outsideMargin: rightMargin },
  };
}

function downOf({ height, margins }: TemplateSection, line: number | undefined): Reference {
  const here = line === undefined ? undefined : ([line, line] as const);
  return {
    ...{ page: [0, height], margin: [margins.top, height - margins.bottom], topMargin: [0, margins.top] },
    ...{ bottomMargin: [height - margins.bottom, height], paragraph: here, line: here },
  };
}

function styleOf({ attributes }: XmlElement): ReadonlyMap<string, string> {
  const declared = (attributes['style'] ?? '').split(';').map((each) => each.split(':').map((part) => part.trim()));
  return new Map(declared.map(([name = '', value = '']) => [name, value]));
}

function mmOf(length: string | undefined): number {
  const [, number = '0', unit = 'pt'] = /^(-?[\d.]+)\s*(pt|in|mm|cm|px)?$/.exec(length ?? '') ?? [];
  return Number(number) * ({ pt: MM_PER_PT, in: 25.4, mm: 1, cm: 10, px: 25.4 / 96 }[unit] ?? MM_PER_PT);
}
