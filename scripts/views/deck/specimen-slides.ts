import type { RichText } from '../text/rich-text.ts';
import type { OwnSlide, SlideView } from './deck-view.ts';

/** One slide of every layout with a text at every place where a template may put one: what templates are checked against. */
export function specimenSlides(text: RichText): readonly SlideView[] {
  const at = { file: 'x.yaml', line: 1, column: 1 };
  const base = { eyebrow: text, headline: text, sources: text, notes: [text], at };
  const slide = <Layout extends SlideView['layout']>(layout: Layout) => ({ ...base, layout, classes: layout });
  const logo = { kind: 'drawing', id: '_logo', alt: text } as const;
  return [
    { ...slide('cover'), subtitle: text, where: text, asOf: text, publisher: text, logo },
    {
      ...slide('agenda'),
      items: [
        { number: 1, title: text, line: text },
        { number: 2, title: text, line: text },
      ],
      sections: null,
    },
    {
      ...slide('agenda'),
      items: [],
      sections: [
        { number: 1, title: text, items: [{ number: 1, title: text, line: text }] },
        { number: 2, title: text, items: [{ number: 2, title: text, line: text }] },
      ],
    },
    {
      ...slide('section'),
      number: 2,
      items: [{ number: 2, title: text, line: text }],
      progress: [
        { title: text, current: false },
        { title: text, current: true },
      ],
    },
    { ...slide('callout'), by: text },
    {
      ...slide('key-messages'),
      messages: [
        { number: 1, text, detail: text },
        { number: 2, text, detail: text },
      ],
    },
    {
      ...slide('numbers'),
      numbers: [
        { value: text, label: text, asOf: text, isLong: false },
        { value: text, label: text, asOf: null, isLong: false },
      ],
      takeaway: text,
    },
    {
      ...slide('points'),
      firstNumber: 1,
      continues: null,
      points: [
        { text, line: text },
        { text, line: null },
      ],
      takeaway: text,
    },
    {
      ...slide('timeline'),
      events: [
        { date: text, text, detail: text },
        { date: text, text, detail: null },
      ],
      takeaway: text,
    },
    {
      ...slide('table'),
      columns: [text, text],
      rows: [
        [text, text],
        [text, text],
      ],
      takeaway: text,
    },
    {
      ...slide('contrast'),
      sides: [
        { title: text, items: [text, text] },
        { title: text, items: [text] },
      ],
      takeaway: text,
    },
    { ...slide('chart'), drawing: { kind: 'drawing', id: 'drawn', alt: text }, credit: text, takeaway: text },
    { ...slide('map'), drawing: { kind: 'drawing', id: 'drawn', alt: text }, credit: text, takeaway: text },
    { ...slide('image'), drawing: { kind: 'drawing', id: 'drawn', alt: text }, credit: text, takeaway: text },
    {
      ...slide('recommendations'),
      columns: [text, text, text, text],
      rows: [{ number: 1, action: text, owner: text, horizon: text }],
    },
    { ...slide('sources'), entries: [text, text] },
    { ...slide('close'), text, publisher: text, logo },
  ];
}

/** A theme's slide for a layout of the summit's own, with a text at every place. */
export function specimenOwnSlide(text: RichText): OwnSlide {
  const at = { file: 'x.yaml', line: 1, column: 1 };
  return {
    layout: 'own',
    template: 'own',
    classes: 'own',
    eyebrow: text,
    headline: text,
    sources: text,
    notes: [text],
    at,
    number: 1,
    title: text,
    standfirst: text,
    points: [{ number: 1, text, line: text, detail: text }],
    firstNumber: 1,
    takeaway: text,
    numbers: [{ value: text, label: text, asOf: text, isLong: false }],
    recommendations: [{ number: 1, action: text, owner: text, horizon: text }],
    continues: null,
  };
}
