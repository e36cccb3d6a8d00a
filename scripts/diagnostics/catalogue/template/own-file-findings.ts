import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The findings about the files under a summit's `templates/`, labels and citation styles among them. */
export const ownFileFindings = {
  'template/unknown-file': entry<{ path: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `Nothing uses the file '${path}'.`,
    hint: ({ path, nearest }) =>
      nearestHint(
        nearest,
        path.endsWith('.css')
          ? 'Move it to templates/deck/, if it is for the slides, or to templates/brief/, if it is for the brief.'
          : 'Under templates/ a summit may have deck/*.hbs, deck/*.css, deck/partials/*.hbs, the same under brief/, tokens.css, labels/<language>.yaml and citations/.',
      ),
    what: [
      "Nothing uses a file under the summit's `templates/`: no shared template has its path, and it is not a partial, a stylesheet or a file of labels.",
      "Scripts of the page can't be replaced.",
    ],
    why: 'You would believe that your file changes something, but it changes nothing.',
    mend: 'Move it to the path that the hint names, or take it away.',
  }),
  'template/no-foot-notes': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () => "This template leaves out the notes for the feet of the pages, which 'notes: foot' asks for.",
    hint: () =>
      'Print {{#each footNotes}}{{> notes this}}{{/each}} in a <div class="foot-notes"> after </main>, as the shared template does.',
    what: "`citations: { notes: foot }` is set, and the summit's own `templates/brief/brief.hbs` or `notes.hbs` does not print the list from which the feet of the pages are filled.",
    why: 'The printed pages would have no notes.',
    mend: 'Copy the part with `footNotes` from the shared `templates/brief/brief.hbs` into your own, after `</main>`.',
  }),
  'template/missing-labels': entry<{ count: number; names: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ count, names }) =>
      `${count === 1 ? 'One label is' : `${count} labels are`} not in this file, and stand in English: ${names}.`,
    hint: () => 'Add them to this file, in the language of the pack; templates/labels/en.yaml has them all.',
    what: 'A file of labels for another language than English lacks some of the words that the templates print.',
    why: 'Those words, such as “Contents”, are printed in English beside texts in another language.',
    mend: 'Copy the labels that the finding names from `templates/labels/en.yaml`, and translate them.',
  }),
  'template/unused-language': entry<{ found: string; language: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ found, language }) => `Nothing uses these words in '${found}': the summit is in '${language}'.`,
    hint: ({ language }) =>
      `Name the file after the summit's language ('${language}'), mend 'language:' in summit.yaml, or take the file away.`,
    what: "The summit's folder has labels, or the words of citations, in another language than the summit's.",
    why: 'Nothing reads them: the words that you changed there are not printed.',
    mend: [
      'Name the file after the language of the summit (`language:` in `summit.yaml`), or after that language without its region: for `en-GB`, the files `labels/en-GB.yaml` and `labels/en.yaml` are read.',
      'Otherwise delete the file.',
    ],
  }),
  'template/unused-partial': entry<{ name: string; near: string | undefined; isOfDeck: boolean; isOfOther: boolean }>({
    severity: 'warning',
    blames: 'content',
    message: ({ name, isOfDeck }) =>
      `Nothing includes the partial '${name}'${isOfDeck ? ', and no theme names it as its layout' : ''}.`,
    hint: ({ name, near, isOfDeck, isOfOther }) => {
      const other = isOfDeck ? 'brief' : 'deck';
      if (isOfOther)
        return `The partial '${name}' is one of the ${isOfDeck ? 'brief' : 'slides'}: move the file to templates/${other}/partials/.`;
      const replace = near === undefined ? '' : `Did you mean to replace ${near}.hbs? Then give it that name. Else: `;
      const layout = isOfDeck ? `name it in a theme ('layout: ${name}'), ` : '';
      const cures = `${layout}include it ({{> ${name}}}), or take the file away.`;
      return replace === '' ? `${cures.charAt(0).toUpperCase()}${cures.slice(1)}` : replace + cures;
    },
    what: "Nothing includes a partial of the summit's own, and no theme names it as its layout.",
    why: 'Often its name is misspelt, so that the pack still uses the shared partial.',
    mend: [
      'If it was meant to replace a shared one (`closing.hbs` for `close.hbs`), give it that name.',
      'Else name it (`layout: my-layout`), include it, or take it away.',
    ],
  }),
  'template/outside-file': entry<{ path: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `'${path}' leads out of the summit's folder.`,
    hint: () => "Copy the file itself into the summit's folder instead of a link to it.",
    what: "A file under the summit's `templates/` is a link that leads out of the summit's folder.",
    why: 'A pack must be made from its own folder alone, so that it is the same on every machine.',
    mend: 'Copy the file itself into the folder.',
  }),
  'template/large-file': entry<{ kilobytes: number; most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ kilobytes, most }) =>
      `The file has ${kilobytes} KB; ${most} KB is the most for a template or a stylesheet.`,
    hint: () => 'Take pictures and fonts out of it: they belong under design: in summit.yaml.',
    what: 'A template or a stylesheet of the summit has more than 500 KB.',
    why: 'It would stand in every page that is sent.',
    mend: 'Take pictures and fonts out of it: they belong under `design:` in `summit.yaml`.',
  }),
  'template/citation-style': entry<{ root: 'style' | 'locale'; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ root, reason }) =>
      root === 'style'
        ? `The citation style (<style>) can't be used: ${reason}.`
        : `The terms of the citations (<locale>) can't be used: ${reason}.`,
    hint: ({ root }) =>
      root === 'style'
        ? 'Take a whole style: from zotero.org/styles, or templates/citations/notes.csl, to be changed a little at a time.'
        : 'Begin again from templates/citations/locale-en.xml, and change a little at a time.',
    what: "The style that `citations:` names, or a summit's own `citations/notes.csl` or `citations/locale-….xml`, is empty, only points to another style, holds another kind of document, or lacks a part that references need; or its macros call themselves or one another without end.",
    why: 'No note and no reference can be written without them.',
    mend: [
      'Begin again from the file of the same name in `templates/citations/`, and change a little at a time; or take a whole style from zotero.org/styles.',
      'The finding stands at the beginning of the file, because the line of most faults in such a file is not known.',
    ],
  }),
  'template/missing-placeholder': entry<{ label: string; placeholder: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ label, placeholder }) =>
      `The label '${label}' lacks '{${placeholder}}': its value would not be printed.`,
    hint: ({ placeholder }) =>
      `Write '{${placeholder}}' where it belongs among the words; in YAML, words that begin with { need quotes.`,
    what: 'A label lacks a mark that is replaced by a value when the label is printed: `{date}` in `as_of`, `{number}` and `{count}` in `slide_of`.',
    why: 'The covers would say “As it stood” and no date.',
    mend: 'Write the mark where it belongs among your words. Words that begin with it need quotes.',
    example: {
      language: 'yaml',
      lines: [
        'as_of: As it stood                         # before',
        'as_of: As it stood on {date}               # after',
      ],
    },
  }),
  'template/unknown-placeholder': entry<{
    label: string;
    placeholder: string;
    nearest: string | undefined;
    known: string;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ label, placeholder }) =>
      `The label '${label}' has the mark '{${placeholder}}', which no value replaces.`,
    hint: ({ nearest, known }) => {
      if (nearest !== undefined) return `Did you mean '{${nearest}}'?`;
      return known === '' ? 'This label takes no such mark: write it without braces.' : `This label takes: ${known}.`;
    },
    what: 'A label has a mark in braces that no value replaces.',
    why: 'It would be printed as it is, with its braces.',
    mend: 'Take the mark that the hint names, or write the words without braces.',
  }),
  'template/missing-locale': entry<{ path: string; language: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ language }) =>
      `The words of references, such as “ed.” and “accessed”, are not there in the language '${language}': they are printed in English.`,
    hint: ({ path, language }) =>
      `Save the file locales-${language}….xml of the CSL project (github.com/citation-style-language/locales) as ${path}.`,
    what: 'The summit is written in a language for which it brings labels, but the words that references are written with are missing.',
    why: 'The list of references is then in two languages.',
    mend: [
      'Add the file that the finding names: a CSL locale, as the CSL project publishes them at <https://github.com/citation-style-language/locales>.',
      'If your language is not among them, copy `templates/citations/locale-en.xml` to that place and translate its words.',
    ],
  }),
  'template/own-slide-words': entry<{ path: string; words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ path, words }) => `${path} adds “${words}” to its slides, which deck.pptx will not show.`,
    hint: () => 'Put the words into a text of the outline, or add them in PowerPoint by hand.',
    what: 'A layout of the summit’s own has words of its own, and the summit makes `deck.pptx` too, by `--only` or `outputs:`, or with a template.',
    why: 'In PowerPoint such a slide is its headline with its points: what only the template adds is missing there.',
    mend: 'Put the words into a text of the outline that the layout prints, or add them in PowerPoint by hand.',
  }),
};
