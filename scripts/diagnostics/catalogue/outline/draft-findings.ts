import { entry } from '../entry.ts';

/** The findings about what a draft leaves behind: words to be written, marks of other formats, copies, and years that print as numbers. */
export const draftFindings = {
  'outline/unfinished-text': entry<{ found: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ found }) => `'${found}' stands for something that is still to be written.`,
    hint: ({ found }) =>
      `Write what belongs in its place. If the word itself is meant, put it between backticks (\`${found}\`).`,
    what: [
      'A text holds a mark of a draft: `TBC`, `TBD`, `TODO` or `FIXME` alone, in brackets or before a colon, `XX` in the place of a number, a line to be filled in (`____`), `???`, or “lorem ipsum dolor”.',
      'Each such word is reported once a file.',
    ],
    why: 'It would be printed as it stands, in front of everybody.',
    mend: [
      'Write what belongs in its place, or take the sentence out.',
      'Where the word itself is meant, put it between backticks or into a sentence: Article XX, screening for TBC.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'detail: Some XX% of the trade is in roubles.      # before',
        'detail: Some 40% of the trade is in roubles.      # after',
      ],
    },
  }),
  'outline/starter-text': entry<{ count: number; first: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ count, first }) =>
      `${count === 1 ? 'A text of this pack is' : `${count} texts of this pack are`} the starter's own still, such as “${shortened(first)}”.`,
    hint: () => 'Write your own in their place, or take out what you do not need; the first of them stands here.',
    what: "Texts that `npm run new` wrote, which say what to write in their place, stand in the summit's files as they were.",
    why: 'They would be printed. As long as you are writing, the warning says how many are left.',
    mend: 'Write your own texts in their place, and take out points, facts and figures that you do not need.',
  }),
  'outline/stray-mark': entry<{ kind: 'tag' | 'stars' | 'entity'; found: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ kind, found }) =>
      kind !== 'stars'
        ? `'${found}' is ${kind === 'entity' ? 'a sign' : 'a tag'} of HTML, which texts do not take: it is printed as it stands.`
        : `The stars of '${found}' begin bold words that end nowhere: they are printed as they stand.`,
    hint: ({ kind, found }) => {
      if (kind === 'entity') return `Write the sign itself: & for &amp;, a blank for &nbsp;, and so on.`;
      if (kind === 'stars') return `Write ** behind the last bold word too, or take the stars out here.`;
      return `${INSTEAD[elementOf(found)] ?? 'Take the tag out'}. If the tag itself is meant, put it between backticks (\`${found}\`).`;
    },
    what: 'A text holds a tag of HTML, such as `<b>`, a sign of HTML, such as `&nbsp;`, or `**` before a word without the `**` that ends the bold words.',
    why: 'Texts take the marks of Markdown only. All else is printed letter by letter, with its angle brackets or stars.',
    mend: [
      'Use `*emphasis*`, `**strong**`, `[words](address)`, and digits such as ₂ or ² for those that stand low or high.',
      'Write the `**` that is missing.',
      'Where a tag itself is meant, put it between backticks.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'text: Trade is <b>up</b>                   # before',
        'text: Trade is **up**                      # after',
      ],
    },
  }),
  'outline/year-or-number': entry<{ found: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ found }) => `${found} may be a year or a number; as it stands, it is printed as a number.`,
    hint: () => "Add 'kind: date' if it is a year, or 'kind: number' if it is not (a 'unit:' says so too).",
    what: 'The value of a fact is a whole number from 1900 to 2100, and the fact has neither a `unit` nor a `kind`.',
    why: 'As a number, the year 2030 is printed as 2,030 in English and as 2 030 in French.',
    mend: 'Add `kind: date` or `kind: number` to the fact.',
    example: {
      language: 'yaml',
      lines: [
        'target: { value: 2030, label: the year of the target }               # before',
        'target: { value: 2030, kind: date, label: the year of the target }   # after',
      ],
    },
  }),
  'outline/repeated-theme': entry<{ file: string; first: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ first }) => `This theme has the title and the headline of ${first}.`,
    hint: ({ file, first }) =>
      `If one of the two files is a copy, delete it: ${file}, or ${first}. If both are meant, give one another headline.`,
    what: 'Two files under `themes/` have the same title and the same headline.',
    why: 'Cloud folders and file managers make copies on their own, such as `20-trade-LAPTOP7.yaml`. The theme would come twice, on slides and in the brief.',
    mend: 'Delete the file that is the copy, or give one of the two themes another title or headline.',
  }),
};

const LONGEST = 60;

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}

function elementOf(tag: string): string {
  return /[A-Za-z][A-Za-z0-9]*/.exec(tag)?.[0].toLowerCase() ?? '';
}

const BOLD = 'For bold, write **words**';
const ITALIC = 'For italics, write *words*';
const INSTEAD: Readonly<Record<string, string>> = {
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  cite: ITALIC,
  a: 'For a link, write [words](address)',
  sub: 'For a lowered digit, write it as such: ₂',
  sup: 'For a raised digit, write it as such: ²',
  br: 'Every text is one paragraph: take the tag out',
  p: 'Every text is one paragraph: take the tag out',
  code: 'For code, write it between backticks',
};
