import { z } from 'zod';
import { date, id, list, map, text } from './shape-parts.ts';

const colour = z.string({ error: 'a colour' }).regex(/^#[0-9A-Fa-f]{6}$/, { error: 'a colour such as #10242e' });

const factValue = z.union([z.number(), z.string()], { error: 'a number, a date or a short text' });

/** A figure that texts name as `{id}`: printed as the pack's language prints numbers and dates. */
const fact = map({
  value: z.union([factValue, z.array(factValue).length(2)], {
    error: 'a number, a date, a short text, or a list of two for a range',
  }),
  kind: z.literal('date', { error: "'date' (for a bare year)" }).optional(),
  unit: text().optional(),
  label: text(),
  as_of: date().optional(),
  cite: text().optional(),
});

/** The shape of `summit.yaml`. */
export const summitShape = map({
  title: text(),
  subtitle: text(),
  summit: map({
    name: text(),
    organisation: text(),
    host: text(),
    city: text(),
    dates: z.union([date(), z.array(date()).length(2)], { error: 'a date, or a list of two: first and last day' }),
  }),
  language: text(),
  as_of: date(),
  authors: list(text(), 1),
  publisher: text(),
  subject: text(),
  keywords: list(text(), 1),
  licence: text(),
  headlines: map({
    key_messages: text().optional(),
    agenda: text().optional(),
    numbers: text().optional(),
    recommendations: text().optional(),
    sources: text().optional(),
  }).optional(),
  key_messages: list(map({ text: text(), detail: text() }), 3, 5),
  numbers: list(id(), 2, 4).optional(),
  facts: z.record(id(), fact, { error: 'a map of facts' }).optional(),
  closing: map({ headline: text(), text: text() }),
  about: text(),
  design: map({
    colours: map({
      ink: colour.optional(),
      teal: colour.optional(),
      deep: colour.optional(),
      gold: colour.optional(),
      wash: colour.optional(),
      rule: colour.optional(),
      mute: colour.optional(),
    }).optional(),
    motif: text().optional(),
  }).optional(),
});
