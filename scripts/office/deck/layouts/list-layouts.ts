import type { LayoutName, LayoutPlan, LevelStyle, PlaceholderPlan, PlaceName } from './layout-plan.ts';
import { columnsOf, contentBox, eyebrowRule, feet, heads, type SlideFrame } from './slide-frame.ts';

/** The layouts of lists: key messages, what is asked, the agenda, and the sources. */
export function listLayouts(frame: SlideFrame): LayoutPlan[] {
  return [
    listLayout('key-messages', frame, {
      place: 'body',
      box: contentBox(frame),
      levels: [
        {
          ...{ family: 'heading', size: 26, colour: 'ink', bold: true, before: 14, indent: 56 },
          bullet: { kind: 'number', colour: 'gold-ink' },
        },
        { family: 'text', size: 24, colour: 'ink', indent: 56, leading: 95 },
      ],
    }),
    askLayout(frame),
    agendaLayout(frame),
    ...([2, 3, 4] as const).map((count) => partedAgendaLayout(count, frame)),
    sourcesLayout(frame),
  ];
}

/** A layout with a headline, one placeholder of text, and the foot. */
function listLayout(name: LayoutName, frame: SlideFrame, list: PlaceholderPlan): LayoutPlan {
  const [title, small] = heads(frame);
  return {
    name,
    type: 'obj',
    ground: 'paper',
    ornaments: [eyebrowRule(frame, 52)],
    placeholders: [title, small, list, ...feet(frame)].filter((each) => each !== undefined),
  };
}

// The messages in a narrow column, and beside them the decisions that rest on them.
function askLayout(frame: SlideFrame): LayoutPlan {
  const box = contentBox(frame);
  const width = Math.round(frame.inner * 0.3);
  const left: PlaceholderPlan = {
    place: 'body',
    box: { ...box, width },
    levels: [{ family: 'text', size: 24, colour: 'mute', before: 12 }],
  };
  const right: PlaceholderPlan = {
    place: 'body-2',
    box: { ...box, x: box.x + width + 48, width: box.width - width - 48 },
    levels: [
      {
        ...{ family: 'heading', size: 28, colour: 'ink', bold: true, before: 16, indent: 60 },
        bullet: { kind: 'number', colour: 'gold-ink' },
      },
      { family: 'text', size: 24, colour: 'ink', indent: 60, leading: 95 },
    ],
  };
  const base = listLayout('ask', frame, left);
  return { ...base, placeholders: base.placeholders.flatMap((each) => (each === left ? [left, right] : [each])) };
}

function agendaLayout(frame: SlideFrame): LayoutPlan {
  return listLayout('agenda', frame, {
    place: 'body',
    box: contentBox(frame),
    columns: { count: 2, gap: 48 },
    levels: [
      {
        // Eighteen themes, some of them on two lines: as many as a slide of the deck has at most.
        ...{ family: 'heading', size: 24, colour: 'ink', bold: true, before: 8, indent: 56 },
        bullet: { kind: 'number', colour: 'gold-ink' },
      },
      { family: 'text', size: 24, colour: 'mute', indent: 56 },
      { family: 'heading', size: 24, colour: 'teal', bold: true, before: 20 },
    ],
  });
}

const BODIES: readonly PlaceName[] = ['body', 'body-2', 'body-3', 'body-4'];

// A column for each part of the pack: its title, and below it its themes.
function partedAgendaLayout(count: 2 | 3 | 4, frame: SlideFrame): LayoutPlan {
  const levels: readonly LevelStyle[] = [
    { family: 'heading', size: 27, colour: 'ink', bold: true },
    {
      ...{ family: 'text', size: count === 4 ? 24 : 27, colour: 'ink', before: 14, indent: 48 },
      bullet: { kind: 'number', colour: 'gold-ink' },
    },
    { family: 'text', size: 24, colour: 'mute', indent: 48 },
  ];
  const columns = columnsOf(contentBox(frame, { top: frame.top + 8 }), count, 40);
  return {
    ...listLayout(`agenda-${count}`, frame, { place: 'body', box: contentBox(frame), levels }),
    ornaments: [
      eyebrowRule(frame, 52),
      ...columns.map((box) => ({ box: { ...box, height: 3 }, colour: 'ink' as const })),
    ],
    placeholders: [
      ...heads(frame),
      ...columns.map((box, index) => ({
        place: BODIES[index] ?? 'body',
        box: { ...box, y: box.y + 16, height: box.height - 16 },
        levels,
      })),
      ...feet(frame),
    ],
  };
}

// The foot of this slide has no sources of its own: the list has their room.
function sourcesLayout(frame: SlideFrame): LayoutPlan {
  const box = contentBox(frame, { top: frame.top - 56 });
  const list = listLayout('sources', frame, {
    place: 'body',
    box: { ...box, height: box.height + 64 },
    columns: { count: 2, gap: 48 },
    levels: [{ family: 'text', size: 18, colour: 'ink', before: 10 }],
  });
  const placeholders = list.placeholders
    .filter(({ place }) => place !== 'sources')
    .map((each) => (each.place === 'title' ? { ...each, box: { ...each.box, height: 60 } } : each));
  return { ...list, placeholders };
}
