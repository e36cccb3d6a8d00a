import { z } from 'zod';
import { date, map, text } from './shape-parts.ts';

/** The meeting that a pack is about, as `summit:` of `summit.yaml` has it. */
export const meeting = map({
  name: text().meta({
    description: 'The name of the meeting: over the title on both covers, and at the head of the pages of the brief.',
    examples: ['Example summit 2030'],
  }),
  short_name: text()
    .optional()
    .meta({
      description:
        'A shorter name of the meeting for the head of the pages of the brief, where the whole one has no room beside the title.',
      examples: ['Example summit'],
    }),
  organisation: text().meta({
    description: 'The organisation that meets, on the cover of the brief.',
    examples: ['Example Organisation'],
  }),
  host: text().meta({
    description: 'The country or body that hosts: beside the city on both covers.',
    examples: ['Example Country'],
  }),
  city: text().meta({
    description: 'Where it meets: with the dates on both covers, and at the head of the pages of the brief.',
    examples: ['Example City'],
  }),
  dates: z.union([date(), z.array(date()).length(2)], { error: 'a date, or a list of two: first and last day' }).meta({
    description: 'When it meets: one date, or a list of the first and the last day; on both covers.',
    examples: [['2030-05-06', '2030-05-07'], '2030-05-06'],
  }),
});
