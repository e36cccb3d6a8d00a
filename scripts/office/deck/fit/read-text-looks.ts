import { fromEmu } from '../../drawing/to-emu.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import type { Distance } from './set-text.ts';

/** The look of one level of the text in a shape, as Office resolves it. */
export interface TextLook {
  /** The size of the type in px. */
  readonly size: number;
  /** The family's name, or a reference to the theme's, such as `+mn-lt`. */
  readonly font: string;
  readonly isBold: boolean;
  readonly isCapitals: boolean;
  readonly isRightToLeft: boolean;
  /** The space between two letters in px, beside their own widths. */
  readonly spacing: number;
  /** Whether a mark or a number stands before each paragraph. */
  readonly hasBullet: boolean;
  /** Where the lines begin, and the first of them from there, in px. */
  readonly start: number;
  readonly first: number;
  readonly before: Distance;
  readonly after: Distance;
  readonly leading: Distance;
}

/** How a text stands inside its shape: the space at its edges in px, its columns, and whether it is turned. */
export interface TextFrame {
  readonly insets: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly columns: number;
  readonly gap: number;
  readonly isTurned: boolean;
  /** Where the lines stand in a box that is higher than they are. */
  readonly anchor: 'top' | 'middle' | 'bottom';
}

const LEVELS = [1, 2, 3, 4, 5];
// ISO/IEC 29500-1, 21.1.2: 18 pt is the size of text that nothing gives a size.
const USUAL_SIZE = 24;

/**
 * Reads the looks of five levels of text: each property is that of the first list of styles that has it, first those of
 * the shapes (`a:lstStyle`, the nearest first), then the master's style.
 */
export function readTextLooks(
  shapes: readonly (XmlElement | undefined)[],
  style: XmlElement | undefined,
): readonly TextLook[] {
  const lists = [...shapes.map((shape) => elementsOf(shape, 'a:lstStyle')[0]), style];
  return LEVELS.map((level) => {
    return lookOf(lists.flatMap((list) => list?.children.filter(({ name }) => name === `a:lvl${level}pPr`) ?? []));
  });
}

/** The look of a level by its own properties, the nearest first (`a:lvl1pPr`, or the `a:pPr` of a paragraph). */
export function lookOf(levels: readonly XmlElement[]): TextLook {
  const runs = levels.flatMap((level) => childrenOf(level, 'a:defRPr'));
  const size = Number(firstOf(runs, 'sz'));
  const bold = firstOf(runs, 'b');
  const font = runs.flatMap((run) => childrenOf(run, 'a:latin')).map(({ attributes }) => attributes['typeface'])[0];
  return {
    size: size > 0 ? size / 75 : USUAL_SIZE,
    font: font ?? '+mn-lt',
    isBold: isTrue(bold),
    isCapitals: firstOf(runs, 'cap') === 'all',
    isRightToLeft: isTrue(firstOf(levels, 'rtl')),
    spacing: Number(firstOf(runs, 'spc') ?? 0) / 75,
    hasBullet: hasBullet(levels),
    start: pxOf(firstOf(levels, 'marL')),
    first: pxOf(firstOf(levels, 'indent')),
    before: distanceOf(levels, 'a:spcBef') ?? NONE,
    after: distanceOf(levels, 'a:spcAft') ?? NONE,
    leading: distanceOf(levels, 'a:lnSpc') ?? SINGLE,
  };
}

function hasBullet(levels: readonly XmlElement[]): boolean {
  const [said] = levels.flatMap(({ children }) => children.filter(({ name }) => BULLETS.has(name)));
  return said !== undefined && said.name !== 'a:buNone';
}

const BULLETS: ReadonlySet<string> = new Set(['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip']);
const NONE: Distance = { px: 0 };
const SINGLE: Distance = { lines: 1 };
// ISO/IEC 29500-1, 21.1.2.1.1: 0.1 inch at the sides, 0.05 inch above and below.
const USUAL_SIDE = '91440';
const USUAL_TOP = '45720';

/** Reads how the text of a shape stands in it, from its own properties and those it inherits, the nearest first. */
export function readTextFrame(shapes: readonly (XmlElement | undefined)[]): TextFrame {
  const bodies = shapes.flatMap((shape) => elementsOf(shape, 'a:bodyPr').slice(0, 1));
  const inset = (name: string, usual: string) => pxOf(firstOf(bodies, name) ?? usual);
  return {
    insets: {
      left: inset('lIns', USUAL_SIDE),
      top: inset('tIns', USUAL_TOP),
      right: inset('rIns', USUAL_SIDE),
      bottom: inset('bIns', USUAL_TOP),
    },
    columns: Math.max(1, Number(firstOf(bodies, 'numCol') ?? 1)),
    gap: pxOf(firstOf(bodies, 'spcCol')),
    isTurned: /vert/.test(firstOf(bodies, 'vert') ?? 'horz'),
    anchor: ANCHORS[firstOf(bodies, 'anchor') ?? 't'] ?? 'top',
  };
}

const ANCHORS: Readonly<Record<string, TextFrame['anchor']>> = { t: 'top', ctr: 'middle', b: 'bottom' };

/** The value of an attribute that the first element has that has it. */
function firstOf(elements: readonly XmlElement[], name: string): string | undefined {
  return elements.map(({ attributes }) => attributes[name]).find((value) => value !== undefined);
}

function childrenOf({ children }: XmlElement, wanted: string): XmlElement[] {
  return children.filter(({ name }) => name === wanted);
}

function distanceOf(levels: readonly XmlElement[], wanted: string): Distance | undefined {
  const [said] = levels.flatMap((level) => childrenOf(level, wanted)).flatMap(({ children }) => children);
  const value = Number(said?.attributes['val']);
  if (said === undefined || !Number.isFinite(value)) return undefined;
  return said.name === 'a:spcPct' ? { lines: value / 100_000 } : { px: value / 75 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function pxOf(emu: string | undefined): number {
  const px = fromEmu(Number(emu ?? 0));
  return Number.isFinite(px) ? px : 0;
}
