import { z } from 'zod';
import { isLanguageTag } from '../language-tag.ts';
import { isIsbn } from './is-isbn.ts';
import { list, map, text } from './shape-parts.ts';

// `.meta` is what editors show beside a key: what it is for, and where it is seen.

/** A text, or a number that is shown as it is written. */
function textOrNumber() {
  return z.union([text(), z.number()], { error: 'a text or a number' });
}

/** Somebody who wrote the pack, as keys. */
const person = map({
  name: text().meta({ description: 'The name of the author.', examples: ['Ana Example'] }),
  role: text()
    .optional()
    .meta({
      description: 'What the author does, in a few words: beside the name at the end of the brief.',
      examples: ['Fellow, water and borders'],
    }),
  biography: text()
    .optional()
    .meta({
      description: 'One or two sentences about the author: at the end of the brief.',
      examples: ['Writes about rivers that cross borders.'],
    }),
  contact: text()
    .optional()
    .meta({
      description: 'How to reach the author: at the end of the brief.',
      examples: ['ana@example.org'],
    }),
});

/** An author: a name, or the name with role, biography and contact. */
export const author = z.union([text(), person], {
  error: 'the name of an author, or keys: name, role, biography, contact',
});

/** Where the pack is published: `publication:` of `summit.yaml`. */
export const publication = map({
  series: text()
    .optional()
    .meta({
      description: 'The series that it appears in: under “how to cite” and in the imprint at the end of the brief.',
      examples: ['Example Briefs'],
    }),
  number: textOrNumber()
    .optional()
    .meta({ description: 'Its number in the series: beside the name of the series.', examples: [7, '2030/7'] }),
  doi: z
    .string({ error: 'a DOI such as 10.5555/example.7' })
    .regex(/^10\.\d{4,9}\/\S+$/, { error: 'a DOI alone, without an address before it, such as 10.5555/example.7' })
    .optional()
    .meta({
      description: 'Its DOI, without https://doi.org/: in the imprint, and as the address under “how to cite”.',
      examples: ['10.5555/example.7'],
    }),
  isbn: z
    .string({ error: 'an ISBN in quotes' })
    .refine(isIsbn, { error: 'an ISBN whose last digit agrees with the others, in quotes' })
    .optional()
    .meta({ description: 'Its ISBN, in quotes: in the imprint.', examples: ['978-3-16-148410-0'] }),
  url: z
    .string({ error: 'a web address' })
    .regex(/^https?:\/\/[^\s/<>"]+[^\s<>"]*$/, { error: 'a web address that begins with https://' })
    .optional()
    .meta({
      description:
        'The address at which it can be read: in the imprint, and under “how to cite” where there is no DOI.',
      examples: ['https://example.org/briefs/7'],
    }),
});

const STATUSES = ['draft', 'final'] as const;

/** What marks the pack as an official document: `document:` of `summit.yaml`. */
export const document = map({
  symbol: text()
    .optional()
    .meta({
      description: 'The symbol of the document in its series: in the masthead on both covers.',
      examples: ['EX/2030/7'],
    }),
  revision: z
    .int({ error: 'a whole number from 1' })
    .min(1, { error: 'a whole number from 1' })
    .optional()
    .meta({
      description: 'The number of the revision, after the symbol: EX/2030/7/Rev.2. Instead of version.',
      examples: [2],
    }),
  original: z
    .string({ error: 'a language tag such as en' })
    .refine(isLanguageTag, { error: 'a language tag such as en, fr or zh-Hans' })
    .optional()
    .meta({
      description: 'The language in which it was written first: in the masthead of the brief.',
      examples: ['en'],
    }),
  distribution: text()
    .optional()
    .meta({ description: 'Who may have it: in the masthead of the brief.', examples: ['Limited'] }),
  agenda_item: textOrNumber()
    .optional()
    .meta({ description: 'The item of the agenda that it belongs to: in the masthead of the brief.', examples: [4] }),
  supersedes: text()
    .optional()
    .meta({
      description: 'The symbol of the document whose place it takes: in the masthead of the brief.',
      examples: ['EX/2030/3'],
    }),
  status: z
    .enum(STATUSES, { error: `one of: ${STATUSES.join(', ')}` })
    .optional()
    .meta({
      description:
        'Whether it is a draft or final: on every slide and page. A draft also has the word in large letters under the text.',
      examples: ['draft'],
    }),
  markings: list(text(), 1, 20)
    .optional()
    .meta({
      description:
        'The markings that your institution uses, the lowest first. Left out, any marking is taken, and none is compared with another.',
      examples: [['OFFICIAL', 'OFFICIAL – SENSITIVE', 'SECRET']],
    }),
  marking: text()
    .optional()
    .meta({
      description: 'How it must be handled: on every slide and every page of all files, and in their properties.',
      examples: ['OFFICIAL – SENSITIVE'],
    }),
  embargo: z
    .string({ error: 'a day and a time with its distance from UTC, such as 2030-07-04T09:00+05:00' })
    .optional()
    .meta({
      description:
        'Until when nothing of it may be published: a day and a local time with its distance from UTC. On every slide and page, in local time and in UTC.',
      examples: ['2030-07-04T09:00+05:00'],
    }),
  registration: text()
    .optional()
    .meta({
      description: 'The number under which it is registered: in the masthead of the brief.',
      examples: ['REG-2030-118'],
    }),
  copies: list(text(), 1, 200)
    .optional()
    .meta({
      description:
        'Who gets a copy, in the order of their numbers: build:deck -- SUMMIT --copies makes a brief.pdf for each, which says so on every page.',
      examples: [['Chair', 'KZ', 'CN']],
    }),
  paragraphs: z
    .enum(['numbered'], { error: 'numbered, or left out' })
    .optional()
    .meta({
      description:
        'Numbers before the paragraphs of the brief, the same in every edition: opening paragraphs, points, callouts and recommendations. [@para:ID] in a text prints one and leads there.',
      examples: ['numbered'],
    }),
});
