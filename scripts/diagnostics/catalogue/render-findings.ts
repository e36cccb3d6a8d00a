import { entry } from './entry.ts';

/** The findings that show when words and figures become slides and pages. */
export const renderFindings = {
  'render/much-work': entry<{ what: string; path: string; others: string }>({
    severity: 'error',
    blames: 'content',
    isOfMoment: true,
    message: ({ what, path }) => `${what} '${path}' is the summit's own file that was brought in last.`,
    hint: ({ others }) =>
      `If the computer was very busy, run the command again. Else take it out and build: if that works, look in it for sizes of thousands, nested filters or columns, and very many page breaks.${others === '' ? '' : ` If not, do the same with ${others}.`}`,
    what: [
      'Making the slides or pages took more time or memory than any pack of this length needs, and was stopped.',
      'The finding names the own file of the summit that comes last to a page: stylesheets come after templates, templates after pictures, pictures after fonts.',
    ],
    why: 'A build that takes minutes or all memory of a computer would harm whatever else runs there.',
    mend: [
      'Take the file out and build again. If that works, look in it for lengths of thousands of pixels, nested filters, masks or columns, and very many page breaks or elements.',
      'If not, put it back and do the same with the own file that comes before it.',
    ],
  }),
  'render/long-work': entry<{ what: string; path: string }>({
    severity: 'error',
    blames: 'content',
    isOfMoment: true,
    message: ({ what, path }) => `${what} '${path}' is the file with most to do in it.`,
    hint: () =>
      'Take parts of it out and build again, until it works: the last part that you took out is what takes long.',
    what: 'Reading or formatting a file of the summit took longer than any pack needs, and was stopped.',
    why: 'A build that takes minutes would seem to hang, and would not say why.',
    mend: 'Take parts of the file out and build again, until it works. The last part that you took out is what takes long.',
  }),
  'render/unmapped-country': entry<{ code: string; partOf: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ code, partOf }) =>
      `The atlas has no area for the country '${code}'${partOf === undefined ? '' : `: it draws it as a part of ${partOf}`}.`,
    hint: ({ partOf }) =>
      partOf === undefined ? 'Take it out, and name it in the caption.' : `Write ${partOf}, or take it out.`,
    what: 'The atlas has no area of its own for a country of a map.',
    why: 'The country would be missing on the map, and nobody would notice.',
    mend: 'Take it out and name it in the caption, or write the country that the atlas draws it with.',
  }),
  'render/unseen-country': entry<{ code: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ code }) => `The country '${code}' is in a group, but outside of what the map shows.`,
    hint: () => "Add it to 'focus:', or say in the caption that it is not shown.",
    what: 'A country is in a group of a map, but outside of what the map shows.',
    why: "The legend would speak of a country that readers can't find.",
    mend: 'Add it to `focus:`, or say in the caption that it is not shown.',
  }),
  'render/no-such-line': entry<{ one: string; other: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ one, other }) => `The box of this row holds no part of the boundary between '${one}' and '${other}'.`,
    hint: () =>
      "Give 'box' as [west, south, east, north] in degrees, so wide that the disputed part lies inside of it.",
    what: 'A row of the `boundaries` of a map names two countries that share a boundary, but its `box` holds no part of it.',
    why: 'The boundary would be drawn as a settled one, although the note calls it disputed.',
    mend: 'Give `box` as west, south, east and north in degrees, so wide that the disputed part lies inside of it.',
    example: {
      language: 'yaml',
      lines: ['box: [32, 73, 36, 78]    # before: latitudes first', 'box: [73, 32, 78, 36]    # after'],
    },
  }),
  'render/unseen-line': entry<{ one: string; other: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ one, other }) => `What this row says of '${one}' and '${other}' is outside of what the map shows.`,
    hint: () => "Take the row out, or cut the map wider with 'focus:'.",
    what: 'A row of the `boundaries` of a map speaks of a line or an area that the map does not show.',
    why: 'Readers would look on the map for what the note names, and not find it.',
    mend: 'Take the row out, or cut the map wider with `focus:`. Perhaps the numbers of its `box` are in another order: west, south, east, north.',
  }),
  'render/similar-fills': entry<{
    label: string;
    other: string | undefined;
    apart: number;
    blind: string | undefined;
  }>({
    severity: 'warning',
    blames: 'content',
    message: ({ label, other, apart, blind }) => {
      const pair = `The fill of '${label}' and that of ${other === undefined ? 'the countries without a group' : `'${other}'`}`;
      return apart < 1.6
        ? `${pair} are too alike in a grey print: ${Math.max(1, Math.floor(apart * 100) / 100)} : 1.`
        : `${pair} look alike to people with ${blind}.`;
    },
    hint: () =>
      "Change 'gold' or 'teal' under 'design: colours:' to a darker or lighter shade, or take 'accent: true' out.",
    what: 'Two fills of a map look alike in a grey print (their contrast is under 1.6 : 1), or to people who are colour blind.',
    why: 'Most papers of a meeting are copied in grey, and one man in twelve is colour blind: they would take two groups for one.',
    mend: 'Change `gold` or `teal` under `design: colours:` to a darker or lighter shade, take `accent: true` out, or put groups together. Shades of teal are chosen by the tool, so most often the accent is to blame.',
  }),
  'render/unnamed-area': entry<{ code: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ code }) => `The map gives '${code}' no name: what this area is called is a matter of dispute.`,
    hint: ({ code }) => `Write the name that the organisation uses, as in 'names: { ${code}: … }', beside 'groups:'.`,
    what: 'A map has an area whose name is in dispute, and the outline does not say what it is called.',
    why: 'Any name that a program chooses would be taken for a position. So the area has no name, and readers see that it is missing.',
    mend: 'Write the name that the organisation uses under `names:` of the map, by the code of the area. If it has no name for it, write none with `labels: false`.',
    example: {
      language: 'yaml',
      lines: ['map:', '  names: { XK: "Name that the organisation uses" }'],
    },
  }),
  'render/crowded-map': entry<{ names: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ names }) => `There is no room on the map for the names of: ${names}.`,
    hint: () => "Cut the map closer with 'focus:', or leave all names out with 'labels: false'.",
    what: 'Some names find no place on a map.',
    why: 'Readers would take a country without a name for one that does not count.',
    mend: 'Cut the map closer with `focus:`, or leave all names out with `labels: false`.',
  }),
  'render/long-legend': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () => "The labels of the map's groups leave less than half of the figure to the map.",
    hint: () => 'Shorten the labels of the groups to a few words, and say the rest in the caption.',
    what: "The labels of a map's groups leave less than half of the figure to the map.",
    why: 'The map would be too small to read.',
    mend: 'Shorten the labels to a few words, and say the rest in the caption.',
  }),
  'render/missing-glyph': entry<{ characters: string; instead?: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ characters }) => `No embedded font of the design draws ${characters}.`,
    hint: ({ instead = '' }) =>
      instead === ''
        ? 'Write it another way; the fonts cover Latin, Greek, Cyrillic, Arabic and Chinese scripts.'
        : `Write ${instead}.`,
    what: [
      "A text has a character that the fonts of the design can't draw, for example a Thai letter or an emoji.",
      'Texts that are not printed, such as speaker notes, count too, for they are shown on a screen.',
    ],
    why: 'The reader would see an empty box, or a letter in a font that differs from computer to computer.',
    mend: [
      'Write it another way, for example a name in Latin letters, or 1/3 for ⅓: the hint offers the letters where a character stands for some.',
      'The fonts cover Latin, Greek, Cyrillic, Arabic and Chinese (simplified) scripts; a summit can add [a family of its own](design.md#fonts).',
    ],
  }),
  'render/chart-failed': entry<{ reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reason }) => `The chart can't be drawn: ${reason.replace(/\.$/, '')}.`,
    hint: () =>
      'Take parts of it out until it draws: most often a transform, a scale or a sort does not suit the data.',
    what: 'The chart is valid, but Vega could not draw it, and says why.',
    why: 'The place of the chart would be empty.',
    mend: 'Most often a `format`, a scale or a transform does not suit the data. Take parts out until it draws.',
  }),
  'render/crowded-chart': entry<{ width: number; height: number; needed: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ width, height, needed }) => `The chart does not fit into its ${width} × ${height} px: ${needed}.`,
    hint: () => 'Shorten the labels, show fewer categories, or turn the bars so that long names stand on the left.',
    what: [
      'The chart does not fit into its frame: two labels overlap, the labels leave no room for the marks, or there are more colours than a reader can distinguish in print.',
      'The slide and the page have frames of their own, so it may fit in one only.',
    ],
    why: "Labels that run into each other can't be read, and after the fourth colour the colours repeat.",
    mend: [
      'Shorten the labels, show fewer categories, or turn the bars so that long names stand on the left (`y` instead of `x`).',
      'Labels at the ends of lines that meet can be moved with `dy`.',
    ],
  }),
  'render/annotation-room': entry<{ words: string; width: number; height: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ words, width, height }) =>
      `The annotation '${words}' has no place in the ${width} × ${height} px of the chart where it touches no mark.`,
    hint: () => 'Shorten it, take another one out, or say it in the takeaway.',
    what: 'An annotation of a chart has no room: wherever it stood, it would touch a mark, a label or another annotation.',
    why: 'A text over marks can’t be read, and hides them.',
    mend: [
      'Shorten it, take another annotation out, or say it in the takeaway.',
      'A wider `domain` of the scale leaves room above the marks.',
    ],
  }),
  'render/unshown-value': entry<{ problem: string; advice: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ problem }) => `The chart would not show all of its data: ${problem}.`,
    hint: ({ advice }) => advice,
    what: 'A row of a chart that is left after the transforms is not shown at its value: it is outside of the domain of a scale, is 0 or less on a scale of powers of ten, is a negative or empty part of a whole, has no name, stands behind another, is transparent or has the colour of the ground; or no row is left at all. Or its mark or its label would say another amount: bars on a scale without a 0, sizes on one that does not begin there, an axis whose format rounds its numbers to others.',
    why: 'The mark would be missing, or would mislead, without a message.',
    mend: [
      'Widen the `domain`, choose another scale or another mark, or leave the row out with a filter and say so in the caption.',
      'Bars begin at 0, which a scale of powers of ten does not have: show points on it.',
    ],
    example: {
      language: 'yaml',
      lines: ['mark: bar      # before: on a scale of the type log', 'mark: point    # after'],
    },
  }),
  'render/faint-mark': entry<{ count: number }>({
    severity: 'warning',
    blames: 'content',
    message: ({ count }) =>
      count === 1
        ? 'The mark of this row is so small that it can’t be seen.'
        : `The marks of this row and ${count - 1} more are so small that they can’t be seen.`,
    hint: () => 'Put small parts together as “Other”, or name their values in the caption or in a table.',
    what: 'A mark of a chart is smaller than a pixel, though its value is not 0.',
    why: 'A reader would take the value for nothing.',
    mend: 'Put small parts together as “Other”, show fewer marks, or name the values in the caption or in a table.',
  }),
  'render/rounded-label': entry<{ value: string; others: number }>({
    severity: 'warning',
    blames: 'content',
    message: ({ value, others }) =>
      `The label of this row is 0, though its value is ${value}${others > 0 ? ` (and so it is in ${others} more)` : ''}.`,
    hint: () => "Give the text a 'format' with more decimals, such as '.1f'.",
    what: 'The format of a label in a chart rounds an amount to 0.',
    why: 'A reader would take the value for nothing, beside a mark that is there.',
    mend: 'Give the text a `format` with more decimals.',
  }),
};
