import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

const NUMBERED = 'document: { paragraphs: numbered }';

/** The findings about numbered paragraphs, and about texts that lead to one. */
export const paragraphFindings = {
  'outline/unknown-paragraph': entry<{ id: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ id }) => `There is no paragraph '${id}' in this summit.`,
    hint: ({ nearest }) =>
      nearestHint(
        nearest,
        "Give the point or recommendation that is meant an 'id:', or write its address, such as finance/points/2.",
      ),
    what: 'A text leads to a paragraph, as in `[@para:agreed-signals]`, but none has this id or address.',
    why: 'Readers would look for a paragraph that is not there.',
    mend: [
      'Mend the name, or give the point or recommendation that is meant this `id:`.',
      'An opening paragraph is meant by `finance/standfirst`, a callout by `finance/callout`, a point without an id by `finance/points/2`.',
    ],
    example: {
      language: 'yaml',
      lines: [
        '- id: agreed-signals',
        '  text: Signals are agreed',
        '  detail: Both banks use them, as paragraph [@para:finance/standfirst] asks.',
      ],
    },
  }),
  'outline/ambiguous-paragraph': entry<{ id: string; addresses: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ id }) => `Several paragraphs have the id '${id}'.`,
    hint: ({ addresses }) => `Write the address of the one that is meant: ${addresses}.`,
    what: 'A text leads to a paragraph by an id that several points or recommendations have. An id is unique in its list only.',
    why: 'The text has room for one number, and nobody but its author knows which.',
    mend: 'Write the address of the paragraph instead: `[@para:finance/points/agreed-signals]`.',
  }),
  'outline/repeated-number': entry<{ number: string; first: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ number, first }) => `The paragraph number '${number}' is taken already, at ${first}.`,
    hint: () => "Change the 'number:' of one of the two, or take it out.",
    what: 'Two paragraphs of the brief have the same number.',
    why: 'A letter that quotes “paragraph 12” would quote two of them.',
    mend: [
      'Write a number that no other paragraph has. Words behind it (`12 bis`) leave the numbers of all others as they are;',
      'after a whole number the following paragraphs are counted from there.',
    ],
    example: {
      language: 'yaml',
      lines: ['number: 12                               # before', 'number: 12 bis                           # after'],
    },
  }),
  'outline/unnumbered-paragraphs': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () => 'The paragraphs of this brief have no numbers.',
    hint: () => `Write '${NUMBERED}' in summit.yaml, or take this out.`,
    what: 'A paragraph has a `number:`, or a text leads to one (`[@para:agreed-signals]`), in a brief without numbered paragraphs.',
    why: 'There is no number to print.',
    mend: `Write \`${NUMBERED}\` in \`summit.yaml\`, or take it out.`,
  }),
};
