import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The findings about an outline's texts, and the facts, works, figures and links that they name. */
export const textFindings = {
  'outline/long-text': entry<{ found: number; most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ found, most }) => `The text has ${found} characters; ${most} is the most that one paragraph may have.`,
    hint: () => 'Shorten it, or make several points of it.',
    what: 'A text has more than 4,000 characters.',
    why: 'A text is one paragraph or one line. Nobody reads one that long, and a browser may take minutes to lay it out.',
    mend: 'Shorten it, or make several points of it.',
  }),
  'outline/empty-text': entry<{ instead?: string }>({
    severity: 'error',
    blames: 'content',
    message: () => 'The text is empty.',
    hint: ({ instead }) => instead ?? 'Write the text, or take the key out if it may be left out.',
    what: 'A text is there, but has nothing in it.',
    why: 'It would print as a gap. Most often something was meant to be filled in later.',
    mend: 'Write the text, or take the key out if it may be left out.',
  }),
  'outline/block-markdown': entry<{ kind: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ kind }) =>
      `This text holds ${kind} in Markdown, but it is one paragraph: its marks would be printed as they stand.`,
    hint: ({ kind }) => {
      if (kind === 'a table') return "Make a figure of it: 'table:' with its columns and rows.";
      return kind === 'a list'
        ? 'Make a point of each entry, or a sentence of them all.'
        : "Take the mark out: the headlines of slides and chapters are 'headline:'.";
    },
    what: 'A text on several lines holds a list, a table or a heading of Markdown.',
    why: [
      'Every text is one paragraph.',
      'All lines would be joined to one paragraph, with the hyphens, bars and hashes between the words.',
    ],
    mend: [
      'Make a point of each entry of the list, or one sentence of them; make a figure of the table (`table:`); take the mark of the heading out.',
      'If the line only happens to begin with such a mark, break the line at another word.',
    ],
  }),
  'outline/several-paragraphs': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () => 'This text has an empty line in it, but it can be one paragraph only.',
    hint: () => "Take the empty line out, or make two points of it. With '>-' a text may run over many lines.",
    what: 'A text has an empty line in it, but there is room for one paragraph only.',
    why: 'The layout has room for one line of the slide, or one paragraph of a point. There is no place for a second one.',
    mend: [
      'Take the empty line out, or make two points of it.',
      'After `>-` a text may run over as many lines as you like.',
    ],
  }),
  'outline/unknown-figure': entry<{ id: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ id }) => `There is no figure '${id}' in this summit.`,
    hint: ({ nearest }) =>
      nearestHint(nearest, 'Give the figure an id: in its theme file, or point to one that has an id.'),
    what: 'A text points to a figure, as in `[@fig:membership]`, but no theme has a figure with this id.',
    why: 'Readers would look for a “Figure 2” that is not there.',
    mend: [
      "Mend the name, or give the figure its `id:` in the theme's file.",
      'Only a figure that has an `id:` can be pointed to.',
    ],
  }),
  'outline/unknown-fact': entry<{ id: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ id }) => `There is no fact '${id}' in summit.yaml.`,
    hint: ({ nearest }) => nearestHint(nearest, "Add it under 'facts:' in summit.yaml, or take it out here."),
    what: 'A text or a list names a fact that `summit.yaml` does not have.',
    why: ['A fact is stated once, with its source.', 'A name without a fact would print a gap where a number belongs.'],
    mend: 'Mend the name, or add the fact under `facts:` in `summit.yaml`.',
    example: {
      language: 'yaml',
      lines: [
        'detail: Ministers signed {resolution} documents in May.      # before',
        'detail: Ministers signed {resolutions} documents in May.     # after',
      ],
    },
  }),
  'outline/unknown-citation': entry<{ key: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ key }) => `There is no reference '${key}' among this summit's works.`,
    hint: ({ nearest }) =>
      nearestHint(
        nearest,
        'Add the work to references.yaml, or export it anew into references.json or references.bib; or mend the key.',
      ),
    what: 'A text cites a work that the files of references don’t have, neither those of the summit nor those in `content/shared/`.',
    why: 'A claim would stand in print with a note that leads nowhere.',
    mend: [
      'Mend the key, or add the work to `references.yaml`, for example from Zotero.',
      'Better BibTeX makes a new key when author, title or year of a work change: pin the keys that you cite.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'cite: "[@report2042, para. 6]"             # before',
        'cite: "[@report2024, para. 6]"             # after',
      ],
    },
  }),
  'outline/many-braces': entry<{ found: string; instead: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ found }) =>
      `'${found}' has more braces than a fact needs: the others would be printed around its value.`,
    hint: ({ instead }) => `Write ${instead}, with single braces.`,
    what: 'A fact stands in more than one pair of braces, as templates write their names.',
    why: 'The braces would be printed around the number: {7}.',
    mend: 'Write the fact in single braces.',
    example: {
      language: 'yaml',
      lines: [
        'detail: Ministers signed {{resolutions}} documents in May.   # before',
        'detail: Ministers signed {resolutions} documents in May.     # after',
      ],
    },
  }),
  'outline/loose-citation': entry<{ found: string; instead: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ found }) => `'${found}' is no citation: it is printed as it is written, without a note.`,
    hint: ({ found, instead }) =>
      `Write ${instead} to cite it. If the words are meant as they are, write ${found.replace(/@|^\[/g, '\\$&')}.`,
    what: 'A text holds the key of a work or a figure, but without the brackets or the `@` of a citation.',
    why: 'The key is printed as it is, for example (@report2024), and the claim has no note.',
    mend: [
      'Write what the hint says.',
      'If the words are meant as they are, put a backslash before them: `\\@report2024`.',
      'Mail addresses, links, code and names that are not a key are not reported.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'detail: Funds are scarce (@report2024, para. 6).             # before',
        'detail: Funds are scarce [@report2024, para. 6].             # after',
      ],
    },
  }),
  'outline/malformed-citation': entry<{
    found: string;
    /** With each figure and paragraph in brackets of its own, and with braces around the keys that need them. */
    apart?: string | undefined;
    braces?: string | undefined;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ found }) => `'${found}' can't be read as a citation.`,
    hint: ({ found, apart, braces }) => {
      const withComma = found.replace(/(?<=[[;]\s*@[^\s;,{}\]]+)\s+(?=[^\s;,@{}\]][^;,@{}\]]*[;\]])/g, ', ');
      if (withComma !== found && apart === undefined) {
        return `A comma stands between a key and the place in the work: ${withComma}.`;
      }
      if (apart !== undefined) {
        return `A figure or a paragraph needs brackets of its own, and nothing else in them: ${apart}.`;
      }
      return braces === undefined
        ? 'Write [@key] or [@key, para. 3], and [@one; @other, p. 5] for several.'
        : `A key with other signs than letters, digits and _ : . + / - stands in braces: ${braces}.`;
    },
    what: "Something in square brackets looks like a citation, but can't be read as one.",
    why: 'It would be printed as it is, with its brackets, and the source would be missing from the notes.',
    mend: [
      'Each part needs its own `@key`.',
      'A place in the work follows a comma; a further work follows a semicolon.',
      'A figure needs brackets of its own: it does not go into the brackets of a work.',
      'A key that holds other signs than letters, digits and `_ : . + / -` stands in braces.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'detail: Funds are scarce [@report2024; para. 6].             # before',
        'detail: Funds are scarce [@report2024, para. 6].             # after',
        'detail: It has ten members [@report2024; @fig:members].      # before',
        'detail: It has ten members [@report2024] [@fig:members].     # after',
        'detail: Funds are scarce [@a&b, para. 6].                    # before',
        'detail: Funds are scarce [@{a&b}, para. 6].                  # after',
      ],
    },
  }),
  'outline/not-a-citation': entry<{ found: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ found }) => `'cite' takes citations only, but it holds '${found}'.`,
    hint: () => 'Write it as "[@key, para. 3]", in quotes.',
    what: 'The key `cite:` holds something besides citations.',
    why: '`cite:` becomes note numbers. Other words there would not be printed anywhere.',
    mend: 'Keep the citation alone, in square brackets and quotes; move the words to a text.',
    example: {
      language: 'yaml',
      lines: [
        'cite: "@report2024"                        # before',
        'cite: "[@report2024]"                      # after',
      ],
    },
  }),
  'outline/vague-link': entry<{ words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ words }) => `The words of the link, '${words}', don't say where it leads.`,
    hint: () =>
      'Name the page that it leads to, as in [the annual report](address): screen readers also read links out by themselves.',
    what: 'The words of a link, such as "here", don\'t say where it leads.',
    why: "Screen readers list a page's links without the sentences around them, and on paper nothing can be clicked.",
    mend: 'Name the page that the link leads to: `[the annual report](https://…)`.',
  }),
  'outline/unsafe-link': entry<{ address: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ address }) => `The link '${address}' is not one that can be printed.`,
    hint: () => 'Links start with https://, http:// or mailto:.',
    what: "A link leads to something that can't be printed or sent: a file of your computer, a script, a part of an address.",
    why: 'It would lead nowhere for every reader of the PDF, and a script in a document is a danger.',
    mend: 'Write the whole address, starting with `https://`, `http://` or `mailto:`, or take the link out.',
  }),
};
