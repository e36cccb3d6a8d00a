import { z } from 'zod';
import { date, id, list, map, text } from './shape-parts.ts';

// `.meta` is what editors show beside a key: what it is for, and where it is seen.

const point = map({
  text: text().meta({
    description: 'The point in one line: the line of the slide, and the bold opening of its paragraph in the brief.',
    examples: ['Gauges stand on both banks'],
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
});

const event = map({
  date: date().meta({
    description: 'When it happened or is due: a day, a month or a year.',
    examples: ['2028-11', '2029-02-03'],
  }),
  text: text().meta({
    description: 'What happened, in a few words: beside its date on the slide and in the brief.',
    examples: ['The report proposes one table'],
  }),
});

const table = map({
  columns: list(text(), 2, 4).meta({
    description: 'The heads of the columns, two to four.',
    examples: [['Fund', 'Needs']],
  }),
  rows: list(list(text(), 2, 4), 1, 6).meta({
    description: 'The rows, at most six: each a list of cells, as many as there are columns.',
    examples: [[['Small', 'Two signatures']]],
  }),
});

const figure = map({
  numbers: list(id(), 2, 4)
    .optional()
    .meta({
      description: 'Big numbers: the names of two to four facts of summit.yaml. Instead of a timeline or a table.',
      examples: [['rivers', 'fund']],
    }),
  timeline: list(event, 3, 6)
    .optional()
    .meta({
      description: 'Three to six dated events, in the order in which they are shown. Instead of numbers or a table.',
      examples: [
        [
          { date: '2028-11', text: 'The article counts the gauges' },
          { date: '2029-02-03', text: 'The report proposes one table' },
          { date: '2031', text: 'The plan begins' },
        ],
      ],
    }),
  table: table.optional().meta({
    description: 'A small table. Instead of numbers or a timeline.',
    examples: [{ columns: ['Fund', 'Needs'], rows: [['Small', 'Two signatures']] }],
  }),
  caption: text().meta({
    description: 'What the figure shows, as a claim: the headline of its slide, and its caption in the brief.',
    examples: ['What a fund needs grows with its size'],
  }),
  cite: text()
    .optional()
    .meta({
      description: 'The sources of the figure, citations only: in the foot of the slide and in the notes of the brief.',
      examples: ['[@report2029, pp. 4-6; @article2028]'],
    }),
  note: text()
    .optional()
    .meta({
      description: 'What the speaker says to the figure: in the speaker notes only.',
      examples: ['Read the steps from left to right.'],
    }),
});

const recommendation = map({
  action: text().meta({
    description: 'What is to be done, beginning with a verb: on the slides and in the brief.',
    examples: ['Publish one table of readings'],
  }),
  owner: text().meta({
    description: 'Who is to do it: on the slides and in the brief.',
    examples: ['River authorities'],
  }),
  horizon: date().meta({
    description: 'By when, as a day, a month or a year: on the slides and in the brief.',
    examples: ['2030-12', 2031],
  }),
  cite: text()
    .optional()
    .meta({
      description: 'The sources that it rests on, citations only: as note numbers at the action.',
      examples: ['[@report2029, p. 4]'],
    }),
});

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
  layout: z
    .enum(['columns', 'grid', 'rows'], { error: 'one of: columns, grid, rows' })
    .optional()
    .meta({
      description: 'How the slide sets the points. Left out: columns for up to three, a grid for four, rows for five.',
      examples: ['rows'],
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
  figure: figure.optional().meta({
    description: 'Numbers, a timeline or a table, one of the three: a slide of its own, and under the chapter’s text.',
    examples: [{ numbers: ['rivers', 'fund'], caption: 'The rivers are many, the fund is small' }],
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
});
