import type { SlideView } from '../scripts/views/deck-view.ts';
import type { RichText } from '../scripts/views/rich-text.ts';

/** One slide of every layout with a text at every place where a template puts one. */
export function slidesOf(text: RichText): readonly SlideView[] {
  const at = { file: 'x.yaml', line: 1, column: 1 };
  const base = { eyebrow: text, headline: text, sources: text, notes: [text], at };
  const slide = <Layout extends SlideView['layout']>(layout: Layout) => ({ ...base, layout, classes: layout });
  return [
    { ...slide('cover'), subtitle: text, where: text, asOf: text, publisher: text },
    {
      ...slide('agenda'),
      items: [
        { number: 1, title: text },
        { number: 2, title: text },
      ],
    },
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
        { value: text, label: text, asOf: text },
        { value: text, label: text, asOf: null },
      ],
    },
    { ...slide('points'), points: [text, text], takeaway: text },
    {
      ...slide('timeline'),
      events: [
        { date: text, text },
        { date: text, text },
      ],
    },
    {
      ...slide('table'),
      columns: [text, text],
      rows: [
        [text, text],
        [text, text],
      ],
    },
    {
      ...slide('recommendations'),
      columns: [text, text, text],
      rows: [{ number: 1, action: text, owner: text, horizon: text }],
    },
    { ...slide('sources'), entries: [text, text] },
    { ...slide('close'), text, publisher: text },
  ];
}
