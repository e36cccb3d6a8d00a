import { z } from 'zod';
import { figure } from './figure-shape.ts';
import { date, id, list, map, marking, text } from './shape-parts.ts';

// `.meta` is what editors show beside a key: what it is for, and where it is seen.

/** The number of a paragraph, where it must not be the next one. */
function paragraphNumber() {
  const error = 'a paragraph number of at most 12 characters, such as 12 bis';
  return z
    .union(
      [
        z.int({ error }).min(1, { error }),
        z.string().regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} .()-]{0,10}[\p{L}\p{N})])?$/u, { error }),
      ],
      {
        error,
      },
    )
    .optional()
    .meta({
      description:
        'The number of the paragraph, where it must not be the next one: “12 bis” leaves the numbers of all others as they are; after a whole number the following go on from there. Only with document.paragraphs.',
      examples: ['12 bis'],
    });
}

const point = map({
  id: id()
    .optional()
    .meta({
      description:
        'A name for the point, unique in its list: by it, comments, translations and links still find it when others are added before it. Left out, its number counts.',
      examples: ['both-banks'],
    }),
  text: text().meta({
    description: 'The point in one line: the line of the slide, and the bold opening of its paragraph in the brief.',
    examples: ['Gauges stand on both banks'],
  }),
  line: text()
    .optional()
    .meta({
      description:
        'One short sentence that carries the point on the slide, under its line. The brief does not print it.',
      examples: ['Neither bank sees what the other one reads'],
    }),
  detail: text().meta({
    description: 'The paragraph of the brief. The slide does not show it, but shows the sources that it cites.',
    examples: ['Each bank reads its own gauge, and {share} of the flow is measured [@report2029, p. 4].'],
  }),
  note: text()
    .optional()
    .meta({
      description: 'What the speaker says or asks here: in the speaker notes only.',
      examples: ['Ask which bank reads more often.'],
    }),
  number: paragraphNumber(),
});

const callout = map({
  text: text().meta({
    description: 'The sentence: large on its slide, and set off in the chapter.',
    examples: ['Nobody can share what nobody has measured.'],
  }),
  by: text()
    .optional()
    .meta({
      description:
        'Who says so, where it is a quotation: under the sentence, which then has the quotation marks of the language.',
      examples: ['The report of 2029'],
    }),
  cite: text()
    .optional()
    .meta({
      description: 'Where it is said, citations only: as note numbers at the sentence.',
      examples: ['[@report2029, p. 4]'],
    }),
  number: paragraphNumber(),
});

const recommendation = map({
  id: id()
    .optional()
    .meta({
      description:
        'A name for the recommendation, unique in its list: by it, comments, translations and links still find it when others are added before it. Left out, its number counts.',
      examples: ['one-table'],
    }),
  action: text().meta({
    description: 'What is to be done, beginning with a verb: on the slides and in the brief.',
    examples: ['Publish one table of readings'],
  }),
  owner: text().meta({
    description: 'Who is to do it: on the slides and in the brief.',
    examples: ['River authorities'],
  }),
  horizon: date().meta({
    description:
      'By when: a day, a month or a year, or a few words without a date, such as ongoing; on the slides and in the brief.',
    examples: ['2030-12', 2031, 'before the summit'],
  }),
  cite: text()
    .optional()
    .meta({
      description: 'The sources that it rests on, citations only: as note numbers at the action.',
      examples: ['[@report2029, p. 4]'],
    }),
  number: paragraphNumber(),
});

/** How a slide can set a theme's points without a template of the summit's own. */
export const BUILT_IN_LAYOUTS = ['columns', 'grid', 'rows', 'dense'] as const;

// Any text is accepted here. An unknown layout is reported with the nearest known name. Editors are stricter.
const layoutName = text().meta({ pattern: '^[a-z][a-z0-9-]*$' });

/** The shape of a file under `themes/`. */
export const themeShape = map({
  title: text().meta({
    description: 'The name of the theme: on the agenda, over its slides, in the contents and at the head of the pages.',
    examples: ['Rivers and data'],
  }),
  headline: text().meta({
    description: 'What the theme claims, as a sentence: the headline of its slide and of its chapter in the brief.',
    examples: ['Shared gauges make shared rules possible'],
  }),
  standfirst: text().meta({
    description: 'The opening paragraph of the chapter: in the brief only.',
    examples: ['No table of water is better than its readings.'],
  }),
  takeaway: text()
    .optional()
    .meta({
      description: 'The one sentence to remember: under the points of the slide, and in the margin of the brief.',
      examples: ['Measure first, share second.'],
    }),
  band: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description:
        'Whether the takeaway stands in a band under the points of the slide: true where it is left out. With false it is in the margin of the brief alone.',
      examples: [false],
    }),
  layout: z
    .union([z.enum(BUILT_IN_LAYOUTS), layoutName], {
      error: `one of: ${BUILT_IN_LAYOUTS.join(', ')}, or the name of a layout of the summit's own`,
    })
    .optional()
    .meta({
      description:
        'How the slide sets the points: dense is rows with less space, in the smallest size that can be read. A name of your own is the file templates/deck/partials/NAME.hbs in the summit’s folder. Left out: columns for up to three, a grid for four, rows for five.',
      examples: ['rows'],
    }),
  continue: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description: 'Whether points that do not fit go on a following slide, which is titled as continued.',
      examples: [true],
    }),
  ordered: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description:
        'Whether the order of the points says something, as in steps or a ranking: then they are numbered on the slide.',
      examples: [true],
    }),
  points: list(point, 2, 5).meta({
    description: 'Two to five points: the lines of the slide, and the paragraphs of the chapter in the brief.',
    examples: [
      [
        { text: 'Gauges stand on both banks', detail: 'Each bank reads its own gauge.' },
        { text: 'One table is enough', detail: 'A single table serves both banks.' },
      ],
    ],
  }),
  facts: list(id(), 1, 4)
    .optional()
    .meta({
      description: 'The names of up to four facts of summit.yaml: in the margin of the chapter, in the brief only.',
      examples: [['rivers', 'share']],
    }),
  callout: callout.optional().meta({
    description:
      'A sentence that deserves a slide of its own, or a quotation: on a slide after the points, and set off in the chapter.',
    examples: [{ text: 'Nobody can share what nobody has measured.', by: 'The report of 2029', cite: '[@report2029]' }],
  }),
  figure: figure.optional().meta({
    description: 'A figure of one kind: a slide of its own, and under the chapter’s text.',
    examples: [{ numbers: ['rivers', 'fund'], caption: 'The rivers are many, the fund is small' }],
  }),
  figures: list(figure, 1, 4)
    .optional()
    .meta({
      description: 'Several figures, up to four, in their order. Instead of figure.',
      examples: [
        [
          { numbers: ['rivers', 'fund'], caption: 'The rivers are many, the fund is small' },
          {
            table: { columns: ['Fund', 'Needs'], rows: [['Small', 'Two signatures']] },
            caption: 'Small funds need little',
          },
        ],
      ],
    }),
  recommendations: list(recommendation, 1, 4)
    .optional()
    .meta({
      description:
        'Up to four recommendations: in a box that ends the chapter, and together with those of all themes in a table of the brief and on slides near the end of the deck.',
      examples: [[{ action: 'Publish one table of readings', owner: 'River authorities', horizon: '2031' }]],
    }),
  note: text()
    .optional()
    .meta({
      description: 'What the speaker says before the points: in the speaker notes only.',
      examples: ['Begin with the map.'],
    }),
  marking: marking('the theme'),
});
