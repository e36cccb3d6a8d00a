import { entry } from '../entry.ts';

const EXPORT =
  "In Zotero, right-click the collection, choose 'Export Collection…' and the format 'CSL JSON' (with Better BibTeX: 'Better CSL JSON'), and save it as references.json beside summit.yaml.";

/** The findings about the works that a summit cites, and about the files that they stand in. */
export const referenceFindings = {
  'outline/json-syntax': entry<{ reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reason }) => `This is not valid JSON: ${reason}.`,
    hint: () =>
      'Export the file anew from Zotero; if you wrote in it by hand, mend the comma, quote or bracket at this place.',
    what: "`references.json` can't be read as JSON.",
    why: 'No work of it could be cited.',
    mend: 'Export it anew. Most often a comma too many or too few was left when something was changed by hand.',
  }),
  'outline/bibtex-syntax': entry<{ key: string; reason: string; isExact: boolean }>({
    severity: 'error',
    blames: 'content',
    message: ({ key, reason }) => `The entry${key === '' ? '' : ` '${key}'`} can't be read as BibTeX: ${reason}.`,
    hint: ({ isExact }) =>
      `${isExact ? 'Mend it at this place' : 'Mend the entry that begins here'}: each field is name = {value}, with a comma behind it.`,
    what: "An entry of `references.bib` that a text cites can't be read.",
    why: 'The work could not be printed.',
    mend: 'Look for a brace that is not closed, or a comma that is missing between two fields.',
    example: {
      language: 'bibtex',
      lines: [
        '@report{fund2024, title = {A fund} year = 2024}     % before',
        '@report{fund2024, title = {A fund}, year = 2024}    % after',
      ],
    },
  }),
  'outline/tex-command': entry<{ command: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ command }) => `The command ${command} is not known here, so that it is printed as it stands.`,
    hint: ({ command }) =>
      `Write what it stands for instead of ${command}, here or in the program from which this file comes.`,
    what: 'A work of `references.bib` that a text cites has a command of TeX in its title, and the command has no meaning outside of TeX, or one that its author defined.',
    why: 'The reader would see its name with a backslash.',
    mend: 'Write the words or the character for which the command stands.',
    example: {
      language: 'bibtex',
      lines: [
        '@book{fund2024, title = {A history of the \\myfund}, year = 2024}          % before',
        '@book{fund2024, title = {A history of the Water Fund}, year = 2024}       % after',
      ],
    },
  }),
  'outline/lost-field': entry<{ key: string; field: string; name: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ key, field, name }) =>
      field === 'crossref'
        ? `'${key}' takes its book and its year from '${name}', and this file has no such entry.`
        : `'${name}' has no meaning in this file, so the ${field} of '${key}' is lost.`,
    hint: ({ field, name }) => {
      if (field === 'month') return 'Write the number of the month: month = 12.';
      return field === 'crossref'
        ? `Add the entry '${name}' to this file, or write what it has into this one: booktitle, year.`
        : `Write the words in braces, ${field} = {…}, or say once what it stands for: @string{${name} = {…}}.`;
    },
    what: 'A work of `references.bib` that a text cites has an abbreviation without its `@string`, or takes its book and year from an entry (`crossref`) that is not in the file. All works with one such name are one finding.',
    why: 'BibTeX reads it as nothing: the journal, the month or the book would be missing from the list of references, and nobody would know.',
    mend: 'Write it out in braces, or take the missing entry over from the file that this one was copied from.',
    example: {
      language: 'bibtex',
      lines: [
        '@article{fund2024, title = {A fund}, journal = jex, year = 2024}                    % before',
        '@article{fund2024, title = {A fund}, journal = {Journal of Examples}, year = 2024}  % after',
      ],
    },
  }),
  'outline/body-as-person': entry<{ printed: string; isBibtex: boolean }>({
    severity: 'warning',
    blames: 'content',
    message: ({ printed }) =>
      `This name is read as that of a person and printed as '${printed}', but looks like that of a body.`,
    hint: ({ isBibtex }) =>
      isBibtex
        ? 'Put a body into a second pair of braces, author = {{Example Secretariat}}, and "and" between several names.'
        : 'Write a body as { literal: Example Secretariat } (in Zotero: a name in one field), and each of several names by itself.',
    what: 'A cited work has an author or editor that has a family name and given names, and holds `&` or a word such as Secretariat, Ministry or University.',
    why: 'Notes and list would turn it round: “Secretariat, Example”.',
    mend: 'Say that it is a body, in the way that the hint shows, here or in the program from which the file comes.',
    example: {
      language: 'bibtex',
      lines: [
        '@report{key2029, author = {Example Secretariat}, title = {Key figures}, year = 2029}    % before',
        '@report{key2029, author = {{Example Secretariat}}, title = {Key figures}, year = 2029}  % after',
      ],
    },
  }),
  'outline/local-address': entry<{ address: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ address }) => `This address leads to one computer, and the references print it: ${address}.`,
    hint: () => "Write the address at which the work is published, or take the 'URL' out (in Zotero: the field URL).",
    what: 'The `URL` of a cited work is a file (`file:///…`, `C:\\…`), an entry of a library (`zotero://…`) or a server of the own computer.',
    why: 'No reader could open it, and it tells names of people and folders.',
    mend: 'Write the address at which the work is published, or none.',
    example: {
      language: 'yaml',
      lines: [
        'URL: file:///D:/reports/rivers.pdf            # before',
        'URL: https://example.org/reports/rivers       # after',
      ],
    },
  }),
  'outline/large-references': entry<{ found: string; most: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ found, most }) => `The file of references is too large: it has ${found}, at most ${most}.`,
    hint: () => "Export the collection of this summit's sources instead of the whole library.",
    what: 'A file of references has more than 20 MB or 10,000 works.',
    why: 'Every build would take long to read what nobody cites.',
    mend: "Export the collection of this summit's sources instead of the whole library.",
  }),
  'outline/unread-references': entry<{ name: string; rename: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ name }) =>
      `The works in '${name}' are not read: works stand in references.yaml, references.json or references.bib.`,
    hint: ({ rename }) =>
      rename === undefined ? EXPORT : `Rename it to '${rename}', or take it away if no text cites its works.`,
    what: 'A file with works stands beside `summit.yaml`, or in `content/shared/`, in a format or under a name that is not read: `.ris`, `.enw`, `My Library.json`.',
    why: 'Its works could not be cited, and nobody would know why.',
    mend: 'Export the works as CSL JSON to `references.json`, as [references.md](references.md) shows, and take the other file away.',
  }),
  'outline/unknown-variable': entry<{ names: string; nearest: string | undefined }>({
    severity: 'warning',
    blames: 'content',
    message: ({ names }) => `CSL has no such variable, and nothing prints it: ${names}.`,
    hint: ({ nearest }) =>
      nearest === undefined
        ? 'Nothing must be done, unless it is to be printed: then write it under a name that CSL has (docs/references.md).'
        : `Did you mean ${nearest}?`,
    what: 'Works of a file have keys that CSL does not know: a mistyped one, or one of another program. All such keys of a file are one finding, at the first of them.',
    why: 'What stands under a mistyped name is missing from the list of references.',
    mend: 'Mend what is mistyped. What another program keeps for itself may stay.',
  }),
  'outline/unprinted-work': entry<{ key: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ key }) =>
      `The citation style prints nothing for '${key}' in a note: the work lacks all that it names works by.`,
    hint: () => 'Give the work an author, an editor or a date (issued), or choose another style.',
    what: 'The citation style that the summit names has nothing to print for a work.',
    why: 'Its note would be empty, or hold an error message.',
    mend: 'Give the work what the style names works by, most often an author or a date; or choose another style.',
  }),
  'outline/uncited-works': entry<{ uncited: number; faults: number }>({
    severity: 'warning',
    blames: 'content',
    message: ({ uncited, faults }) => {
      if (uncited === 0) return `${worksThat(faults)} that no text cites.`;
      const told = `No text cites ${uncited === 1 ? 'one' : uncited} of the works of this file`;
      return faults === 0 ? `${told}.` : `${told}; ${faults} of them ${faults === 1 ? 'has' : 'have'} faults.`;
    },
    hint: ({ faults }) =>
      faults === 0
        ? 'Cite them, or take them out; they are not printed.'
        : 'Nothing must be done before one of them is cited: then each fault is shown at its place.',
    what: [
      'Works of `references.yaml` are cited nowhere; or works that are cited nowhere have faults: no title, a date that does not exist, the same key twice.',
      'Of `references.json`, `references.bib` and the files in `content/shared/` only faults are reported: an export of a library has many works that one summit does not cite.',
    ],
    why: 'A work that was forgotten may be a claim without its source.',
    mend: 'Cite them, or take them out. A fault must be mended only when its work is cited.',
  }),
};

function worksThat(faults: number): string {
  return faults === 1 ? 'There are faults in one work' : `There are faults in ${faults} works`;
}
