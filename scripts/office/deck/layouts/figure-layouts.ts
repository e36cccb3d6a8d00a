import type { Box, LayoutName, LayoutPlan, LevelStyle, Ornament, PlaceholderPlan } from './layout-plan.ts';
import { contentLayout } from './point-layouts.ts';
import { contentBox, eyebrowRule, feet, heads, type SlideFrame } from './slide-frame.ts';

/** The layouts of figures: a timeline, a table, a chart, a map and an image, with a takeaway where they may have one. */
export function figureLayouts(frame: SlideFrame): LayoutPlan[] {
  const wide = contentBox(frame);
  return [
    contentLayout('timeline', frame, { placeholders: [] }),
    { ...contentLayout('table', frame, { placeholders: [tablePlace(frame)] }), type: 'tbl' },
    besideLayout('chart', frame),
    drawnLayout('chart-wide', frame, { placeholders: [drawing('chart', aboveCredit(wide)), credit(frame)] }),
    mapLayout(frame),
    besideLayout('image', frame),
    drawnLayout('image-wide', frame, { placeholders: [drawing('picture', aboveCredit(wide)), credit(frame)] }),
  ];
}

const CREDIT_HEIGHT = 26;

function aboveCredit(box: Box): Box {
  return { ...box, height: box.height - CREDIT_HEIGHT - 8 };
}

function credit(frame: SlideFrame): PlaceholderPlan {
  const { margin, inner, bottom } = frame;
  return {
    place: 'credit',
    box: { x: margin, y: bottom - CREDIT_HEIGHT, width: inner, height: CREDIT_HEIGHT },
    levels: [{ family: 'text', size: 18, colour: 'mute' }],
    anchor: 'bottom',
  };
}

function drawing(place: 'chart' | 'picture', box: Box): PlaceholderPlan {
  return { place, box, levels: [] };
}

function tablePlace(frame: SlideFrame): PlaceholderPlan {
  return { place: 'table', box: contentBox(frame, { hasTakeaway: true }), levels: [] };
}

/** A layout without a band for its takeaway. */
function drawnLayout(
  name: LayoutName,
  frame: SlideFrame,
  { placeholders, ornaments = [] }: { placeholders: readonly PlaceholderPlan[]; ornaments?: readonly Ornament[] },
): LayoutPlan {
  return {
    name,
    ground: 'paper',
    ornaments: [eyebrowRule(frame, 52), ...ornaments],
    placeholders: [...heads(frame), ...placeholders, ...feet(frame)],
  };
}

// What follows from the figure stands beside it, behind a gold bar.
function besideLayout(name: 'chart' | 'image', frame: SlideFrame): LayoutPlan {
  const box = aboveCredit(contentBox(frame));
  const width = Math.round(frame.inner * 0.3);
  const figure = { ...box, width: box.width - width - 40 };
  const beside = { x: figure.x + figure.width + 40, y: box.y + 70, width, height: box.height - 140 };
  return drawnLayout(name, frame, {
    placeholders: [
      drawing(name === 'chart' ? 'chart' : 'picture', figure),
      {
        place: 'takeaway',
        box: { ...beside, x: beside.x + 28, width: width - 28 },
        levels: [{ family: 'heading', size: 27, colour: 'ink', leading: 105 }],
        anchor: 'middle',
      },
      credit(frame),
    ],
    ornaments: [{ box: { ...beside, width: 4 }, colour: 'gold' }],
  });
}

// A map fills the right of the slide; the headline and what follows from it stand on the left.
function mapLayout(frame: SlideFrame): LayoutPlan {
  const { margin, inner, bottom } = frame;
  const width = Math.round(inner * 0.27);
  const text: LevelStyle = { family: 'text', size: 24, colour: 'ink' };
  const [title, small] = heads(frame);
  const left = { x: margin, width };
  const placeholders: (PlaceholderPlan | undefined)[] = [
    title && {
      ...title,
      box: { ...left, y: 96, height: 160 },
      levels: [{ family: 'heading', size: 34, colour: 'ink', bold: true, leading: 95 }],
    },
    small,
    drawing('picture', { x: margin + width + 40, y: 92, width: inner - width - 40, height: bottom - 92 }),
    { place: 'takeaway', box: { ...left, y: 258, height: 120 }, levels: [text] },
    {
      place: 'credit',
      box: { ...left, y: 382, height: bottom - 382 },
      levels: [{ family: 'text', size: 18, colour: 'mute' }],
      anchor: 'bottom',
    },
    ...feet(frame),
  ];
  return {
    name: 'map',
    ground: 'paper',
    ornaments: [eyebrowRule(frame, 52)],
    placeholders: placeholders.filter((each) => each !== undefined),
  };
}
