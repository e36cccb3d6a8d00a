import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** A mark of a template that lacks its other one. */
interface UnpairedMark {
  readonly mark: string;
  readonly partner: string;
  readonly kind: 'block' | 'element' | 'end';
  readonly page: 'slide' | 'brief';
}

/** The findings about what a template says, in Handlebars and in HTML. */
export const handlebarsFindings = {
  'template/syntax': entry<{ reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reason }) => `The template can't be read: ${reason}`,
    hint: () => 'Mend the line shown; every {{#block}} needs its {{/block}}.',
    what: "A template can't be read.",
    why: "The tool can't know what a template with an open block should print.",
    mend: 'Mend the line shown. Every `{{#each …}}` needs its `{{/each}}`, every `{{#if …}}` its `{{/if}}`.',
  }),
  'template/unknown-name': entry<{
    name: string;
    what: 'value' | 'partial' | 'helper';
    nearest: string | undefined;
    known: string;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ name, what }) => `The template asks for the ${what} '${name}', which is not there.`,
    hint: ({ nearest, known }) =>
      nearestHint(nearest, known === '' ? 'Take it out: there is nothing to ask for here.' : `There is: ${known}.`),
    what: [
      'A template asks for a value, a partial, a helper or a label that is not there.',
      'Usually the name is misspelt.',
      'All templates are checked, also a branch (`{{#if …}}`) that this outline does not use.',
    ],
    why: 'It would print nothing, and a line would be missing from every slide or page of its kind.',
    mend: [
      'Mend the name: the hint shows the nearest one, or all that are there.',
      '[customise.md](customise.md) lists what a layout of your own may use.',
    ],
    example: {
      language: 'handlebars',
      lines: [
        '{{headlines}}                              {{!-- before --}}',
        '{{headline}}                               {{!-- after --}}',
      ],
    },
  }),
  'template/not-a-text': entry<{ name: string; why: 'raw' | 'list' | 'map' }>({
    severity: 'error',
    blames: 'content',
    message: ({ name, why }) =>
      why === 'raw'
        ? `'{{{${name}}}}', with three braces, would print no text.`
        : `'{{${name}}}' is ${why === 'list' ? 'a list' : 'a group of values'}: it can't be printed as a text.`,
    hint: ({ name, why }) => {
      if (why === 'raw') return `Write {{${name}}}, with two braces: texts are safe as they are printed.`;
      return why === 'list'
        ? `Repeat it: {{#each ${name}}} … {{/each}}.`
        : `Print one of its values, as in {{${name}.text}}.`;
    },
    what: 'A template prints a list or a group of values as if it were a text, or a text with three braces.',
    why: 'The page would show `[object Object]`.',
    mend: 'Repeat a list with `{{#each points}} … {{/each}}`, name one value of a group (`{{glance.headline}}`), and print texts with two braces: they are safe as they are printed.',
  }),
  'template/endless-partial': entry<{ name: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ name }) =>
      `The partial '${name}' includes itself, directly or through another partial: filling it would never end.`,
    hint: () => 'Take the inclusion out. A list is repeated with {{#each …}}.',
    what: 'A partial includes itself, or includes one that includes it again.',
    why: 'Filling it would never end.',
    mend: 'Take the inclusion out. To repeat for each item of a list, write `{{#each …}}`.',
  }),
  'template/many-inclusions': entry<{ most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ most }) => `The templates include partials more than ${most} times before a single list is repeated.`,
    hint: () => 'Take out inclusions: if each partial includes the next one twice, their number doubles each time.',
    what: 'Partials include others so often that the templates have more than 2,000 inclusions before a single list is repeated.',
    why: 'If each partial includes the next one twice, their number doubles each time: filling them would take hours.',
    mend: 'Take out inclusions; repeat with `{{#each …}}`.',
  }),
  'template/deep-nesting': entry<{ most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ most }) => `More than ${most} blocks or sub-expressions stand within one another.`,
    hint: () => 'Close one before the next begins, or put what a block holds into a partial.',
    what: 'More than a hundred blocks (`{{#if …}}`, `{{#each …}}`) stand within one another, `{{else if …}}` counted, or as many sub-expressions (`(lookup …)`) in one tag.',
    why: 'Nobody can read such a template, and each level makes the build slower.',
    mend: 'Close one before the next begins, or put what a block holds into a partial.',
  }),
  'template/deep-markup': entry<{ most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ most }) => `More than ${most} elements stand within one another in what this line prints.`,
    hint: () => 'Look for a long row of * and _, of > or of opening tags, and take it out.',
    what: 'What a template prints has more than five hundred elements within one another.',
    why: 'A browser puts such elements beside one another instead, and each level costs it memory.',
    mend: 'Look for a long row of `*` and `_`, of `>` or of opening tags such as `<div>`, and take it out.',
  }),
  'template/endless-work': entry<{ most: number; unit: 'steps' | 'characters' }>({
    severity: 'error',
    blames: 'content',
    message: ({ most, unit }) => `Filling the template takes more than ${most} ${unit}.`,
    hint: () => 'Look for lists that are repeated within lists: {{#each …}} in {{#each …}} multiplies.',
    what: 'Filling a template takes more than two million steps (each item of a list, and each value that is asked for, is a step), or gives more than five million characters, drawings and embedded files not counted.',
    why: 'Lists repeated within lists multiply; the build would seem to hang.',
    mend: 'Look for an `{{#each …}}` within another one that goes over the whole outline again.',
  }),
  'template/unpaired-mark': entry<UnpairedMark>({
    severity: 'error',
    blames: 'content',
    message: ({ mark, kind, page }) => {
      const around = page === 'slide' ? 'the slide' : 'the part around it';
      if (kind === 'end')
        return `'${mark}' closes something that this template has not opened: ${around} would end there.`;
      return kind === 'block'
        ? `'${mark}' is opened and never closed: all that comes after it would be lost${page === 'slide' ? ', the next slides too' : ''}.`
        : `'${mark}' is opened and never closed: all that comes after it would become a part of it.`;
    },
    hint: ({ partner, kind }) =>
      kind === 'end'
        ? `Take it out, or write '${partner}' above it, where it begins.`
        : `Write '${partner}' below it, where it ends, or take it out.`,
    what: [
      "A template of the summit's own opens something and doesn't close it, or closes what it has not opened: a fence of the deck (three backticks or `~~~`), a comment (`<!--`), an element such as `<div>`, in the brief a quotation mark of an attribute (`class=\"x>`).",
      'Your templates of the deck are checked slide by slide, so that the line shown is the one to mend.',
    ],
    why: 'The slides or chapters after it would be lost, or would become a part of this one, and other findings would blame texts that are right.',
    mend: [
      'Write the mark that the hint names where the part should end, or take the mark out.',
      'Where the template opens it in an `{{#if …}}`, close it under the same `{{#if …}}`.',
    ],
  }),
  'template/several-slides': entry<{ slides: number; mark: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ slides, mark }) =>
      `${mark === '' ? 'T' : `'${mark}' begins a new slide: t`}he template makes ${slides} slides where it should make one.`,
    hint: ({ mark }) =>
      mark === ''
        ? "Look in it for a line such as '---' and take it out: in the deck it begins a new slide."
        : 'Take it out. To draw a line across the slide, set a border in a stylesheet; to have another slide, add a theme to the outline.',
    what: "A template of the summit's own for the deck makes more than one slide: in the deck a line of `---`, `***` or `___` begins the next, and the directive `headingDivider` makes a slide of each heading.",
    why: 'All slides after it would get the notes, classes and numbers of other slides.',
    mend: [
      'Take the line out. To draw a line across a slide, set a border in a stylesheet.',
      'To have another slide, add a theme.',
    ],
  }),
  'template/unsupported': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () =>
      "Partial blocks ({{#> …}}) and decorators ({{* …}}) can't be checked, so a template may not use them.",
    hint: () => 'Put what it holds into a partial of its own and include it: {{> name}}.',
    what: 'A template uses a partial block (`{{#> …}}`) or a decorator (`{{* …}}`).',
    why: "What stands in them can't be checked before it is filled.",
    mend: 'Put the content into a partial of its own, and include it with `{{> name}}`.',
  }),
  'template/active-part': entry<{ part: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ part }) => `A pack runs no scripts and loads nothing: ${part} can't stand in a template.`,
    hint: () =>
      'Take it out: people who get the page must be able to trust it, and on a slide it would be printed as text or do nothing. Figures belong in the outline.',
    what: 'A template of the summit has a script, an event handler such as `onclick`, an address that runs a script, or an element that takes in another page, plays or sends something: `<iframe>`, `<object>`, `<embed>`, `<form>`, `<link>`, `<base>`, `<video>`, `<audio>`.',
    why: [
      "The pages are sent to people who can't check them.",
      'Their policy stops all of it, so that it would do nothing; on a slide it would be printed as text.',
    ],
    mend: 'Take it out. Figures belong in the outline, colours and distances in a stylesheet.',
  }),
};
