import type { OfficeFile } from '../../read/to-office-file.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import type { Box } from '../layouts/layout-plan.ts';
import { unmeasured } from './break-lines.ts';
import type { FontShelf } from './measured-font.ts';
import { lookOf, readTextFrame } from './read-text-looks.ts';
import { roomIn } from './room-in.ts';
import type { SetParagraph } from './set-text.ts';
import { boxOf, nameOf, type SlideShape, slideShapes } from './slide-shapes.ts';
import { tableExtent } from './table-extent.ts';
import { textExtent } from './text-extent.ts';
import { toSetParagraph } from './to-set-paragraph.ts';

/** A text of a slide, measured against its place. */
export interface MeasuredText {
  readonly slide: number;
  readonly layout: string;
  /** The name of the placeholder in its layout, or of the text box or table on its slide. */
  readonly place: string;
  readonly isPlaceholder: boolean;
  /** Whether it is the date, the footer or the number at the foot of the slide. */
  readonly isFoot: boolean;
  /** The words of its paragraphs or cells. */
  readonly words: readonly string[];
  /** The height in px that it needs, and that it has. */
  readonly needed: number;
  readonly room: number;
  /** The families in which it is set, each with the letters for which there is no width. */
  readonly fonts: ReadonlyMap<string, ReadonlySet<string>>;
  /** The sizes in px of its smallest paragraph and of that paragraph's level; undefined where none is smaller. */
  readonly smaller: { readonly size: number; readonly usual: number } | undefined;
}

/** Measures all texts of a presentation's slides against the boxes in which they stand. */
export function measureSlideTexts(file: OfficeFile, fonts: FontShelf): MeasuredText[] {
  return slideShapes(file).flatMap((shape) => {
    const box = shape.chain.map(boxOf).find((each) => each !== undefined);
    if (box === undefined) return [];
    return shape.shape.name === 'p:graphicFrame' ? measuredTable(shape, box, fonts) : measuredText(shape, box, fonts);
  });
}

function measuredText(shape: SlideShape, box: Box, fonts: FontShelf): MeasuredText[] {
  const paragraphs = elementsOf(shape.shape, 'a:p');
  const set = paragraphs.map((paragraph) => {
    return toSetParagraph({ paragraph, levels: levelsOf(paragraph, shape), theme: shape.theme });
  });
  if (set.every(({ runs }) => runs.length === 0)) return [];
  const room = roomIn(box, readTextFrame(shape.chain));
  return [
    {
      ...namesOf(shape),
      words: set.map(wordsOfParagraph),
      needed: textExtent(set, room, fonts),
      room: room.height,
      fonts: fontsOf(set, fonts),
      smaller: smallest(paragraphs, set, shape),
    },
  ];
}

function measuredTable(shape: SlideShape, box: Box, fonts: FontShelf): MeasuredText[] {
  const [table] = elementsOf(shape.shape, 'a:tbl');
  if (table === undefined) return [];
  const { needed, cells } = tableExtent(table, shape.theme, fonts);
  const set = cells.flat();
  return [
    {
      ...namesOf(shape),
      words: set.map(wordsOfParagraph),
      needed,
      room: box.height,
      fonts: fontsOf(set, fonts),
      smaller: undefined,
    },
  ];
}

function namesOf({ slide, layout, shape, place }: SlideShape) {
  const type = elementsOf(place, 'p:ph')[0]?.attributes['type'] ?? '';
  const names = { slide, layout, place: nameOf(place ?? shape) };
  return { ...names, isPlaceholder: place !== undefined, isFoot: FEET.has(type) };
}

const FEET: ReadonlySet<string> = new Set(['dt', 'ftr', 'sldNum']);

/** The properties of a paragraph's level, the nearest first. */
function levelsOf(paragraph: XmlElement, { chain, style }: SlideShape): XmlElement[] {
  const level = Number(paragraph.children.find(({ name }) => name === 'a:pPr')?.attributes['lvl'] ?? 0) + 1;
  const lists = [...chain.map((each) => elementsOf(each, 'a:lstStyle')[0]), style];
  return lists.flatMap((list) => list?.children.filter(({ name }) => name === `a:lvl${level}pPr`) ?? []);
}

function fontsOf(set: readonly SetParagraph[], fonts: FontShelf): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const run of set.flatMap(({ runs }) => runs)) {
    const letters = found.get(run.font) ?? new Set();
    for (const letter of unmeasured(run, fonts)) letters.add(letter);
    found.set(run.font, letters);
  }
  return found;
}

// A paragraph without a mark that its level has is no part of the list, and has a size of its own.
function smallest(
  paragraphs: readonly XmlElement[],
  set: readonly SetParagraph[],
  shape: SlideShape,
): MeasuredText['smaller'] {
  const found = paragraphs.flatMap((paragraph, index) => {
    const isApart = elementsOf(paragraph, 'a:buNone').length > 0;
    const usual = lookOf(levelsOf(paragraph, shape)).size;
    const size = set[index]?.runs.reduce((most, run) => Math.max(most, run.size), 0) ?? 0;
    return isApart || size === 0 || size > usual - LEAST_STEP ? [] : [{ size, usual }];
  });
  return found.sort((a, b) => a.size - b.size)[0];
}

// In px; sizes are written in hundredths of a pt.
const LEAST_STEP = 0.1;

function wordsOfParagraph({ runs }: SetParagraph): string {
  return runs.map(({ words }) => words).join('');
}
