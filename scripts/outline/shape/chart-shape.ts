import { z } from 'zod';
import { map, text } from './shape-parts.ts';

/** The shape of a text at a mark of a chart. */
export const chartAnnotation = map({
  row: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, true or false' }), {
      error: 'a map of columns and values, such as { year: 2017 }',
    })
    .refine((row) => Object.keys(row).length > 0, { error: 'a map of columns and values, such as { year: 2017 }' })
    .meta({
      description:
        'The mark that it belongs to, by values of its row in the data: as many as tell one mark from all others.',
      examples: [{ year: 2017 }],
    }),
  text: text().meta({
    description: 'What is said there, in a few words.',
    examples: ['A second bank joins'],
  }),
});

/** The shape of a part of a whole. */
export const sharePart = map({
  name: text().meta({ description: 'What the part is: beside it in the drawing.', examples: ['Rail'] }),
  value: z
    .number({ error: 'a number above 0' })
    .positive({ error: 'a number above 0' })
    .meta({ description: 'How large it is, in the unit of the subtitle.', examples: [162] }),
  accent: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description: 'Whether the part has the accent colour; one part at most. Left out, it has not.',
      examples: [true],
    }),
});
