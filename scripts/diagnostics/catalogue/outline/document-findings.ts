import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

const EMBARGO_REASONS: Readonly<Record<'form' | 'day' | 'time' | 'offset', string>> = {
  form: 'is not a day and a time with its distance from UTC',
  day: 'names a day that does not exist',
  time: 'names a time that no clock shows',
  offset: 'is further from UTC than any place on Earth',
};

/** The findings about what marks a pack as an official document: symbol, marking and embargo. */
export const documentFindings = {
  'outline/version-and-revision': entry<{ version: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ version }) => `The document has a revision, and a version too ('${version}').`,
    hint: () => "Take 'version:' out, or take 'revision:' out of 'document:'.",
    what: 'An outline has both `version:` and `revision:` under `document:`.',
    why: 'Readers would find two numbers of one edition, and could not say which of two copies is the later one.',
    mend: 'Keep the one by which your institution names editions, and take the other out.',
    example: {
      language: 'yaml',
      lines: ['version: Version 1.1', 'document: { symbol: EX/2030/7, revision: 2 }   # one of the two'],
    },
  }),
  'outline/unknown-marking': entry<{ marking: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ marking }) => `'${marking}' is not one of the markings under 'markings:'.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `The markings are, the lowest first: ${known}.`),
    what: "A `marking:` is not in the list of `markings:`, which says all markings that the pack's owner uses and their order.",
    why: 'Such a marking could not be compared with the others, and a misspelt one on every page helps nobody.',
    mend: 'Write the marking exactly as in the list, or add it to the list, at its place in the order.',
    example: {
      language: 'yaml',
      lines: [
        'markings: [OFFICIAL, SECRET]',
        'marking: OFICIAL                           # before',
        'marking: OFFICIAL                          # after',
      ],
    },
  }),
  'outline/repeated-marking': entry<{ word: string; first: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ word, first }) => `'${word}' stands twice among the markings, first at ${first}.`,
    hint: () => 'Keep the one that is at the right place in the order.',
    what: 'The list of `markings:` has the same words twice.',
    why: 'A marking has one place in the order: with two, nobody knows what is higher.',
    mend: 'Take one of the two out.',
  }),
  'outline/repeated-copy': entry<{ word: string; first: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ word, first }) => `'${word}' stands twice among those who get a copy, first at ${first}.`,
    hint: () => 'Take one of the two out, or say which is meant: two copies of one body need two names.',
    what: 'The list of `copies:` has the same words twice.',
    why: 'A copy is known by who has it. With two alike, nobody can say whose was found.',
    mend: 'Take one of the two out, or give them names that differ: `KZ, delegation`, `KZ, embassy`.',
  }),
  'outline/no-copies': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () => 'Copies are asked for, and summit.yaml does not say who gets one.',
    hint: () => "Name them under 'document:', as in 'copies: [Chair, KZ, CN]', or build without --copies.",
    what: 'The command has `--copies`, but the outline has no list of `copies:` under `document:`.',
    why: 'A copy says on each of its pages whose it is.',
    mend: 'Write `copies: [Chair, KZ, CN]` under `document:`, in the order in which the copies are numbered, or leave `--copies` out.',
  }),
  'outline/higher-marking': entry<{ what: string; marking: string; pack: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ what, marking, pack }) =>
      `${what} is marked '${marking}', and the pack that prints it ${pack === undefined ? 'has no marking' : `only '${pack}'`}.`,
    hint: ({ marking, what }) =>
      `Mark the pack as high ('marking: ${marking}' under 'document:'), or take ${what.replace(/^The/, 'the')} out of it.`,
    what: 'A fact, theme, figure, image or data file has a higher marking than the pack that prints it.',
    why: 'Readers would handle what it says by the lower marking that stands on the page.',
    mend: 'Give the pack the higher marking, or take out what bears it. The order is that of `markings:`, the lowest first.',
    example: {
      language: 'yaml',
      lines: [
        'document: { markings: [OFFICIAL, SECRET], marking: OFFICIAL }',
        'facts:',
        '  talks: { value: 3, label: rounds of talks, marking: SECRET }    # higher than the pack',
      ],
    },
  }),
  'outline/embargo-time': entry<{ found: string; reason: keyof typeof EMBARGO_REASONS }>({
    severity: 'error',
    blames: 'content',
    message: ({ found, reason }) => `'${found}' ${EMBARGO_REASONS[reason]}.`,
    hint: ({ reason }) =>
      reason === 'form'
        ? 'Write it as 2030-07-04T09:00+05:00: the local time, and how far it is ahead of UTC (+05:00) or behind (-04:00).'
        : 'Write the local day and time, and how far they are ahead of UTC (+05:00) or behind it (-04:00).',
    what: 'The `embargo:` is not a day and a local time with its distance from UTC, or there is no such day or time.',
    why: 'Newsrooms in several time zones read the embargo. A time without its distance from UTC is another moment for each of them.',
    mend: 'Write the day, a `T`, the local time, and its distance from UTC: `2030-07-04T09:00+05:00`. For UTC itself write `Z`.',
    example: {
      language: 'yaml',
      lines: ['embargo: 4 July 2030, 9 am              # before', 'embargo: 2030-07-04T09:00+05:00         # after'],
    },
  }),
};
