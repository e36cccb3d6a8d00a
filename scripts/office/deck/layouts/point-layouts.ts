import type { Box, LayoutName, LayoutPlan, LevelStyle, Ornament, PlaceholderPlan, PlaceName } from './layout-plan.ts';
import {
  columnsOf,
  contentBox,
  eyebrowRule,
  feet,
  heads,
  rowsOf,
  type SlideFrame,
  takeawayBand,
} from './slide-frame.ts';

/**
 * The layouts of points, of large numbers, and of two columns that are compared; each with a takeaway below. Those of points
 * are there twice: without a takeaway they have its room.
 */
export function pointLayouts(frame: SlideFrame): LayoutPlan[] {
  const content = contentBox(frame, { hasTakeaway: true });
  return [
    ...layoutsOfPoints(frame, true),
    ...layoutsOfPoints(frame, false),
    ...([2, 3, 4] as const).map((count) => numberLayout(count, frame)),
    contrastLayout(frame, content),
  ];
}

function layoutsOfPoints(frame: SlideFrame, hasTakeaway: boolean): LayoutPlan[] {
  const content = contentBox(frame, { hasTakeaway });
  const list = contentBox(frame, { hasTakeaway, top: 208 });
  return [
    columnLayout('points-columns-2', frame, columnsOf(content, 2, 48)),
    columnLayout('points-columns-3', frame, columnsOf(content, 3, 40)),
    gridLayout(frame, content),
    rowLayout('points-rows', frame, { box: list, claim: 28, line: 24, before: 20 }),
    rowLayout('points-dense', frame, { box: list, claim: 24, line: 24, before: 4 }),
  ].map((layout) => (hasTakeaway ? layout : withoutTakeaway(layout)));
}

function withoutTakeaway(layout: LayoutPlan): LayoutPlan {
  const placeholders = layout.placeholders.filter(({ place }) => place !== 'takeaway');
  return { ...layout, name: `${layout.name}-tall` as LayoutName, placeholders };
}

const BODIES: readonly PlaceName[] = ['body', 'body-2', 'body-3', 'body-4', 'body-5', 'body-6'];

/** A layout with a headline, placeholders of its own, a takeaway and the foot. */
export function contentLayout(
  name: LayoutName,
  frame: SlideFrame,
  { placeholders, ornaments = [] }: { placeholders: readonly PlaceholderPlan[]; ornaments?: readonly Ornament[] },
): LayoutPlan {
  const takeaway = takeawayBand(frame);
  return {
    name,
    ground: 'paper',
    ornaments: [eyebrowRule(frame, 52), ...ornaments],
    placeholders: [...heads(frame), ...placeholders, takeaway.plan, ...feet(frame)],
  };
}

// Only points whose order says something are numbered, on their own slide.
function claims(size: number): LevelStyle[] {
  return [
    { family: 'heading', size, colour: 'ink', bold: true },
    { family: 'text', size: 24, colour: 'ink', before: 6 },
  ];
}

function bodies(boxes: readonly Box[], levels: readonly LevelStyle[], below: number): PlaceholderPlan[] {
  return boxes.map((box, index) => ({
    place: BODIES[index] ?? 'body',
    box: { ...box, y: box.y + below, height: box.height - below },
    levels,
  }));
}

function rules(boxes: readonly Box[], colour: Ornament['colour'], height: number): Ornament[] {
  return boxes.map((box) => ({ box: { ...box, height }, colour }));
}

function columnLayout(name: LayoutName, frame: SlideFrame, boxes: readonly Box[]): LayoutPlan {
  const lower = boxes.map((box) => ({ ...box, y: box.y + 12, height: box.height - 12 }));
  return contentLayout(name, frame, {
    placeholders: bodies(lower, claims(30), 20),
    ornaments: rules(lower, 'ink', 3),
  });
}

function gridLayout(frame: SlideFrame, content: Box): LayoutPlan {
  const boxes = rowsOf(content, 2, 12).flatMap((row) => columnsOf(row, 2, 48));
  return contentLayout('points-grid', frame, {
    placeholders: bodies(boxes, claims(27), 10),
    ornaments: rules(boxes, 'ink', 2),
  });
}

function rowLayout(
  name: LayoutName,
  frame: SlideFrame,
  { box, claim, line, before }: { box: Box; claim: number; line: number; before: number },
): LayoutPlan {
  const [first, second] = claims(claim);
  const levels = [
    { ...first, before },
    { ...second, size: line, before: 0, leading: 95 },
  ] as LevelStyle[];
  const list: PlaceholderPlan = { place: 'body', box, levels };
  return { ...contentLayout(name, frame, { placeholders: [list] }), type: 'obj' };
}

// The fewer the numbers, the larger they are set.
const NUMERALS = { 2: 120, 3: 104, 4: 84 } as const;

function numberLayout(count: 2 | 3 | 4, frame: SlideFrame): LayoutPlan {
  const content = contentBox(frame, { hasTakeaway: true, top: frame.top + 20 });
  const boxes = columnsOf(content, count, 36);
  const levels: readonly LevelStyle[] = [
    { family: 'heading', size: NUMERALS[count], colour: 'teal', bold: true, leading: 85 },
    { family: 'text', size: 26, colour: 'ink', before: 10 },
    { family: 'text', size: 18, colour: 'mute', before: 8 },
  ];
  return contentLayout(`numbers-${count}`, frame, {
    placeholders: bodies(boxes, levels, 16),
    ornaments: rules(boxes, 'gold', 3),
  });
}

function contrastLayout(frame: SlideFrame, content: Box): LayoutPlan {
  const boxes = columnsOf({ ...content, height: content.height + 4 }, 2, 32);
  const side = (colour: 'ink' | 'on-deep'): LevelStyle[] => [
    { family: 'heading', size: 30, colour, bold: true },
    {
      ...{ family: 'text', size: 25, colour, before: 9, indent: 28 },
      bullet: { kind: 'dash', colour: 'gold' },
    },
  ];
  const placeholders = boxes.map((box, index) => ({
    place: BODIES[index] ?? 'body',
    box,
    levels: side(index === 0 ? 'ink' : 'on-deep'),
    fill: index === 0 ? ('wash' as const) : ('deep' as const),
    inset: { x: 32, y: 20 },
  }));
  const ornaments = boxes.map((box, index) => ({
    box: { ...box, y: box.y - 4, height: 4 },
    colour: index === 0 ? ('mute' as const) : ('gold' as const),
  }));
  return { ...contentLayout('contrast', frame, { placeholders, ornaments }), type: 'twoObj' };
}
