import { z } from 'zod';

// `error` is what a finding says was expected: "This must be <error>, but it is …".

/** A text of one paragraph with inline Markdown, facts and citations. */
export function text() {
  return z.string({ error: 'a text' }).regex(/\S/, { error: 'a text that is not empty' });
}

/** A cell of a table: a text, a number that is shown as it is written, or nothing. */
export function cell() {
  return z.union([z.string(), z.number(), z.null()], { error: 'a text, a number or nothing ("")' });
}

/** An id: letters, digits, hyphen and underscore, starting with a letter. */
export function id() {
  return z.string({ error: 'an id' }).regex(/^[A-Za-z][\w-]*$/, {
    error: "an id (letters, digits, '-' and '_', starting with a letter)",
  });
}

/** A date as ISO 8601 writes it: 2024-07-03, or 2024-07, or 2024. */
export function date() {
  return z.union([z.string(), z.number()], { error: 'a date such as 2024-07-03, 2024-07 or 2024' });
}

/** A list of at least `least` and, where given, at most `most` items. */
export function list<Item extends z.ZodType>(item: Item, least: number, most?: number) {
  const items = z.array(item, { error: 'a list' }).min(least);
  return most === undefined ? items : items.max(most);
}

/** A map with exactly the keys named. */
export function map<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: 'a map of keys' });
}

/** The marking of a part of the outline; `what` says which part bears it. */
export function marking(what: string) {
  return text()
    .optional()
    .meta({
      description: `The marking of ${what}, one of document.markings. It is not printed: a pack that prints ${what} must be marked as high. See docs/clearance.md.`,
      examples: ['OFFICIAL – SENSITIVE'],
    });
}
