import { z } from 'zod';
import { isDateOrSpan } from './calendar-date.ts';
import { list, map, text } from './shape-parts.ts';

const whole = z.int({ error: 'a whole number' });
const name = map({
  family: text().optional(),
  given: text().optional(),
  literal: text().optional(),
  suffix: text().optional(),
  'non-dropping-particle': text().optional(),
  'dropping-particle': text().optional(),
});
const names = list(name, 1).optional();

const dateParts = z
  .array(
    z
      .array(z.union([whole, z.string()]))
      .min(1)
      .max(3),
  )
  .min(1)
  .max(2);
const DATE = 'a date that exists, such as 2024-06-07 or 2024, or as Zotero exports it (date-parts)';
const dateVariable = z
  .union(
    [
      z.union([z.string(), whole]),
      z.strictObject({ 'date-parts': dateParts }),
      z
        .array(z.strictObject({ year: whole, month: whole.optional(), day: whole.optional() }))
        .min(1)
        .max(2),
    ],
    { error: DATE },
  )
  .refine((value) => typeof value === 'object' || isDateOrSpan(String(value)), { error: DATE })
  .optional();
const words = z.union([z.string(), z.number()], { error: 'a text' }).optional();

/**
 * A work in `references.yaml`: the variables of CSL-JSON 1.0.2 that a summit's sources use, under the
 * names that Zotero exports.
 */
const reference = map({
  id: z.string({ error: 'an id' }).regex(/^[\w:.+/-]+$/, { error: 'an id without blanks' }),
  type: text(),
  title: text(),
  author: names,
  editor: names,
  translator: names,
  'container-author': names,
  'collection-editor': names,
  issued: dateVariable,
  accessed: dateVariable,
  'original-date': dateVariable,
  'event-date': dateVariable,
  'container-title': words,
  'container-title-short': words,
  'collection-title': words,
  'collection-number': words,
  'title-short': words,
  publisher: words,
  'publisher-place': words,
  'event-title': words,
  'event-place': words,
  authority: words,
  archive: words,
  edition: words,
  genre: words,
  volume: words,
  issue: words,
  number: words,
  page: words,
  section: words,
  status: words,
  note: words,
  abstract: words,
  keyword: words,
  language: words,
  source: words,
  DOI: words,
  ISBN: words,
  ISSN: words,
  URL: z.url({ error: 'an address that starts with https:// or http://', protocol: /^https?$/ }).optional(),
});

/** The shape of `references.yaml`: a list of works, or that list under `references:` as Zotero exports it. */
export const referencesShape = list(reference, 1);

/** The shape with Zotero's `references:` key around the list. */
export const wrappedReferencesShape = map({ references: list(reference, 1) });

/** One work as it stands in the file. */
export type ReferenceInput = z.infer<typeof reference>;
