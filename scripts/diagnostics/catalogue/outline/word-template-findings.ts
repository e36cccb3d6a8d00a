import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

const CHECK = '`npm run check-template -- FILE` prints which style each kind of text takes, and what the heads show.';

/** The findings about a template of the user's own for Word. */
export const wordTemplateFindings = {
  'outline/styles-without-template': entry<Record<string, never>>({
    severity: 'error',
    blames: 'content',
    message: () => "'styles:' names styles of a template, but 'brief:' names no template.",
    hint: () => "Name the template ('brief: house.dotx') beside 'styles:', or take 'styles:' out.",
    what: '`office:` has `styles:` but no `brief:`.',
    why: 'Without a template the Word brief has its own styles, and the names would be ignored.',
    mend: 'Name the template beside them, or take them out.',
    example: {
      language: 'yaml',
      lines: [
        'office: { styles: { point: "Absatz nummeriert" } }                      # before',
        'office: { brief: house.dotx, styles: { point: "Absatz nummeriert" } }   # after',
      ],
    },
  }),
  'outline/unknown-template-style': entry<{
    file: string;
    name: string;
    style: string;
    nearest: string | undefined;
    known: string;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, name, style }) => `${file} has no style '${style}', which '${name}' should take.`,
    hint: ({ nearest, known }) =>
      nearestHint(nearest, known === '' ? 'It has no style of this kind.' : `Its styles are: ${known}.`),
    what: 'An entry under `office: { styles: … }` names a style that the template for Word does not have.',
    why: 'The texts would take another style than the one you meant.',
    mend: [
      'Write the name as Word shows it in the list of styles (Alt+Ctrl+Shift+S). A style that Word offers but that the template never used is not in the file: use it once there, and save.',
      CHECK,
    ],
    example: {
      language: 'yaml',
      lines: ['styles: { point: Absatz }                # before', 'styles: { point: "Absatz nummeriert" }   # after'],
    },
  }),
  'outline/other-style-kind': entry<{ file: string; name: string; style: string; is: string; wants: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, name, style, is, wants }) =>
      `The style '${style}' of ${file}, which '${name}' should take, is a ${is} style, and a ${wants} style is needed.`,
    hint: ({ wants }) => `Name a ${wants} style, or make one in Word (New Style → Style type: ${wants}).`,
    what: 'An entry under `office: { styles: … }` names a style of another kind: one of letters or a list for a paragraph, or the other way round.',
    why: 'Word ignores a style that is of the wrong kind, and shows the text as if it had none.',
    mend: ['Name a style of the kind that the message says.', CHECK],
  }),
  'outline/no-head-place': entry<{ file: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file }) => `The pages of ${file} have neither head nor foot.`,
    hint: () =>
      'If the brief’s own may stand there, nothing must be done. Otherwise add them to the template (Insert → Header, Footer).',
    what: 'The template for Word has no head and no foot on the pages that the brief takes.',
    why: 'The brief puts its own there: title, name of the summit and number of the page, and the marking of a marked document.',
    mend: ['Add a head and a foot to the template, or leave the brief’s own.', CHECK],
  }),
  'outline/no-head-field': entry<{ file: string; what: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, what }) => `The heads and feet of ${file} have no place for ${what}.`,
    hint: () => 'If that is meant, nothing must be done. Otherwise add it to the template (Insert → Page Number).',
    what: 'The heads and feet of the template for Word have no field for something that readers look for there.',
    why: 'The contents name pages by their numbers, which nobody finds without them.',
    mend: ['Add the field to the template’s head or foot.', CHECK],
  }),
  'outline/unfilled-field': entry<{ file: string; code: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, code }) =>
      `A head or a foot of ${file} has the field { ${code} }, which nothing fills. It is left out.`,
    hint: () =>
      'Take the field out of the template’s head, or put a document property in its place that the brief has, such as { DOCPROPERTY Symbol }.',
    what: 'A head or a foot of the template for Word has a field whose words come from nowhere: a field of a form letter, a property that no brief has, a style that no text of the brief takes.',
    why: 'Word would show an error there, or what the template’s author saw last.',
    mend: [
      'Take the field out of the template, or use one that is filled: TITLE, SUBJECT, AUTHOR, DATE, PAGE, NUMPAGES, STYLEREF with the style of the title or of a chapter, DOCPROPERTY with Title, Symbol, Date, Status, Marking or Summit.',
      'Where the style of a STYLEREF is meant for a text of the brief, name it under `styles:`.',
      CHECK,
    ],
  }),
  'outline/head-prompt': entry<{ file: string; words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, words }) =>
      `A head or a foot of ${file} shows “${words}”, which looks like words to be replaced.`,
    hint: () =>
      'Replace the words in the template’s head or foot, or put a field or a content control there whose title is Title, Symbol or Date.',
    what: 'A head or a foot of the template for Word has words that stand for others: in brackets, rows of X, a pattern of a date, or the prompt of a content control.',
    why: 'They would be seen on every page, beside the real words.',
    mend: [
      'Write the real words in the template, delete them, or put a field or a content control there that is filled.',
      CHECK,
    ],
  }),
  'outline/template-text-left-out': entry<{ file: string; words: string; pictures: number }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, words, pictures }) =>
      `The body of ${file} is left out: ${[words === '' ? '' : `“${words}”`, pictures === 0 ? '' : `${pictures} pictures or text boxes`].filter((part) => part !== '').join(', ')}.`,
    hint: () =>
      'Delete it in the template, or move what every page must show to its head or foot (Insert → Header & Footer).',
    what: 'The template for Word has text or pictures of its own in its body. Only its styles, pages, heads and feet are taken.',
    why: 'A letterhead that lies in the body rather than in the head of the first page would be missed in the brief.',
    mend: 'Delete the text in the template, or move it to the head or the foot of the page.',
  }),
};
