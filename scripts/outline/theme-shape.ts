import { z } from 'zod';
import { date, id, list, map, text } from './shape-parts.ts';

const point = map({ text: text(), detail: text(), note: text().optional() });

const figure = map({
  numbers: list(id(), 2, 4).optional(),
  timeline: list(map({ date: date(), text: text() }), 3, 6).optional(),
  table: map({ columns: list(text(), 2, 4), rows: list(list(text(), 2, 4), 1, 6) }).optional(),
  caption: text(),
  cite: text().optional(),
  note: text().optional(),
});

const recommendation = map({ action: text(), owner: text(), horizon: date(), cite: text().optional() });

/** The shape of a file under `themes/`. */
export const themeShape = map({
  title: text(),
  headline: text(),
  standfirst: text(),
  takeaway: text().optional(),
  layout: z.enum(['columns', 'grid', 'rows'], { error: 'one of: columns, grid, rows' }).optional(),
  points: list(point, 2, 5),
  facts: list(id(), 1, 4).optional(),
  figure: figure.optional(),
  recommendations: list(recommendation, 1, 4).optional(),
  note: text().optional(),
});
