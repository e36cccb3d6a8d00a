import { entry } from '../entry.ts';

/** The findings about the words by which a figure can be understood alone. */
export const wholeFigureFindings = {
  'outline/figure-without-source': entry<object>({
    severity: 'warning',
    blames: 'content',
    message: () => 'This figure does not say where it comes from.',
    hint: () => "Cite its works, cite: '[@KEY, p. 4]', or name its source in words, source: Own reading.",
    what: 'A chart, a map, a table, a timeline or a contrast has neither `cite` nor `source`.',
    why: 'A figure is cut out and shown alone. Without its source nobody can check it, or knows whose reading it is.',
    mend: 'Name the works under `cite`, which become the figure’s “Source” line; where there are none, say whose reading it is under `source`.',
    example: { language: 'yaml', lines: ['source: Own reading'] },
  }),
  'outline/chart-without-measure': entry<{ missing: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ missing }) => `This chart does not say its ${missing}.`,
    hint: () => 'Write both under its caption: subtitle: { measure: Freight carried, unit: million tonnes }.',
    what: 'The `subtitle` of a chart lacks its `measure` or its `unit`.',
    why: 'A caption says what follows. Without what is counted, and in which unit, a bar is only a length.',
    mend: 'Add `measure` and `unit` to the `subtitle`; where things are counted, the unit is `number`. Give `coverage` and `period` as well.',
    example: {
      language: 'yaml',
      lines: [
        'subtitle: { measure: Freight carried, unit: million tonnes, coverage: Member states, period: [2001, 2024] }',
      ],
    },
  }),
  'outline/other-unit': entry<{ said: string; unit: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ said, unit }) => `${said}, and the subtitle gives the unit as “${unit}”.`,
    hint: () =>
      "Say one unit: mend the 'title' or 'format' of the axis, or take it out, or mend 'unit' in the subtitle.",
    what: 'The title of an axis names another power of ten, currency, mass, length, power or energy than the `unit` of the `subtitle`, or a percentage where that has amounts. Or its `format` prints letters for powers of ten (`s`: 4k, 3M) where the unit has one already.',
    why: 'A reader believes one of the two, and is wrong by a thousand, or by the rate of exchange.',
    mend: 'Let both say the same, or leave the title or the format of the axis out: the subtitle says the unit.',
  }),
  'outline/shares-without-total': entry<object>({
    severity: 'warning',
    blames: 'content',
    message: () => 'This chart shows shares, but does not say of which total.',
    hint: () => "Add it to the subtitle: total: '360 million tonnes'.",
    what: 'A chart shows parts of a whole (a round one, stacks of 100 %, or percents that sum to 100), and its `subtitle` has no `total`.',
    why: 'Half of ten and half of a million look the same.',
    mend: 'Add `total` to the `subtitle`: a number has the unit of the figure, a text has its own.',
    example: {
      language: 'yaml',
      lines: ["subtitle: { measure: Freight by carrier, unit: '%', total: 360 million tonnes }"],
    },
  }),
  'outline/parts-of-no-whole': entry<{ sum: string; whole: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ sum, whole }) => `The parts sum to ${sum}, but are drawn as a whole of ${whole}.`,
    hint: () => "Add the part that is missing (such as 'others'), mend the total, or draw bars that need no whole.",
    what: 'A chart draws its parts as a whole, a circle or a stack of 100 %, but they do not sum to it: to 100 where the unit is a percent, else to the `total` of the `subtitle`.',
    why: 'Each part would be drawn larger or smaller than it is.',
    mend: 'Add the part that is missing as a row of its own, or mend the values or the `total`. Up to 1.5 percent are taken for rounding.',
  }),
  'outline/data-outside-period': entry<{ date: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ date }) => `The figure shows ${date}, which is outside of the period that its subtitle names.`,
    hint: () => "Mend the 'period' of the subtitle, or take the row or the event out.",
    what: 'A chart has data of a date before or after the `period` in its `subtitle`, or a timeline an event.',
    why: 'One of the two is wrong, and a reader believes the words.',
    mend: 'Let the `period` begin with the first date that the figure shows, and end with the last.',
  }),
  'outline/hundredfold': entry<{ amount: number; format: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ amount, format }) =>
      `The format '${format}' multiplies by a hundred: ${amount} would be printed as ${amount * 100}%.`,
    hint: () => "Leave the '%' out of the format and say it in the unit, or write the data as 0.45.",
    what: 'A format with `%` stands for fractions such as 0.45, and the data of the chart are percentages such as 45.',
    why: 'Every amount would be printed a hundred times too large.',
    mend: 'Take the `%` out of the `format` (the `unit` of the subtitle says it), or write the data as fractions.',
  }),
  'outline/map-without-coverage': entry<object>({
    severity: 'warning',
    blames: 'content',
    message: () => 'This map does not say which area it covers.',
    hint: () => 'Write it under its caption: subtitle: { coverage: Member states }.',
    what: 'The `subtitle` of a map has no `coverage`.',
    why: 'A reader can’t tell whether a country is left out or has no part in it.',
    mend: 'Add `coverage` to the `subtitle`: the countries or the part of the world that the map shows.',
    example: {
      language: 'yaml',
      lines: ['subtitle: { measure: Members and observers, coverage: Eurasia, period: 2024 }'],
    },
  }),
};
