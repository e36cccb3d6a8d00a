import { entry } from '../entry.ts';

/** The findings about a file as text and as YAML, before anybody asks what it says. */
export const yamlFindings = {
  'outline/yaml-syntax': entry<{ reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reason }) => `This is not valid YAML: ${reason}`,
    hint: () =>
      'Mend the line shown, or the one above it. A text that holds ": " or " #", or begins with a mark, needs quotes ("…").',
    what: "The file can't be read as YAML, so nothing in it can be checked.",
    why: 'A mark in the wrong place can change what every later line means. The tool does not guess.',
    mend: [
      'Look at the line shown and the one above it.',
      'Put a whole text in quotes if it holds a colon followed by a blank, or a `#` after a blank, which begins a comment.',
      'The same if it begins with a fact, a citation or another mark that YAML keeps for itself: `{`, `[`, `*`, `@`, `%`, or a backtick.',
      'Every colour needs quotes, too.',
      'If the text is right, a line is most likely indented by too few or too many blanks.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'headline: Finance: the bottleneck          # before',
        'headline: "Finance: the bottleneck"        # after',
        'text: {resolutions} resolutions            # before',
        'text: "{resolutions} resolutions"          # after',
        'colours: { teal: #0e6e7c }                 # before',
        'colours: { teal: "#0e6e7c" }               # after',
      ],
    },
  }),
  'outline/duplicate-key': entry<{ key: string; first: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ key, first }) => `The key '${key}' stands here a second time; the first is in line ${first}.`,
    hint: () =>
      "Keep one of the two; only the last would be used. In a list, check that each entry begins with its own '-'.",
    what: 'The same key stands twice in the same place.',
    why: 'YAML would keep the last and drop the other without a message, and a sentence of yours would be lost.',
    mend: 'Keep one of the two. In a list, check that each entry begins with its own `-`.',
  }),
  'outline/merge-key': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () => "'<<' copies nothing here: YAML 1.2 has no merge keys.",
    hint: () =>
      'Write the keys out. A single value can be shared: name it &once where it stands first, and write *once elsewhere.',
    what: 'The key `<<` stands in the outline. In other YAML files it copies the keys of another map.',
    why: 'Outlines are written in YAML 1.2, which has no such key: nothing would be copied, and the entry would lack what you meant to give it.',
    mend: [
      'Write the keys out.',
      'A single value can be shared: name it where it stands first, and repeat the name elsewhere.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'owner: &secretariat The Secretariat        # where it stands first',
        'owner: *secretariat                        # elsewhere',
      ],
    },
  }),
  'outline/anchor': entry<{ problem: string; mark: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ problem }) => problem,
    hint: ({ mark }) =>
      `If a text is meant, put the whole text in quotes: YAML takes a value that begins with ${mark} for something else.`,
    what: [
      'A value begins with `&`, `*` or `!`.',
      'YAML reads `&name` as a name for a value (an anchor), `*name` as the value of that name (an alias), and `!name` as a kind of value (a tag).',
      "Here the anchor is used nowhere or given twice, the alias has no anchor above it or stands inside its own value, or outlines don't have the tag.",
    ],
    why: 'Most often a text is meant. YAML would drop its first word, or put another text in its place.',
    mend: [
      'Put the whole text in quotes.',
      'If you do mean to share a value, give each `&name` once, above every `*name`.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'takeaway: *Speed* decides                  # before',
        'takeaway: "*Speed* decides"                # after',
      ],
    },
  }),
  'outline/too-large': entry<{ found: string; limit: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ found, limit }) => `The file is too large to be an outline: ${found}, at most ${limit}.`,
    hint: () => 'Split it into more theme files, or take out what does not belong there.',
    what: 'The file is far larger than any outline.',
    why: 'It was most likely pasted or saved there by mistake, and reading it could take very long.',
    mend: 'Take out what does not belong there, or split the text into more files under `themes/`.',
  }),
  'outline/text-cut-by-comment': entry<{ words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ words }) => `The text ends before this: to YAML, '${words}' is a comment, and is not printed.`,
    hint: () =>
      'If it belongs to the text, put the whole text in quotes ("…"); else give the comment a line of its own.',
    what: 'A text without quotes has a blank and a `#` in it: for YAML, the rest of the line is a comment.',
    why: 'If the rest belongs to the text, it is missing from slides and pages, and nothing else says so.',
    mend: [
      'Put the whole text in quotes if the `#` belongs to it.',
      'If it is a comment, give it a line of its own.',
      'Comments after numbers, dates, ids and keys, and after texts in quotes, are not reported.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'text: Line # 4 opens in May                # before',
        'text: "Line # 4 opens in May"              # after',
      ],
    },
  }),
  'outline/control-character': entry<{ codePoint: string; kind: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ codePoint, kind }) =>
      `The text holds ${kind} (${codePoint}), which can't be seen and would change what is read.`,
    hint: () => 'Delete the words at this place and type them anew; it most likely came in by copying.',
    what: "The text holds a character that can't be seen: a control character, a mark that turns the reading direction, or half of a character.",
    why: 'It can show a line in another order than it is stored, or print nothing at all.',
    mend: [
      'Delete the words at the place shown and type them anew.',
      'It most likely came in by copying from a web page or a chat.',
      'If it is a line end of old Macs (CR), save the file with the line ends of Unix (LF) or Windows (CRLF).',
    ],
  }),
  'outline/separate-accents': entry<Record<never, never>>({
    severity: 'warning',
    blames: 'content',
    message: () => 'Letters and their accents are written as separate characters here; they are printed as one.',
    hint: () => 'Nothing must be done. To mend the file, save it in Unicode normal form C.',
    what: 'Letters with accents are written as two characters each, the letter and the accent, as some systems store file names.',
    why: 'Searching the file may miss such words; on the pages they are printed as single letters.',
    mend: 'Nothing must be done. To mend the file, save it in Unicode normal form C.',
  }),
  'outline/not-utf8': entry<{ isData?: boolean; readings?: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ readings = '' }) =>
      readings !== ''
        ? `The file is not in UTF-8, and its letters can be read in several ways: ${readings}.`
        : 'The file is not in UTF-8: from this line on its letters would come out wrong.',
    hint: ({ isData, readings = '' }) =>
      readings !== ''
        ? 'Name the one that is right beside url: (data: { url: …, encoding: windows-1250 }), or open the file and save it with the encoding UTF-8.'
        : `Open it in your editor and save it with the encoding UTF-8${isData === true ? '; or name its encoding: data: { url: …, encoding: windows-1250 }' : ''}.`,
    what: 'The file was saved in an encoding other than UTF-8.',
    why: 'From the line shown onward, every letter that is not plain English would come out wrong.',
    mend: [
      'Open the file in your editor and save it with the encoding UTF-8.',
      'For the data of a chart, the encoding can be named beside `url:`. Windows-1252, Windows-1250 (Polish, Czech, Hungarian) and Mac Roman are recognised where the words, the names of countries or the language of the pack show which it is; where nothing does, the ways to read it are named.',
    ],
  }),
};
