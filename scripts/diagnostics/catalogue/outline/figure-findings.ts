import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The findings about figures: their words, their countries, and the data of charts. */
export const figureFindings = {
  'outline/needless-alt': entry<{ kind: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ kind }) =>
      `A screen reader reads a figure of the kind '${kind}' out by itself, so its 'alt' would never be used.`,
    hint: () => "Take 'alt' out; only a chart, a map or an image needs one.",
    what: 'A table, a timeline, numbers, shares or a contrast have an `alt`, which only a drawn figure can use.',
    why: [
      'A screen reader reads the words of these figures out, and of shares each part with its amount.',
      'The text under `alt` would never be heard or seen.',
    ],
    mend: 'Take it out. If it says more than the figure, put that into the caption or the takeaway.',
  }),
  'outline/not-of-a-chart': entry<{ key: string; kind: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ key, kind }) => `'${key}' belongs to a chart, and this figure is of the kind '${kind}'.`,
    hint: ({ key }) => `Take '${key}' out, or put it beside the 'chart' that was meant.`,
    what: 'A figure of another kind than `chart` has a key that only charts have, such as `multiples` or `annotations`.',
    why: 'It would be left out without a word.',
    mend: 'Take the key out, or put it beside the `chart` that was meant.',
  }),
  'outline/annotated-row': entry<{ problem: string; advice: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ problem }) => `The annotation does not point to one mark: ${problem}.`,
    hint: ({ advice }) => advice,
    what: 'The `row` of an annotation names its mark by values of the mark’s row in the data, and no row that the chart shows has them, or several rows have.',
    why: 'It would stand nowhere, or at a mark that it is not about.',
    mend: 'Write columns and values as the data have them, as many as tell one mark from all others.',
    example: {
      language: 'yaml',
      lines: [
        'annotations:',
        '  - { row: { year: 2017 }, text: The upper bank joins }                # before: a bar for each bank',
        '  - { row: { year: 2017, bank: upper }, text: The upper bank joins }   # after',
      ],
    },
  }),
  'outline/unlisted-lead': entry<{ id: string; listed: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ id, listed }) =>
      listed === ''
        ? `'lead' names '${id}', but there are no 'numbers' beside it.`
        : `'lead' names '${id}', which 'numbers' beside it does not list.`,
    hint: ({ listed, nearest }) => {
      if (listed === '') return "Take 'lead' out, or list two to four facts under 'numbers'.";
      return nearestHint(nearest, `Name one of ${listed}, or take 'lead' out: then all are of equal rank.`);
    },
    what: 'The `lead` of big numbers names a fact that is not among their `numbers`.',
    why: 'The fact that leads is the largest of those that are shown. One that is not shown can lead nothing.',
    mend: 'Name one of the facts under `numbers`, or leave `lead` out: then all numbers are of equal rank.',
    example: {
      language: 'yaml',
      lines: [
        'numbers: [rivers, fund]',
        'lead: members                  # before',
        'lead: fund                     # after',
      ],
    },
  }),
  'outline/weak-alt': entry<{ reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reason }) => `This 'alt' tells nobody what the figure shows: ${reason}.`,
    hint: () => 'Say in a sentence what a reader sees there: what is compared, and what the result is.',
    what: 'The `alt` of a figure is the name of its file, only the word for its kind ("map"), or the caption once more.',
    why: "People who can't see the figure hear this text instead, and would learn nothing from it.",
    mend: 'Say in a sentence what a reader sees there: what is compared, and what the result is.',
  }),
  'outline/second-accent': entry<{ what: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ what }) => `A second ${what} asks for the accent colour.`,
    hint: () => "Leave 'accent: true' on one of them, the one that readers should see first.",
    what: 'Two groups of a map, or two parts of a whole, have `accent: true`.',
    why: 'There is one accent colour, so a reader would take the two for one.',
    mend: 'Leave `accent: true` on the one that readers should see first. The others get colours of their own.',
  }),
  'outline/needless-name': entry<{ code: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ code }) => `'names' has a name for '${code}', which is in no group of the map.`,
    hint: () => 'Put the country into a group, write the code that was meant, or take the name out.',
    what: 'The `names` of a map have a name for a country that is in no group.',
    why: 'Only countries in groups are named, so the name would never be seen. Most often the code is a misspelt one.',
    mend: 'Put the country into a group, write the code that was meant, or take the name out.',
  }),
  'outline/unknown-country': entry<{ code: string; meant: { code: string; name: string } | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ code }) => `'${code}' is not the code of a country in ISO 3166-1.`,
    hint: ({ meant }) =>
      meant === undefined
        ? 'Write the two letters that ISO 3166 gives the country: the list is at iso.org, or in any encyclopedia.'
        : `The code of ${meant.name} is ${meant.code}.`,
    what: 'A map names a country by a code that ISO 3166-1 does not have.',
    why: 'The country would be missing on the map, and nobody would notice.',
    mend: [
      'Write its code of two or three letters, in capitals or not: the finding names it where it can tell which country is meant.',
      'The code `NO` needs quotes, because plain NO means “false” to some readers of YAML.',
    ],
  }),
  'outline/repeated-country': entry<{ code: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ code }) => `The country '${code}' stands in two groups, and can have the colour of one only.`,
    hint: () => 'Take it out of one of the groups.',
    what: 'A map has the same country in two groups.',
    why: 'A country can have one colour only; the map would contradict its legend.',
    mend: [
      'Leave it in the group that it belongs to.',
      'If its status changes, make a group of its own, such as “Joining this year”.',
    ],
  }),
  'outline/unsupported-chart': entry<{ found: string; instead: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ found }) => `A chart of the pack can't have this: ${found}.`,
    hint: ({ instead }) => instead,
    what: "A chart has something that Vega-Lite knows, but that a printed chart of the pack can't have: a selection, a tooltip, several charts side by side, a size or a font of its own, a colour that is not a token, a statistical model of the data, a number of steps without a limit.",
    why: [
      "A page can't be clicked, and the chart must fit both the slide and the page in the look of the design.",
      "A part that can't be shown would be missing without a message.",
    ],
    mend: "Follow the hint; [figures.md](figures.md#what-cant-be-used-and-why) lists what can't be used, why, and what instead.",
    example: {
      language: 'yaml',
      lines: [
        'mark: { type: bar, tooltip: true, color: teel }    # before',
        'mark: { type: bar, color: teal }                   # after',
      ],
    },
  }),
  'outline/unknown-field': entry<{ field: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ field }) => `The chart's data have no field '${field}': nothing would be drawn.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `The fields are: ${known}.`),
    what: "A chart names a field that its data don't have: in an encoding, a transform or an expression.",
    why: 'Vega-Lite would draw an empty chart, without a message.',
    mend: [
      'Take the name that the hint offers, or add the column to the data.',
      'A field that a transform makes can be used after the transform that names it with `as`.',
    ],
  }),
  'outline/chart-data': entry<{ problem: string; advice: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ problem }) => `The chart's data can't be used: ${problem}.`,
    hint: ({ advice }) => advice,
    what: "The data of a chart can't be used: there are no rows or too many, a row of the CSV file has too few or too many cells, a quotation mark is not closed, an `.xlsx` file can't be read, is too large or has several sheets of which none is named, a formula has no value, a number can be read in two ways, or a value is not the number or date that the encoding says it is.",
    why: 'A word among numbers is not drawn, and one cell too many moves all cells after it to the wrong columns.',
    mend: [
      'Mend the row shown. An empty cell, or `null`, is a gap.',
      'Where a number of a file can be read in two ways (`1.234` between semicolons), say which sign stands before the decimals: `data: { url: data/gdp.csv, decimal: "," }`.',
      'Of a workbook with several sheets, name the one that is shown: `data: { url: data/trade.xlsx, sheet: Trade }`. Where formulas have no values, open it in Excel or LibreOffice and save it.',
    ],
    example: {
      language: 'yaml',
      lines: ['- { year: 2017, members: "8 states" }    # before', '- { year: 2017, members: 8 }             # after'],
    },
  }),
  'outline/data-as-read': entry<{ found: string; advice: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ found }) => `Not all of this file is read as it is written: ${found}.`,
    hint: ({ advice }) => advice,
    what: 'The data file of a chart was read with a remark: lines above or below the table were skipped, a mark for a missing value (`..`, `:`, `n/a`, `-`) became a gap, a flag behind a number (`7.5 p`) was left out, a percent sign was dropped, the encoding of the file was recognised from its letters, or an `.xlsx` file hides rows, columns or sheets.',
    why: 'Most often this is right, but only the writer can know.',
    mend: [
      'Look at the cell or line shown. Where the hint names a key, such as `skip: 4` or `encoding: windows-1252`, write it beside `url:`, and the remark ends.',
      'Empty cells are gaps without a remark. Rows and columns that a sheet hides are shown: unhide them, delete them, or leave them out by a `filter` under `transform`.',
    ],
    example: {
      language: 'yaml',
      lines: ['data: { url: data/gdp.csv }             # before', 'data: { url: data/gdp.csv, skip: 4 }    # after'],
    },
  }),
  'outline/chart-expression': entry<{ problem: string; advice: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ problem }) => `This expression can't be used: ${problem}.`,
    hint: ({ advice }) => advice,
    what: "An expression of a chart (`calculate`, `filter`, `test`, `labelExpr`) can't be read, or uses something that a chart can't have: an unknown function, a clock, a pattern, a name that is not a field.",
    why: 'The same outline must give the same page every day, and within seconds.',
    mend: [
      'Write fields as `datum.members` and texts in quotes; the hint lists the functions.',
      'Calculate the rest beforehand and put the results into the data.',
    ],
  }),
  'outline/chart-advice': entry<{ advice: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ advice }) => `Vega-Lite draws this chart, but warns: ${advice.replace(/\.$/, '')}.`,
    hint: () => 'Change the part that the warning names, so that the chart shows what you wrote.',
    what: 'Vega-Lite can draw the chart, but leaves out something that the outline asks for, and says what.',
    why: 'Most often a sort, a scale or a channel does not suit the mark, and the chart shows something else than you meant.',
    mend: 'Change the part that the warning names. In a chart of layers, sort the rows themselves and write `sort: null`.',
  }),
};
