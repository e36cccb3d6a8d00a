import type { DeckView, SlideView } from '../../../views/deck/deck-view.ts';
import type { FontShelf } from '../fit/measured-font.ts';
import type { TextLook } from '../fit/read-text-looks.ts';
import type { Box, LayoutPlan, PlaceholderPlan, PlaceName } from '../layouts/layout-plan.ts';
import type { OfficeSlide, SlideParagraph, SlidePart } from '../slides/office-slide.ts';
import { BOX_LOOK, paragraphHeight, type TextMeasure } from './paragraph-height.ts';
import { type SlideTexts, slideTexts } from './slide-texts.ts';
import type { TemplateFonts } from './template-fonts.ts';
import { fitted, grown, HEADLINE_SIZES, LIST_SIZES, type Scale } from './template-sizes.ts';

/** The layouts of a template by the deck's, and how large its slides are. */
export interface TemplateFilling {
  readonly layouts: readonly LayoutPlan[];
  readonly scale: Scale;
  readonly measure: FontShelf;
  /** The families that the summit chooses in place of the template's. */
  readonly fonts: TemplateFonts;
  /** Whether the language of the deck is written from right to left. */
  readonly isRightToLeft: boolean;
}

/**
 * Fills the layouts of a user's own template: takes the slides as they stand in the deck's own layouts, and puts their
 * texts and figures into the places that the template has. A text without a place of its own stands in that of the
 * list, before it or after it, or in a text box at the foot of a figure.
 */
export function toTemplateSlides(
  { slides: views }: Pick<DeckView, 'slides'>,
  slides: readonly OfficeSlide[],
  filling: TemplateFilling,
): OfficeSlide[] {
  return slides.map((slide, index) => {
    const view = views[index];
    const name = view === undefined || view.layout === 'own' ? 'points' : view.layout;
    const layout = filling.layouts.find((each) => each.name === name);
    if (view === undefined || layout === undefined) throw new TypeError(`The template has no layout for '${name}'.`);
    const own = layout.taken?.fonts ?? { heading: '', text: '' };
    const { heading = own.heading, text: running = own.text } = filling.fonts;
    const setting = { fonts: filling.measure, theme: { heading, text: running }, scale: filling.scale };
    return { ...slide, layout: name, parts: filledParts(slide, view, { ...filling, layout, setting }) };
  });
}

interface Filling extends TemplateFilling {
  readonly layout: LayoutPlan;
  readonly setting: TextMeasure & { readonly scale: Scale };
}

function filledParts(slide: OfficeSlide, view: SlideView, filling: Filling): SlidePart[] {
  const { layout, scale, setting } = filling;
  const texts = slideTexts(slide, view, scale, (place) => placeOf(layout, place) !== undefined);
  const figure = slide.parts.find(isFigure);
  const title = placeOf(layout, 'title');
  const headline = title === undefined ? texts.title : fitted(texts.title, title, HEADLINE_SIZES, setting);
  return [
    text('title', headline, filling),
    ...texts.named.map(([place, paragraphs]) => text(place, paragraphs, filling)),
    ...(figure === undefined ? listParts(texts, filling) : figureParts(figure, texts, filling)),
    ...slide.parts.filter((part) => isFoot(part, layout, view)),
  ];
}

type Figure = Extract<SlidePart, { readonly kind: 'picture' | 'chart' | 'table' }>;

function isFigure(part: SlidePart): part is Figure {
  return part.kind === 'chart' || part.kind === 'table' || (part.kind === 'picture' && part.place === 'picture');
}

function isFoot(part: SlidePart, layout: LayoutPlan, { layout: name }: SlideView): boolean {
  if (part.kind === 'slide-number') return placeOf(layout, 'number') !== undefined;
  if (part.kind !== 'text' || (part.place !== 'date' && part.place !== 'footer')) return false;
  return name !== 'cover' && name !== 'close' && placeOf(layout, part.place) !== undefined;
}

function placeOf({ placeholders }: LayoutPlan, name: PlaceName): PlaceholderPlan | undefined {
  return placeholders.find(({ place }) => place === name);
}

// In a template that is written from left to right, each paragraph of another language says that it is not.
function text(place: PlaceName, paragraphs: readonly SlideParagraph[], filling: Filling, box?: Box): SlidePart {
  const turns = filling.isRightToLeft && placeOf(filling.layout, place)?.text?.looks[0]?.isRightToLeft !== true;
  const written = turns ? paragraphs.map((paragraph) => ({ ...paragraph, isTurned: true })) : paragraphs;
  return { kind: 'text', place, paragraphs: written, ...(box === undefined ? {} : { box }) };
}

function listParts({ before, columns, after }: SlideTexts, filling: Filling): SlidePart[] {
  const { layout, setting } = filling;
  const bodies = layout.placeholders.filter(({ place }) => place === 'body' || place === 'body-2');
  const [first, second] = bodies;
  const area = roomOf(layout);
  if (first === undefined) return boxed([...before, ...columns.flat(), ...after], area);
  if (second === undefined || columns.length < 2) {
    const all = [...before, ...columns.flat(), ...after];
    return all.length === 0 ? [] : [text('body', fitted(all, first, LIST_SIZES, setting), filling)];
  }
  const half = Math.ceil(columns.length / 2);
  const beside = inProportion([...before, ...after], first, area, setting);
  const foot = footBox(beside, area, setting);
  const short = ({ box }: PlaceholderPlan) =>
    foot === undefined ? undefined : { ...box, height: Math.max(foot.y - box.y, 1) };
  const column = (place: PlaceholderPlan, paragraphs: readonly SlideParagraph[]) => {
    const box = short(place);
    const fits = fitted(paragraphs, { ...place, box: box ?? place.box }, LIST_SIZES, setting);
    return text(place.place, fits, filling, box);
  };
  return [
    column(first, columns.slice(0, half).flat()),
    column(second, columns.slice(half).flat()),
    ...(foot === undefined ? [] : boxed(beside, foot)),
  ];
}

function figureParts(figure: Figure, { before, columns, after }: SlideTexts, filling: Filling): SlidePart[] {
  const { layout, setting } = filling;
  const own = placeOf(layout, figure.kind === 'picture' ? figure.place : figure.kind);
  const beside = layout.placeholders.find(({ place, key }) => {
    return (place === 'body' || place === 'body-2') && own !== undefined && key?.idx !== own.key?.idx;
  });
  const rest = [...columns.flat(), ...after, ...before];
  if (beside !== undefined && own !== undefined) {
    const texts = rest.length === 0 ? [] : [text(beside.place, fitted(rest, beside, LIST_SIZES, setting), filling)];
    return [{ ...figure, box: own.box }, ...texts];
  }
  const room = own?.box ?? roomOf(layout);
  const body = placeOf(layout, 'body');
  const small = inProportion(rest, body ?? own, room, setting);
  const { box, texts } = besideOrAbove({ kind: figure.kind, hasPlace: own !== undefined }, small, room, filling);
  // A place for text alone, such as a subtitle, gives the figure a part of its room and keeps its texts.
  const isKept = own === undefined && body !== undefined && texts !== undefined;
  const shown = isKept
    ? [text('body', fitted(rest, { ...body, box: texts }, LIST_SIZES, setting), filling, texts)]
    : boxed(small, texts ?? room);
  return [{ ...figure, box }, ...shown];
}

// Texts at the foot of a picture that take more than this share of its room stand beside it, with this share of the width;
// so do all texts where a picture takes room from them.
const MOST_BELOW = 0.22;
const BESIDE = 0.34;
const GAP = 0.02;

// Texts in a box of their own grow with the lists of the layout, where they leave the figure or the columns their room.
function inProportion(
  paragraphs: readonly SlideParagraph[],
  list: PlaceholderPlan | undefined,
  room: Box,
  setting: Filling['setting'],
): readonly SlideParagraph[] {
  const larger = grown(paragraphs, list?.levels[0]?.size ?? 0, setting.scale);
  return boxHeight(larger, room.width, setting) <= MOST_BELOW * room.height ? larger : paragraphs;
}

function besideOrAbove(
  { kind, hasPlace }: { readonly kind: Figure['kind']; readonly hasPlace: boolean },
  rest: readonly SlideParagraph[],
  room: Box,
  { isRightToLeft, setting }: Filling,
): { readonly box: Box; readonly texts: Box | undefined } {
  const foot = footBox(rest, room, setting);
  if (foot === undefined) return { box: room, texts: undefined };
  const isShort = hasPlace && foot.height <= MOST_BELOW * room.height;
  if (kind !== 'picture' || isShort || room.width < room.height) {
    return { box: { ...room, height: Math.max(foot.y - room.y, 1) }, texts: foot };
  }
  const beside = room.width * BESIDE;
  const gap = room.width * GAP;
  const width = room.width - beside - gap;
  return {
    box: { ...room, x: isRightToLeft ? room.x + beside + gap : room.x, width },
    texts: { ...room, x: isRightToLeft ? room.x : room.x + width + gap, width: beside },
  };
}

function roomOf({ taken, placeholders }: LayoutPlan): Box {
  const box = taken?.area ?? placeholders[0]?.box;
  if (box === undefined) throw new TypeError('The layout of the template has no room.');
  return box;
}

// The most of a figure's room that the texts at its foot may take.
const MOST_FOOT = 0.45;

function footBox(paragraphs: readonly SlideParagraph[], room: Box, setting: TextMeasure): Box | undefined {
  if (paragraphs.length === 0) return undefined;
  const height = Math.min(boxHeight(paragraphs, room.width, setting), room.height * MOST_FOOT);
  return { ...room, y: room.y + room.height - height, height };
}

function boxHeight(paragraphs: readonly SlideParagraph[], width: number, setting: TextMeasure): number {
  const looks = boxedParagraphs(paragraphs).map(({ look: { size, before = 0 } }): TextLook => {
    return { ...BOX_LOOK, size, before: { px: before } };
  });
  const levels = paragraphs.map(({ text: words }, level) => ({ text: words, level }));
  return paragraphHeight(levels, looks, { width, height: Number.POSITIVE_INFINITY, columns: 1, gap: 0 }, setting);
}

function boxedParagraphs(paragraphs: readonly SlideParagraph[]) {
  return paragraphs.map(({ text: words, size = 24 }, index) => {
    const before = index === 0 ? 0 : size / 4;
    return { text: words, look: { family: 'text' as const, size, colour: 'ink' as const, before } };
  });
}

function boxed(paragraphs: readonly SlideParagraph[], box: Box): SlidePart[] {
  if (paragraphs.length === 0) return [];
  return [{ kind: 'text-box', box, anchor: 'bottom', paragraphs: boxedParagraphs(paragraphs) }];
}
