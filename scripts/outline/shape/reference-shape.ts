import { z } from 'zod';
import { CSL_DATES, CSL_FRAME, CSL_NAMES, CSL_NUMBERS, CSL_TEXTS } from '../references/csl-variables.ts';
import { list, map } from './shape-parts.ts';

// What editors complete and check. What is read is more: the reader takes works as programs leave them.
const text = () => z.string({ error: 'a text' });

const whole = z.int({ error: 'a whole number' });
const name = map({
  family: text()
    .optional()
    .meta({ description: 'The family name: in the notes and in the list of references.', examples: ['Alpha'] }),
  given: text()
    .optional()
    .meta({ description: 'The given names or initials: in the list of references.', examples: ['A.'] }),
  literal: text()
    .optional()
    .meta({
      description: 'The name of a body, printed just as it stands; instead of family and given.',
      examples: ['Example Organisation'],
    }),
  suffix: text()
    .optional()
    .meta({ description: 'What follows the name.', examples: ['Jr.'] }),
  'non-dropping-particle': text()
    .optional()
    .meta({
      description: 'A particle that always stays with the family name.',
      examples: ['van'],
    }),
  'dropping-particle': text()
    .optional()
    .meta({
      description: 'A particle that goes where the family name stands alone.',
      examples: ['de'],
    }),
});
const names = list(name, 0).optional();

const dateParts = z.array(z.array(z.union([whole, z.string()])).max(3)).max(2);
const yearMonthDay = {
  year: whole.optional().meta({ description: 'The year, where the date is written as Pandoc does.', examples: [2028] }),
  month: whole.optional().meta({ description: 'The month, from 1; 21 to 24 for the seasons.', examples: [11] }),
  day: whole.optional().meta({ description: 'The day of the month.', examples: [30] }),
};
const dateVariable = z
  .union([
    z.union([z.string(), whole]),
    z.strictObject({
      'date-parts': dateParts.optional().meta({
        description: 'Year, month and day as numbers, as Zotero exports them; two of them for a span.',
        examples: [[[2028, 11]]],
      }),
      season: z
        .union([z.string(), whole])
        .optional()
        .meta({ description: 'The season: 1 is spring, 4 is winter.', examples: [2] }),
      circa: z
        .union([z.boolean(), z.string(), whole])
        .optional()
        .meta({ description: 'Whether the date is about right only: “c. 1850”.', examples: [true] }),
      literal: z
        .string()
        .optional()
        .meta({ description: 'Words in the place of a date, printed as they stand.', examples: ['forthcoming'] }),
      raw: z
        .string()
        .optional()
        .meta({
          description: 'A date as somebody wrote it; printed as it stands where it is none.',
          examples: ['2028'],
        }),
      ...yearMonthDay,
    }),
    z.array(z.strictObject(yearMonthDay)).max(2),
  ])
  .optional();
const words = z.union([z.string(), z.number()], { error: 'a text' }).optional();

/*
 * A work: the variables of CSL 1.0.2 that a summit's sources use most, under the names that Zotero exports. `.meta` is
 * what editors show beside a key; "not printed" is said of the style that comes with the tool.
 */
const described = {
  id: z.union([z.string(), z.number()], { error: 'an id' }).meta({
    description: 'The key by which texts cite the work, as in [@report2029, p. 4]; never printed.',
    examples: ['report2029', 'article2028'],
  }),
  type: text().meta({
    description:
      'What kind of work it is, in CSL’s words: titles of books and reports are set in italics, others in quotes.',
    examples: ['report', 'article-journal', 'article-newspaper', 'webpage', 'book', 'treaty'],
  }),
  title: text()
    .optional()
    .meta({
      description: 'The title as the work has it: in the list of references.',
      examples: ['Rivers of the example'],
    }),
  author: names.meta({
    description: 'Who wrote it, persons or bodies: in every note and in the list of references.',
    examples: [[{ family: 'Alpha', given: 'A.' }], [{ literal: 'Example Organisation' }]],
  }),
  editor: names.meta({
    description: 'Who edited it: named where the work has no author.',
    examples: [[{ family: 'Beta', given: 'B.' }]],
  }),
  translator: names.meta({
    description: 'Who translated it; kept with the work, not printed.',
    examples: [[{ family: 'Gamma', given: 'C.' }]],
  }),
  'container-author': names.meta({
    description: 'Who wrote the book that it is part of; kept with the work, not printed.',
    examples: [[{ family: 'Gamma', given: 'C.' }]],
  }),
  'collection-editor': names.meta({
    description: 'Who edits the series; kept with the work, not printed.',
    examples: [[{ family: 'Gamma', given: 'C.' }]],
  }),
  issued: dateVariable.meta({
    description: 'When it appeared: the year in every note, the whole date in the list of references.',
    examples: ['2029-02-03', { 'date-parts': [[2028, 11]] }],
  }),
  accessed: dateVariable.meta({
    description: 'When you read it on the web; kept with the work, not printed.',
    examples: ['2030-03-15'],
  }),
  'original-date': dateVariable.meta({
    description: 'When the work first appeared; kept with the work, not printed.',
    examples: ['1999-05-01'],
  }),
  'event-date': dateVariable.meta({
    description: 'When the conference or meeting was held; kept with the work, not printed.',
    examples: ['2029-02-01'],
  }),
  'container-title': words.meta({
    description: 'The journal, newspaper, site or book that it is part of: in the list of references.',
    examples: ['Journal of Examples'],
  }),
  'container-title-short': words.meta({
    description: 'The journal’s short title; kept with the work, not printed.',
    examples: ['J. Ex.'],
  }),
  'collection-title': words.meta({
    description: 'The series that it is part of; kept with the work, not printed.',
    examples: ['Example Papers'],
  }),
  'collection-number': words.meta({
    description: 'Its number in the series; kept with the work, not printed.',
    examples: [4],
  }),
  'title-short': words.meta({
    description: 'A short title: in the notes and the list, where a work has no author, editor or publisher.',
    examples: ['Rivers'],
  }),
  publisher: words.meta({
    description: 'Who published it: in the list of references; it stands for the author where nobody else does.',
    examples: ['Example Press'],
  }),
  'publisher-place': words.meta({
    description: 'Where it was published: in the list of references.',
    examples: ['Example City'],
  }),
  'event-title': words.meta({
    description: 'The conference or meeting; kept with the work, not printed.',
    examples: ['Example Conference'],
  }),
  'event-place': words.meta({
    description: 'Where the conference or meeting was held; kept with the work, not printed.',
    examples: ['Example City'],
  }),
  authority: words.meta({
    description: 'The body that issued a law or treaty; kept with the work, not printed.',
    examples: ['Example Assembly'],
  }),
  archive: words.meta({
    description: 'The archive that keeps it; kept with the work, not printed.',
    examples: ['Example Archive'],
  }),
  edition: words.meta({ description: 'The edition; kept with the work, not printed.', examples: ['2nd'] }),
  genre: words.meta({
    description: 'What kind of report or document it is; kept with the work, not printed.',
    examples: ['Working paper'],
  }),
  volume: words.meta({ description: 'The volume of a journal: in the list of references.', examples: [7, '7'] }),
  issue: words.meta({ description: 'The issue, after the volume in brackets.', examples: [2, '2-3'] }),
  number: words.meta({
    description: 'The number of a report or document; kept with the work, not printed.',
    examples: ['2029/4'],
  }),
  page: words.meta({
    description:
      'The first and last page of an article: in the list of references. A page that you cite stands in the citation.',
    examples: ['10-19'],
  }),
  section: words.meta({
    description: 'The section of a newspaper or law; kept with the work, not printed.',
    examples: ['Economy'],
  }),
  status: words.meta({
    description: 'Whether it is in force, or forthcoming; kept with the work, not printed.',
    examples: ['in force'],
  }),
  note: words.meta({
    description: 'A remark of your own; kept with the work, not printed.',
    examples: ['Read in the library'],
  }),
  abstract: words.meta({
    description: 'The summary that Zotero exports; kept with the work, not printed.',
    examples: ['A summary.'],
  }),
  keyword: words.meta({
    description: 'The tags that Zotero exports; kept with the work, not printed.',
    examples: ['rivers, data'],
  }),
  language: words.meta({
    description: 'The language of the work as a tag; kept with the work, not printed.',
    examples: ['en-GB'],
  }),
  source: words.meta({
    description: 'The catalogue that the entry came from; kept with the work, not printed.',
    examples: ['Example Library'],
  }),
  DOI: words.meta({
    description: 'The DOI without https://doi.org/: printed as a link in the list of references, instead of the URL.',
    examples: ['10.0000/example.7'],
  }),
  ISBN: words.meta({
    description: 'The ISBN of a book; kept with the work, not printed.',
    examples: ['978-0-00-000000-2'],
  }),
  ISSN: words.meta({ description: 'The ISSN of a journal; kept with the work, not printed.', examples: ['0000-0000'] }),
  URL: words.meta({
    description: 'Where it stands on the web: printed as a link in the list of references where there is no DOI.',
    examples: ['https://example.org/fund'],
  }),
};

// Every other variable of CSL, for styles that print it.
const description = 'Read and kept; printed where a citation style of your own asks for it.';
const others: Readonly<Record<string, z.ZodType>> = Object.fromEntries([
  ...CSL_NAMES.map((variable) => [variable, names.meta({ description, examples: [[{ literal: 'Example Body' }]] })]),
  ...CSL_DATES.map((variable) => [variable, dateVariable.meta({ description, examples: ['2029-02-03'] })]),
  ...[...CSL_TEXTS, ...CSL_NUMBERS].map((variable) => [variable, words.meta({ description, examples: ['Example'] })]),
  ...CSL_FRAME.map((variable) => [
    variable,
    z
      .unknown()
      .optional()
      .meta({ description: 'Kept by the program that exported the work.', examples: ['example'] }),
  ]),
]);
const complete = map({ ...others, ...described });

/** The works of a file with the variables that most have, for the guide. */
export const referencesShape = list(map(described), 0);

/** The works of a file with every variable that CSL has, at the top or under Zotero's `references:`, for editors. */
export const allReferencesShape = z.union([
  list(complete, 0),
  map({ references: list(complete, 0).meta({ description: 'The works that texts cite, as Zotero exports them.' }) }),
]);
