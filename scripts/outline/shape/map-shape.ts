import { z } from 'zod';
import { list, map, text } from './shape-parts.ts';

// A word that is not a code is reported when the code is looked up, with the code that is probably meant.
const country = z
  .string({ error: "a country’s code of two or three letters (ISO 3166-1), in quotes where it is NO: 'NO'" })
  .meta({ pattern: '^[A-Za-z]{2,3}$' });

const mapGroup = map({
  label: text().meta({ description: 'What the group is, for the legend.', examples: ['Member states'] }),
  countries: list(country, 1, 200).meta({
    description: 'The codes of its countries, of two or three letters (ISO 3166-1).',
    examples: [['AT', 'HU', 'SVK']],
  }),
  accent: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description: 'Whether this group has the accent colour: one group of a map at most, for example the host.',
      examples: [true],
    }),
});

const name = z.union(
  [
    text(),
    map({
      name: text().meta({ description: 'The name on the map.', examples: ['Upper Bank*'] }),
      note: text()
        .optional()
        .meta({
          description: 'What is said of the name in the note under the map.',
          examples: ['* As the organisation writes it.'],
        }),
    }),
  ],
  { error: "a name, or a map of 'name' and 'note'" },
);

const degrees = z.number({ error: 'a number of degrees' });

const boundary = map({
  between: list(country, 2, 2).meta({
    description: 'The codes of the two countries that share the line, or that both claim the area.',
    examples: [['AT', 'HU']],
  }),
  box: list(degrees, 4, 4).meta({
    description:
      'Where the line is, in degrees: west, south, east, north. What the two countries’ line has inside of it is dashed.',
    examples: [[16.2, 47.4, 16.8, 47.9]],
  }),
  name: text().meta({ description: 'What the line is called in the note under the map.', examples: ['Ferry Line'] }),
  draw: z
    .enum(['dashed', 'dotted'], { error: 'dashed or dotted' })
    .optional()
    .meta({ description: 'How the line is drawn. Left out, it is dashed.', examples: ['dotted'] }),
  note: text()
    .optional()
    .meta({
      description: 'What is said of the line in the note under the map.',
      examples: ['Both countries have asked a court to draw it.'],
    }),
});

/** The shape of a map of countries. */
export const worldMap = map({
  groups: list(mapGroup, 1, 4).meta({
    description: 'One to four groups of countries, each with a colour or pattern of its own and a line in the legend.',
    examples: [[{ label: 'Member states', countries: ['AT', 'HU'] }]],
  }),
  focus: list(country, 1, 200)
    .optional()
    .meta({
      description: 'The countries that the map is cut to. Left out: all that are in a group.',
      examples: [['AT', 'HU', 'SK']],
    }),
  ordered: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description: 'Whether the groups are in an order: they get shades of one colour then, the strongest first.',
      examples: [true],
    }),
  names: z
    .record(country, name, { error: 'a map of countries’ codes and names' })
    .optional()
    .meta({
      description: 'Names of countries and areas by their codes, as the organisation writes them.',
      examples: [{ AT: 'Upper Bank' }],
    }),
  boundaries: list(boundary, 1, 20)
    .optional()
    .meta({
      description:
        'Lines in dispute, as this summit wants them drawn and named. They come before those that are drawn without being asked for.',
      examples: [[{ between: ['AT', 'HU'], box: [16.2, 47.4, 16.8, 47.9], name: 'Ferry Line' }]],
    }),
  labels: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description: 'Whether the countries of the groups are named on the map. Left out, they are.',
      examples: [false],
    }),
});
