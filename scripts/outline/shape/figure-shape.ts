import { z } from 'zod';
import { chartAnnotation, sharePart } from './chart-shape.ts';
import { worldMap } from './map-shape.ts';
import { cell, date, id, list, map, marking, text } from './shape-parts.ts';

const event = map({
  id: id()
    .optional()
    .meta({
      description:
        'A name for the event, unique in its list: by it, comments, translations and links still find it when others are added before it. Left out, its number counts.',
      examples: ['first-count'],
    }),
  date: date().meta({
    description: 'When it happened or is due: a day, a month or a year.',
    examples: ['2028-11', '2029-02-03'],
  }),
  text: text().meta({
    description: 'What happened, in a few words: beside its date on the slide and in the brief.',
    examples: ['The report proposes one table'],
  }),
  detail: text()
    .optional()
    .meta({
      description: 'What it meant, in one line: smaller, under the text, on the slide and in the brief.',
      examples: ['Both banks agree to read on the same day'],
    }),
  mark: z
    .boolean({ error: 'true or false' })
    .optional()
    .meta({
      description: 'Whether the event is marked, with a filled dot. Left out, it is not.',
      examples: [true],
    }),
});

const table = map({
  columns: list(cell(), 2, 6).meta({
    description:
      'The heads of the columns, two to six. A number is shown as it is written. Each column needs one, the first as well: a screen reader reads it before each cell.',
    examples: [['Fund', 'Needs']],
  }),
  // How many cells a row has is held against the columns, where a comma without quotes can be named.
  rows: list(list(cell(), 1), 1, 40).meta({
    description:
      'The rows, at most forty: each a list of cells, as many as there are columns. A number is shown as it is written; an empty cell is "".',
    examples: [[['Small', 'Two signatures']]],
  }),
});

const side = map({
  title: text().meta({ description: 'The head of the column.', examples: ['Today'] }),
  items: list(text(), 1, 5).meta({
    description: 'One to five short lines of the column.',
    examples: [['Each bank reads its own gauge', 'Readings stay at home']],
  }),
});

const contrast = map({
  left: side.meta({ description: 'The first column: before, one side, the problem.' }),
  right: side.meta({ description: 'The second column: after, the other side, the remedy.' }),
});

function cut(edge: string) {
  return z
    .number({ error: 'a number from 0 to 100' })
    .min(0)
    .max(100)
    .meta({ description: `How much is cut off at the ${edge}, in percent.`, examples: [10] });
}

const image = map({
  file: text().meta({
    description: 'The image file, by its path from the summit’s folder: PNG, JPEG or WebP, or an SVG drawing.',
    examples: ['images/gauge.jpg'],
  }),
  credit: text().meta({
    description: 'Who made it and on what terms: small, beside the image.',
    examples: ['Photograph: River Authority, CC BY 4.0'],
  }),
  crop: map({ left: cut('left'), top: cut('top'), right: cut('right'), bottom: cut('bottom') })
    .optional()
    .meta({
      description: 'What is cut off at each edge, in percent of the image’s width or height.',
      examples: [{ left: 0, top: 10, right: 0, bottom: 15 }],
    }),
  marking: marking('the image'),
});

const subtitle = map({
  measure: text()
    .optional()
    .meta({ description: 'What is shown: the thing that is counted or measured.', examples: ['Freight carried'] }),
  unit: text()
    .optional()
    .meta({ description: 'The unit of its amounts.', examples: ['million tonnes'] }),
  coverage: text()
    .optional()
    .meta({ description: 'Where it holds: the countries, the places or the people.', examples: ['Member states'] }),
  period: z
    .union([date(), z.array(date()).length(2)], { error: 'a date, or a list of two: the first and the last' })
    .optional()
    .meta({
      description: 'When it holds: a date, or a list of the first and the last.',
      examples: [[2001, 2024], 2024],
    }),
  total: z
    .union([text(), z.number()], { error: 'a number, or a text' })
    .optional()
    .meta({
      description: 'The whole of which shares are parts. A number has the unit; a text has its own.',
      examples: [360, '360 million tonnes'],
    }),
});

/** The kinds of figure, by the key that declares one; a figure has exactly one of them. */
export const FIGURE_KINDS = ['numbers', 'timeline', 'table', 'contrast', 'chart', 'shares', 'map', 'image'] as const;

/** The shape of a figure of a theme. */
export const figure = map({
  id: id()
    .optional()
    .meta({
      description: 'A name for the figure, so that a text can point to it: [@fig:membership] prints “Figure 2”.',
      examples: ['membership'],
    }),
  numbers: list(id(), 2, 4)
    .optional()
    .meta({
      description: 'Big numbers: the names of two to four facts of summit.yaml. A figure has one kind only.',
      examples: [['rivers', 'fund']],
    }),
  lead: id()
    .optional()
    .meta({
      description: 'The fact of numbers that leads: the largest on its slide. Left out, all are of equal rank.',
      examples: ['fund'],
    }),
  timeline: list(event, 3, 6)
    .optional()
    .meta({
      description:
        'Three to six dated events, in the order of time: they stand on an axis of time, to scale. A figure has one kind only.',
      examples: [
        [
          { date: '2028-11', text: 'The article counts the gauges' },
          { date: '2029-02-03', text: 'The report proposes one table' },
          { date: '2031', text: 'The plan begins' },
        ],
      ],
    }),
  table: table.optional().meta({
    description: 'A table. A figure has one kind only.',
    examples: [{ columns: ['Fund', 'Needs'], rows: [['Small', 'Two signatures']] }],
  }),
  contrast: contrast.optional().meta({
    description:
      'Two columns set against each other: before and after, problem and remedy. A figure has one kind only.',
    examples: [
      {
        left: { title: 'Today', items: ['Each bank reads its own gauge'] },
        right: { title: 'With one table', items: ['Both banks read on the same day'] },
      },
    ],
  }),
  chart: z
    .record(z.string(), z.unknown(), { error: 'a chart as Vega-Lite describes one' })
    .optional()
    .meta({
      description:
        'A chart as Vega-Lite describes one (mark, encoding, data): values inline, or a CSV or .xlsx file of the summit as data: { url: data/NAME.csv }, beside which its marking may stand. A figure has one kind only.',
      examples: [
        {
          data: { values: [{ year: 2028, gauges: 4 }] },
          mark: 'bar',
          encoding: { x: { field: 'year', type: 'ordinal' }, y: { field: 'gauges', type: 'quantitative' } },
        },
      ],
    }),
  multiples: text()
    .optional()
    .meta({
      description:
        'The column of a chart’s data for each value of which it has a panel of its own, two to nine, all with the same scales: small multiples.',
      examples: ['country'],
    }),
  annotations: list(chartAnnotation, 1, 5)
    .optional()
    .meta({
      description:
        'Texts at marks of a chart, up to five: each stands where it touches no mark, with a line to its own where it had to move.',
      examples: [[{ row: { year: 2017 }, text: 'A second bank joins' }]],
    }),
  shares: list(sharePart, 2, 7)
    .optional()
    .meta({
      description:
        'The parts of a whole as one bar, two to seven, with the name and the amount of each. The whole is the total of the subtitle. A figure has one kind only.',
      examples: [
        [
          { name: 'Rail', value: 162 },
          { name: 'Road', value: 119 },
          { name: 'Pipeline', value: 79 },
        ],
      ],
    }),
  map: worldMap.optional().meta({
    description: 'A map of countries in groups. A figure has one kind only.',
    examples: [{ groups: [{ label: 'Member states', countries: ['AT', 'HU'] }] }],
  }),
  image: image.optional().meta({
    description: 'An image with its credit. A figure has one kind only.',
    examples: [{ file: 'images/gauge.jpg', credit: 'Photograph: River Authority, CC BY 4.0' }],
  }),
  alt: text()
    .optional()
    .meta({
      description:
        'What a chart, a map or an image shows, for those who can’t see it: required for these three. Read out, not printed.',
      examples: ['Bar chart: four gauges in 2028, nine in 2030'],
    }),
  caption: text().meta({
    description: 'What the figure shows, as a claim: the headline of its slide, and its caption in the brief.',
    examples: ['What a fund needs grows with its size'],
  }),
  subtitle: subtitle.optional().meta({
    description:
      'What, where, when and in which unit: in one line under the caption, so that the figure can be understood alone.',
    examples: [
      {
        measure: 'Freight carried',
        unit: 'million tonnes',
        coverage: 'Member states',
        period: [2001, 2024],
        total: 360,
      },
    ],
  }),
  remark: text()
    .optional()
    .meta({
      description: 'What a reader must know of the figure, such as how it was counted: printed under it as its note.',
      examples: ['Readings of 2029 are provisional.'],
    }),
  takeaway: text()
    .optional()
    .meta({
      description:
        'What follows from it, in one or two sentences: beside the figure on its slide, and under it in the brief.',
      examples: ['A fund of two signatures can begin this year.'],
    }),
  cite: text()
    .optional()
    .meta({
      description: 'The sources of the figure, citations only: its “Source” line names the works.',
      examples: ['[@report2029, pp. 4-6; @article2028]'],
    }),
  source: text()
    .optional()
    .meta({
      description: 'The source in words, where no work is cited, or besides those that are.',
      examples: ['Own reading'],
    }),
  note: text()
    .optional()
    .meta({
      description: 'What the speaker says to the figure: in the speaker notes only.',
      examples: ['Read the steps from left to right.'],
    }),
  marking: marking('the figure'),
});
