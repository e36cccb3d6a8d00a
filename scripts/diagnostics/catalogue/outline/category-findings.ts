import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The findings about the names and dates of a chart's categories, and about its axes. */
export const categoryFindings = {
  'outline/alike-names': entry<{ name: string; other: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ name, other }) =>
      `'${name}' and '${other}' differ only in blanks, capitals, signs or the forms of letters, and are shown as two.`,
    hint: ({ other }) => `If both are the same, write '${other}' in all rows.`,
    what: 'Two names of a chart differ only in blanks, capitals, accents, apostrophes or hyphens, or in letters that look alike.',
    why: 'Each is drawn as a category of its own, so that its values are divided between the two.',
    mend: [
      'Write the name in one way in all rows.',
      'Units in which a capital has another meaning, such as mW and MW, are not reported.',
    ],
  }),
  'outline/repeated-row': entry<{ name: string; others: number; mark: string; isHidden: boolean }>({
    severity: 'warning',
    blames: 'content',
    message: ({ name, others, mark, isHidden }) => {
      const more = others === 0 ? '' : `, and so do ${others} more`;
      if (isHidden) return `'${name}' stands in two rows, of which the second hides the first${more}.`;
      return /^(?:line|trail)$/.test(mark)
        ? `'${name}' stands in two rows of one line, which goes up and down there${more}.`
        : `'${name}' stands in two rows, and is drawn as one part with the sum of both${more}.`;
    },
    hint: () =>
      "Leave one row where both mean the same; name what tells them apart in a channel such as color; or write 'aggregate: sum' where the sum is meant.",
    what: 'Two rows of a chart have the same names, so that a bar, a part or a line of the chart shows both as if they were one.',
    why: 'A row that was copied twice doubles the bar, and no reader can see it.',
    mend: [
      'Delete the row that is there twice, or correct its name.',
      'Where another column tells the two apart, show it: as `color`, `xOffset` or `detail`, or keep one of its values with a `filter`.',
      'Where the sum is meant, write `aggregate: sum` (or `mean`) beside the field.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'x: { field: value, type: quantitative }                    # before',
        'x: { field: value, type: quantitative, aggregate: sum }    # after, where the sum is meant',
      ],
    },
  }),
  'outline/turned-axis': entry<{ field: string; isTime: boolean }>({
    severity: 'error',
    blames: 'content',
    message: ({ field, isTime }) =>
      isTime
        ? `Time would run backwards along the axis of '${field}': the latest date stands first.`
        : `The amounts of '${field}' grow downwards, so that the line falls where they rise.`,
    hint: ({ isTime }) =>
      isTime
        ? 'Take this setting out, so that the earliest date stands first.'
        : "Take this setting out; or, where smaller amounts are the better ones, as in ranks, say so in the axis's own 'title'.",
    what: 'A setting of a chart (`sort: descending`, `reverse: true`, or a `domain` that begins with its larger end) turns an axis of time round, or the axis of amounts of a line.',
    why: 'Readers take the slope of a line for growth or decline before they read an axis: the picture would tell the opposite of the data.',
    mend: [
      'Take the setting out.',
      'Where a smaller amount is the better one, such as the first rank, keep it and give the axis a title: `axis: { title: "Rank (1 is the best)" }`.',
      'In languages that are read from right to left, time may run either way.',
    ],
  }),
  'outline/unequal-dates': entry<{ dates: readonly string[]; written: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ dates: [first, second, third] }) =>
      third === undefined
        ? `${first} stands before ${second}: the categories are not in the order of time.`
        : `${first}, ${second} and ${third} stand at equal distances, though the times between them are not equal.`,
    hint: ({ dates, written }) => {
      if (dates.length < 3) {
        return "Write 'sort: null', which keeps the order of the rows, and put these in the order of time.";
      }
      const start = written === undefined ? 'Write' : `Write the dates as ${written} and`;
      return `${start} 'type: temporal', so that the axis is one of time, and the bars stand at their dates; or add the dates that are missing, with null as their value.`;
    },
    what: 'Years, quarters, months or days are the categories of a chart, but the times between them differ, or they do not stand in the order of time.',
    why: 'The slope of a line or the row of bars would tell of a steady development where years are missing: the picture would be untrue.',
    mend: [
      'Write `type: temporal` for the field, so that the axis is drawn to scale, or add the missing dates with `null` as their value. An axis of time takes years, months (`2024-07`) and days (`2024-07-04`); a quarter is written as its first month.',
      'Texts such as `Q1 2024` stand in the order of their letters: `sort: null` keeps the order of the rows.',
      'If they are no dates but amounts, write them with their unit: `"2000 m"`.',
    ],
    example: {
      language: 'yaml',
      lines: ['x: { field: year, type: ordinal }     # before', 'x: { field: year, type: temporal }    # after'],
    },
  }),
  'outline/unmatched-name': entry<{ name: string; field: string; nearest: string | undefined }>({
    severity: 'warning',
    blames: 'content',
    message: ({ name, field }) => `No row of the chart's data has '${name}' in '${field}'.`,
    hint: ({ nearest }) => nearestHint(nearest, 'Write the name as the data have it, or take it out.'),
    what: 'A filter keeps, or a list of the order or the domain names, a category that no row of the data has.',
    why: 'What was meant to be shown is missing, and no reader can see it: tables often have the official form of a name.',
    mend: 'Write the name exactly as the data have it, or take it out of the filter or the list.',
  }),
  'outline/years-as-amounts': entry<{ field: string; year: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ field, year }) =>
      `The axis of '${field}' is one of amounts: years such as ${year} have a separator of thousands on it.`,
    hint: () => "Write 'type: temporal' if they are years, or axis: { format: ',d' } if they are amounts.",
    what: 'A line, an area or bars stand along an axis of amounts whose values are all between 1900 and 2100.',
    why: 'An axis of amounts writes 2,010 for the year 2010.',
    mend: [
      'Write `type: temporal` for the field.',
      'Where they are amounts, say how they are written: `axis: { format: ",d" }`.',
    ],
  }),
};
