import { entry } from '../entry.ts';

/** The findings about figures that contradict their own words, or that a reader can't decode. */
export const untrueFigureFindings = {
  'outline/misplaced-mark': entry<{ named: string; marked: string; what: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ named, marked, what }) => `The mark is on ${marked}, but ${what} names ${named}.`,
    hint: ({ named }) => `Put the mark on ${named}, which is there too, or name the date that is marked.`,
    what: 'The caption of a timeline, or an annotation of a chart, names one year or date, and the mark is on another one, though the one that is named is there.',
    why: 'A reader takes the mark for what the words say.',
    mend: 'Move `mark: true` (or the `row` of the annotation) to the date that is named, or name the other date. Texts that name several dates are not judged.',
  }),
  'outline/swapped-ends': entry<{ start: string; end: string; from: string; to: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ start, end }) => `This bar would go from ${start} to ${end}: its start lies behind its end.`,
    hint: ({ from, to }) => `Swap the values of '${from}' and '${to}' in this row.`,
    what: 'In a row of a chart of ranges the start (`x` or `y`) lies behind the end (`x2` or `y2`), while other rows go from start to end.',
    why: 'The bar is drawn as if both were in order, so one of the two dates or amounts is wrong and nobody sees it.',
    mend: 'Swap the two values of the row. Steps of amounts, of which each begins where another ends, may fall as well as rise.',
  }),
  'outline/part-above-whole': entry<{ part: number; whole: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ part, whole }) => `The chart shows ${part} of a whole of ${whole}.`,
    hint: () => "Mend the value, or the 'total' of the subtitle; where the bars are no parts of it, take 'total' out.",
    what: 'A bar, or the parts of a stack together, are more than the `total` of the `subtitle`, or than 100 where the unit is a percent of it.',
    why: 'No part is larger than its whole: one of the two numbers is wrong.',
    mend: 'Mend the value or the `total`. Parts that overlap, such as answers of which several may be given, stand beside one another and not in a stack.',
  }),
  'outline/repeated-label': entry<{ label: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ label }) => `Two groups or parts of this figure are called '${label}'.`,
    hint: () => 'Join the two, or name what tells them apart.',
    what: 'Two groups of a map, or two parts of a bar of shares, have the same name.',
    why: 'The key has two colours with one name: a reader can’t tell which is which.',
    mend: 'Join both under one name, or give each its own.',
  }),
  'outline/unordered-groups': entry<{ label: string; before: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ label, before }) => `The groups are 'ordered', but '${label}' stands after '${before}'.`,
    hint: () => "Put the groups in the order of their numbers or years, or take 'ordered: true' out.",
    what: 'The groups of a map have `ordered: true` and labels with numbers or years, which neither rise nor fall from the first to the last.',
    why: 'The ramp of colours goes from strong to faint in the order of the list: the colours say an order that the labels do not have.',
    mend: 'List the groups by their numbers, or leave out `ordered`, which gives each group a colour of its own.',
  }),
  'outline/hidden-key': entry<{ what: string; key: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ what, key }) => `Nobody can read ${what}: '${key}' hides what they mean, and no label says it.`,
    hint: ({ key }) => `Take '${key}' out, or add a layer with text at the marks.`,
    what: 'The legend of colours or the axis of amounts is switched off, and no label at the marks says what it said.',
    why: 'Without either a chart is a picture of bars of unknown names or lengths.',
    mend: 'Leave the legend or the axis on, or write names or amounts at the marks: a layer with `mark: text`.',
  }),
  'outline/same-colours': entry<{ field: string; names: number; colours: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ field, names, colours }) =>
      `'${field}' has ${names} names, and the list of colours gives them ${colours}.`,
    hint: () => "Give each name a colour of its own, or take 'range' out: the design's colours differ.",
    what: 'The `range` of a scale of colours has fewer different colours than the field has names.',
    why: 'Colours are used again from the first on, so two names look the same.',
    mend: 'List as many different colours as there are names, or take `range` out.',
  }),
  'outline/period-without-data': entry<{ from: string; to: string; period: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ from, to, period }) =>
      `The subtitle says ${period}, but the data go from ${from} to ${to}, less than half of it.`,
    hint: () => "Mend the 'period' of the subtitle, or add the rows that are missing.",
    what: 'The data of a chart on an axis of time cover less than half of the `period` in its `subtitle`.',
    why: 'A reader believes that the whole period was looked at.',
    mend: 'Let the `period` begin with the first date that the figure shows, and end with the last.',
  }),
};
