import type { DrawingView } from '../figures/figure-view.ts';
import { SPECIMEN_IMAGE, specimenChart, specimenMap } from '../figures/specimen-figures.ts';
import type { RichText } from '../text/rich-text.ts';
import type { OwnSlide, SlideView } from './deck-view.ts';

// A list that has one slide.
const LIST = { group: '#list', part: 0, counts: [2] };

/**
 * Makes a slide of every layout, with a text in every place where a template may put one: templates are checked with
 * them.
 */
export function specimenSlides(text: RichText): readonly SlideView[] {
  return [...openingSlides(text), ...themeSlides(text), ...closingSlides(text)];
}

/** Gives the fields that all slides have, filled with a text. */
function baseOf(text: RichText) {
  const at = { file: 'x.yaml', line: 1, column: 1 };
  return { eyebrow: text, headline: text, sources: text, notes: [text], at };
}

function openingSlides(text: RichText): SlideView[] {
  const base = baseOf(text);
  return [
    {
      ...base,
      layout: 'cover',
      subtitle: text,
      where: text,
      asOf: text,
      publisher: text,
      symbol: text,
      logo: logoOf(text),
    },
    {
      ...base,
      layout: 'agenda',
      continues: LIST,
      items: [
        { number: 1, title: text, line: text },
        { number: 2, title: text, line: text },
      ],
      sections: null,
    },
    {
      ...base,
      layout: 'agenda',
      continues: LIST,
      items: [],
      sections: [
        { number: 1, title: text, items: [{ number: 1, title: text, line: text }] },
        { number: 2, title: text, items: [{ number: 2, title: text, line: text }] },
      ],
    },
    {
      ...base,
      layout: 'ask',
      decisions: [{ address: '', number: 1, action: text, owner: text, horizon: text, isDated: true }],
      messages: [text, text],
    },
    {
      ...base,
      layout: 'section',
      continues: LIST,
      number: 2,
      items: [{ number: 2, title: text, line: text }],
      progress: [
        { title: text, current: false },
        { title: text, current: true },
      ],
    },
    { ...base, layout: 'callout', by: text },
    {
      ...base,
      layout: 'key-messages',
      messages: [
        { number: 1, text, detail: text },
        { number: 2, text, detail: text },
      ],
    },
  ];
}

function themeSlides(text: RichText): SlideView[] {
  const base = { ...baseOf(text), subtitle: text, remark: text, source: text, takeaway: text };
  const drawing = { kind: 'drawing', id: 'drawn', alt: text } as const;
  return [
    {
      ...base,
      layout: 'numbers',
      numbers: [
        { value: text, label: text, asOf: text, isLong: false, leads: false },
        { value: text, label: text, asOf: null, isLong: false, leads: false },
      ],
    },
    {
      ...base,
      layout: 'points',
      arrangement: 'rows',
      ordered: true,
      firstNumber: 1,
      continues: null,
      points: [
        { text, line: text },
        { text, line: null },
      ],
    },
    {
      ...base,
      layout: 'timeline',
      events: [
        { address: '', date: text, time: 0, isMarked: true, text, detail: text },
        { address: '', date: text, time: 400, isMarked: false, text, detail: null },
      ],
      axis: drawing,
    },
    {
      ...base,
      layout: 'table',
      columns: [text, text],
      rows: [
        [text, text],
        [text, text],
      ],
    },
    {
      ...base,
      layout: 'contrast',
      sides: [
        { title: text, items: [text, text] },
        { title: text, items: [text] },
      ],
    },
    { ...base, layout: 'chart', chart: specimenChart(text), drawing, credit: text },
    { ...base, layout: 'map', map: specimenMap(text), drawing, credit: text },
    { ...base, layout: 'image', image: SPECIMEN_IMAGE, drawing, credit: text },
  ];
}

function closingSlides(text: RichText): SlideView[] {
  const base = baseOf(text);
  return [
    {
      ...base,
      layout: 'recommendations',
      continues: LIST,
      columns: [text, text, text, text],
      rows: [{ address: '', number: 1, action: text, owner: text, horizon: text, isDated: true }],
    },
    { ...base, layout: 'sources', continues: LIST, entries: [text, text] },
    {
      ...base,
      layout: 'close',
      text,
      publisher: text,
      logo: logoOf(text),
      published: { code: logoOf(text), address: text },
    },
  ];
}

function logoOf(alt: RichText): DrawingView {
  return { kind: 'drawing', id: '_logo', alt };
}

/** Makes a slide for one of the summit's own layouts, with all of its texts filled. */
export function specimenOwnSlide(text: RichText): OwnSlide {
  return {
    ...baseOf(text),
    layout: 'own',
    template: 'own',
    number: 1,
    title: text,
    standfirst: text,
    points: [{ number: 1, text, line: text, detail: text }],
    ordered: true,
    firstNumber: 1,
    takeaway: text,
    numbers: [{ value: text, label: text, asOf: text, isLong: false, leads: false }],
    recommendations: [{ address: '', number: 1, action: text, owner: text, horizon: text, isDated: true }],
    continues: null,
  };
}
