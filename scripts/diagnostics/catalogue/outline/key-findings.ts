import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The findings about an outline's keys, and the kind and number of their values. */
export const keyFindings = {
  'outline/unknown-key': entry<{
    key: string;
    nearest: string | undefined;
    known: string;
    isCut?: boolean;
    /** The key under which the text belongs whose beginning became this key by its colon. */
    parted?: string | undefined;
    /** The key beside which this one stands, and below which it is known. */
    home?: string | undefined;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ key }) => `'${key}' is not a key that can stand here.`,
    hint: ({ key, nearest, known, isCut, parted, home }) => {
      if (/^\d{1,3}$/.test(key)) {
        return 'If it is the rest of a number, a comma has cut it in two: write 1250000 for 1,250,000.';
      }
      if (parted !== undefined) {
        return `If it begins a text, its colon has cut it in two: put that text in quotes under its key, ${parted}: "${key}: …".`;
      }
      if (home !== undefined) return `It belongs to '${home}': write it below '${home}:', indented.`;
      return isCut === true
        ? `If it is the rest of a text, a comma has cut it in two: put that text in quotes ("…, ${key}").`
        : nearestHint(nearest, `Keys that can stand here: ${known}.`);
    },
    what: [
      'A key stands where the tool knows no such key.',
      'Usually it is misspelt, or indented so that it belongs to something else.',
    ],
    why: 'The tool would not read the key. Its text would be missing from the slides and the brief, and you would not notice.',
    mend: 'Take the name that the hint offers, or move the key to where it belongs.',
    example: {
      language: 'yaml',
      lines: [
        'notes: Ask which gap comes first.          # before',
        'note: Ask which gap comes first.           # after',
      ],
    },
  }),
  'outline/missing-key': entry<{ key: string; expected: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ key }) => `The key '${key}' is missing.`,
    hint: ({ key, expected }) => `Add '${key}:' here, with ${expected}.`,
    what: 'A key that must be there is not.',
    why: 'Without it a slide or a page would have a gap: for example, a recommendation that nobody has to carry out.',
    mend: 'Add the key that the finding names, at the place shown.',
    example: {
      language: 'yaml',
      lines: [
        '# before',
        '- action: Publish a delivery list of joint projects',
        '  horizon: 2024-12',
        '# after',
        '- action: Publish a delivery list of joint projects',
        '  owner: The Secretariat',
        '  horizon: 2024-12',
      ],
    },
  }),
  'outline/wrong-type': entry<{
    expected: string;
    found: string;
    written?: string | undefined;
    instead?: string | undefined;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ expected, found }) => `This must be ${expected}, but it is ${found}.`,
    hint: ({ expected, found, written = '', instead }) => {
      if (instead !== undefined) return instead;
      const isText = /^a text/.test(expected);
      if (isText && /^the (?:number|boolean)/.test(found)) return 'Put it in quotes, so that YAML takes it as a text.';
      const mark = written.charAt(0);
      const means = { '#': 'a comment', '{': 'a map of keys', '[': 'a list' }[mark];
      if (means === undefined || !(isText || mark === '#')) return `Write ${expected} here.`;
      return `To YAML, ${mark} begins ${means}: put the whole in quotes, "${written}".`;
    },
    what: [
      'The value is of the wrong kind: a number instead of a text, a text instead of a list, nothing at all, a table row with too few cells, or a figure that is both a table and a timeline.',
      'The cells of a table may be numbers, or empty (`""`). A comma in a cell without quotes makes two cells of it.',
    ],
    why: 'The tool would have to guess what you meant, and could print it wrongly.',
    mend: [
      'Write what the finding asks for.',
      'A text that looks like a number needs quotes; a list needs `-` or square brackets.',
      'A colour needs quotes too: for YAML, `#` begins a comment, so that the value would be empty.',
      'A text that is only a fact needs quotes as well: `"{members}"`.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'keywords: connectivity                     # before',
        'keywords: [connectivity]                   # after',
      ],
    },
  }),
  'outline/empty-list': entry<{ least: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ least }) => `This list needs at least ${least} ${least === 1 ? 'entry' : 'entries'}.`,
    hint: () => 'Add the entries, or take the key out if it may be left out.',
    what: 'A list has fewer entries than it needs. A theme needs two points, for example.',
    why: [
      'Slides and pages are laid out for at least that many.',
      'One point alone is a sentence, not an argument in steps.',
    ],
    mend: 'Add entries, or take the key out if it may be left out.',
  }),
  'outline/long-list': entry<{ most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ most }) => `This list may have at most ${most} entries.`,
    hint: () => 'Take some out, or split the theme in two.',
    what: 'A list has more entries than fit. A theme may have five points, for example.',
    why: "An audience can't follow more on one slide, and the text would become too small to read.",
    mend: 'Take some out, join two, or split the theme in two.',
  }),
  'outline/many-themes': entry<{ found: number; most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ found, most }) => `There are ${found} theme files; ${most} is the most that one pack may have.`,
    hint: () => 'Make several summits of it, each a folder under content/.',
    what: 'A summit has more than 100 theme files.',
    why: 'Such a pack would take minutes to build, and nobody would sit through it.',
    mend: 'Make several summits of it, each a folder under `content/`.',
  }),
  'outline/invalid-value': entry<{
    expected: string;
    found: string;
    nearest?: string | undefined;
    instead?: string | undefined;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ expected, found }) => `'${found}' is not ${expected}.`,
    hint: ({ expected, nearest, instead }) => instead ?? nearestHint(nearest, `Write ${expected}.`),
    what: 'The value is of the right kind, but is not one that can be used: a day that does not exist, a colour that is not six digits, an address that does not start with `https://` or `http://`.',
    why: 'A wrong date in a brief is worse than no date, and a browser ignores an unknown colour without a message.',
    mend: [
      'Write what the finding asks for. Dates are year, month, day: `2024-07-03`, `2024-07` or `2024`.',
      'Only `horizon:` takes a few words too, such as `ongoing`, `Q1 2025` or `before the summit`, without a date in them.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'horizon: December 2024                     # before',
        'horizon: 2024-12                           # after',
      ],
    },
  }),
  'outline/event-order': entry<{ date: string; before: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ date, before }) => `This event (${date}) is earlier than the one before it (${before}).`,
    hint: () =>
      'Mend the date, or put the events in the order of their dates: the line of time shows them as they stand.',
    what: 'An event of a timeline is earlier than the one that stands before it.',
    why: [
      'The timeline shows its events in the order of the file: time would run backwards there.',
      'Most often a year is mistyped.',
    ],
    mend: 'Mend the date, or put the events in order. A year or a month alone may stand before or after a day in it.',
  }),
  'outline/reversed-range': entry<{ from: string; to: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ from, to }) => `The range runs backwards: from ${from} to ${to}.`,
    hint: () => 'Write the earlier or smaller value first.',
    what: 'A range ends before it begins.',
    why: 'It would be printed as it is, and a reader could not tell which of the two values is wrong.',
    mend: 'Write the earlier date or the smaller number first.',
    example: {
      language: 'yaml',
      lines: [
        'value: [2027, 2025]                        # before',
        'value: [2025, 2027]                        # after',
      ],
    },
  }),
  'outline/no-themes': entry<{ folder: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ folder }) => `There are no theme files in ${folder}.`,
    hint: () => "Add at least one theme as 'themes/10-first.yaml'.",
    what: 'The summit has no file under `themes/`.',
    why: 'The themes are the content. Without one there is nothing to present.',
    mend: [
      'Add at least one file whose name ends in `.yaml`, such as `themes/10-first.yaml`.',
      'The numbers in the names of the files set their order.',
    ],
  }),
  'outline/unknown-language': entry<{ language: string; known: string; meant: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ language }) =>
      `The tool's own headings, such as “Contents” and “Sources”, are not there in the language '${language}'.`,
    hint: ({ known, meant }) => nearestHint(meant, `Use one of: ${known}; or add templates/labels/<language>.yaml.`),
    what: 'The tool does not have its own words, such as “Contents” or “Recommendations”, in the language that `language:` names.',
    why: 'Half of the headings would be in another language than your text.',
    mend: 'Use a language that the hint offers, with or without a region (`en-GB`), or add a file of its words under `templates/labels/`.',
  }),
  'outline/duplicate-id': entry<{ id: string; first: string; isOfTheme?: boolean }>({
    severity: 'error',
    blames: 'content',
    message: ({ id, first }) => `The id '${id}' is taken already, at ${first}.`,
    hint: ({ isOfTheme = false }) =>
      isOfTheme
        ? "Give one of the two another id. A theme's own id is its file's name without the number in front."
        : 'Give one of the two another id, or take one away.',
    what: 'Two works that are cited have the same key, in one file of references or in two, the names of two theme files differ only in their numbers, or two items of one list (points, messages, recommendations, events, parts) have the same `id`.',
    why: 'A citation would point at two works, a line of the contents at two chapters, or a comment at two points.',
    mend: 'Give one of the two another id, or another file name. If it is the same work twice, delete one.',
  }),
  'outline/unknown-decision': entry<{ id: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ id }) => `No recommendation has the id '${id}'.`,
    hint: ({ nearest, known }) =>
      nearestHint(
        nearest,
        known === ''
          ? `Give the recommendation in its theme's file an id, as in 'id: one-table', and name it here.`
          : `Ids of recommendations: ${known}. One without an id needs one in its theme's file.`,
      ),
    what: 'The `decisions` of `ask` name a recommendation that no theme has.',
    why: 'What is asked first would be missing from the slide that asks for it.',
    mend: "Mend the name, or give the recommendation its `id:` in the theme's file: only one that has an id can be named.",
    example: {
      language: 'yaml',
      lines: [
        '# themes/10-rivers.yaml',
        'recommendations:',
        '  - id: one-table',
        '    action: Publish one table of readings',
        '# summit.yaml',
        'ask:',
        '  headline: We ask for one decision',
        '  decisions: [one-tabel]                # before',
        '  decisions: [one-table]                # after',
      ],
    },
  }),
  'outline/ambiguous-decision': entry<{ id: string; places: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ id, places }) => `Two recommendations have the id '${id}': at ${places}.`,
    hint: () => 'Give one of the two another id, and name the one that you ask for.',
    what: 'The `decisions` of `ask` name an id that recommendations of two themes have.',
    why: 'An id is unique in its own list alone. Which of the two is asked for could not be known.',
    mend: "Give one of the two another `id:` in its theme's file.",
  }),
  'outline/repeated-decision': entry<{ id: string; first: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ id, first }) => `'${id}' is asked for already, at ${first}.`,
    hint: () => 'Take one of the two away: each decision has one rank.',
    what: 'The `decisions` of `ask` name one recommendation twice.',
    why: 'Recommendations are numbered by the order of `decisions`, and none can have two numbers.',
    mend: 'Take one of the two away.',
  }),
  'outline/section-order': entry<{ expected: string; found: string; missing: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ found, missing }) => {
      return missing === ''
        ? `The sections don't follow the order of the theme files: they have ${found}.`
        : `No section has these themes: ${missing}.`;
    },
    hint: ({ expected }) => `Name every theme once, in the order of the files: ${expected}. Or rename the files.`,
    what: 'The sections of `summit.yaml` leave a theme out, name one twice, or name them in another order than their files have.',
    why: [
      'Slides and chapters come in the order of the files: by their numbers, `20-…` before `100-…`.',
      'The slide of a section comes before its first theme, so a section must hold themes that follow one another.',
    ],
    mend: 'Name every theme once, in the order of the files, or give the files the numbers of the order you want.',
  }),
  'outline/unknown-theme': entry<{ id: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ id }) => `There is no theme '${id}' under themes/.`,
    hint: ({ nearest }) =>
      nearestHint(nearest, "A theme is named as its file without number and ending: 10-rivers.yaml is 'rivers'."),
    what: 'A section of `summit.yaml` names a theme for which there is no file.',
    why: "The section's slide and the contents would announce something that does not come.",
    mend: "Write the file's name without number and ending: `themes/40-finance.yaml` is `finance`.",
  }),
};
