import type { LayoutPlan, LevelStyle, PlaceholderPlan } from './layout-plan.ts';
import { eyebrow, eyebrowRule, feet, type SlideFrame } from './slide-frame.ts';

/** The layouts that stand at the joints of a deck: the cover, the opening of a part, the close, and a single sentence. */
export function openingLayouts(frame: SlideFrame): LayoutPlan[] {
  return [coverLayout(frame), sectionLayout(frame), closeLayout(frame), calloutLayout(frame)];
}

const LEAD: LevelStyle = { family: 'heading', size: 28, colour: 'soft' };

function coverLayout(frame: SlideFrame): LayoutPlan {
  const { margin, inner } = frame;
  const width = Math.min(600, inner * 0.66);
  return {
    name: 'cover',
    type: 'title',
    ground: 'deep',
    hasMotif: true,
    ornaments: [eyebrowRule(frame, 176)],
    placeholders: [
      {
        place: 'title',
        box: { x: margin, y: 224, width, height: 200 },
        levels: [{ family: 'heading', size: 68, colour: 'ink', bold: true, leading: 95 }],
        anchor: 'top',
      },
      { ...eyebrow(frame, 'gold-light', 176), box: { x: margin + 60, y: 176, width: width - 60, height: 28 } },
      {
        place: 'subtitle',
        box: { x: margin, y: 440, width: Math.min(width, 560), height: 120 },
        levels: [LEAD],
      },
      logo(frame),
      {
        place: 'sources',
        box: { x: margin + 60, y: 146, width: width - 60, height: 28 },
        levels: [{ family: 'text', size: 20, colour: 'ink', bold: true }],
        anchor: 'middle',
      },
      ...coverFoot(frame),
    ],
  };
}

function logo({ margin }: SlideFrame): PlaceholderPlan {
  return { place: 'logo', box: { x: margin, y: 56, width: 280, height: 80 }, levels: [] };
}

// Where and when stands over the date and the publisher, which are the date and the footer of this slide.
function coverFoot({ margin, inner }: SlideFrame): PlaceholderPlan[] {
  const label: LevelStyle = { family: 'text', size: 20, colour: 'soft' };
  const foot = { y: 640, height: 28 };
  return [
    { place: 'credit', box: { x: margin, y: 606, width: inner * 0.7, height: 28 }, levels: [label], anchor: 'middle' },
    { place: 'date', box: { x: margin, ...foot, width: 300 }, levels: [label], anchor: 'middle' },
    { place: 'footer', box: { x: margin + 320, ...foot, width: 360 }, levels: [label], anchor: 'middle' },
  ];
}

function sectionLayout(frame: SlideFrame): LayoutPlan {
  const { margin, inner, width } = frame;
  const left = Math.round(inner * 0.46);
  const right = margin + left + 60;
  return {
    name: 'section',
    type: 'secHead',
    ground: 'deep',
    ornaments: [eyebrowRule(frame, 60)],
    placeholders: [
      {
        place: 'title',
        box: { x: margin, y: 208, width: left, height: 220 },
        levels: [{ family: 'heading', size: frame.headlineSize + 14, colour: 'ink', bold: true, leading: 95 }],
      },
      { ...eyebrow(frame, 'gold-light', 60), box: { x: margin + 60, y: 60, width: left, height: 28 } },
      {
        place: 'body',
        box: { x: right, y: 112, width: width - margin - right, height: 432 },
        anchor: 'middle',
        levels: [
          {
            ...{ family: 'heading', size: 28, colour: 'ink', before: 18, indent: 60 },
            bullet: { kind: 'number', colour: 'gold-light' },
          },
          { family: 'text', size: 24, colour: 'soft', before: 2, indent: 60 },
        ],
      },
      {
        place: 'progress',
        box: { x: margin, y: 586, width: inner, height: 60 },
        levels: [{ family: 'text', size: 20, colour: 'soft' }],
        anchor: 'middle',
      },
      ...feet(frame, 'soft').filter(({ place }) => place !== 'sources'),
    ],
  };
}

function closeLayout(frame: SlideFrame): LayoutPlan {
  const { margin, inner } = frame;
  const width = Math.min(660, inner * 0.7);
  const label: LevelStyle = { family: 'text', size: 20, colour: 'soft' };
  return {
    name: 'close',
    type: 'title',
    ground: 'deep',
    hasMotif: true,
    ornaments: [],
    placeholders: [
      {
        place: 'title',
        box: { x: margin, y: 160, width, height: 230 },
        levels: [{ family: 'heading', size: 52, colour: 'ink', bold: true, leading: 95 }],
        anchor: 'bottom',
      },
      { place: 'subtitle', box: { x: margin, y: 420, width: Math.min(width, 580), height: 150 }, levels: [LEAD] },
      logo(frame),
      ...code(frame),
      {
        place: 'sources',
        box: { x: margin, y: 584, width, height: 44 },
        levels: [{ ...label, size: 18 }],
        anchor: 'bottom',
      },
      { place: 'footer', box: { x: margin, y: 640, width: 560, height: 28 }, levels: [label], anchor: 'middle' },
    ],
  };
}

// The code of the pack’s address over the address, at the end of the slide.
function code({ margin, width }: SlideFrame): PlaceholderPlan[] {
  const x = width - margin - CODE;
  return [
    { place: 'picture', box: { x, y: 440, width: CODE, height: CODE }, levels: [] },
    {
      place: 'credit',
      box: { x: x - 60, y: 620, width: CODE + 60, height: 52 },
      levels: [{ family: 'text', size: 18, colour: 'soft' }],
      anchor: 'top',
    },
  ];
}

const CODE = 168;

function calloutLayout(frame: SlideFrame): LayoutPlan {
  const { margin, inner } = frame;
  const box = { x: margin + 56, y: 210, width: inner - 120, height: 240 };
  return {
    name: 'callout',
    type: 'titleOnly',
    ground: 'wash',
    ornaments: [eyebrowRule(frame, 52), { box: { x: margin, y: box.y, width: 6, height: box.height }, colour: 'gold' }],
    placeholders: [
      {
        place: 'title',
        box,
        levels: [{ family: 'heading', size: 50, colour: 'ink' }],
        anchor: 'middle',
      },
      eyebrow(frame, 'teal', 52),
      {
        place: 'body',
        box: { ...box, y: 470, height: 90 },
        levels: [{ family: 'text', size: 26, colour: 'mute' }],
      },
      ...feet(frame),
    ],
  };
}
