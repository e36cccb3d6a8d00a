import { error, nearestHint, warning } from './catalogue-entry.ts';

/** A mark of a template that lacks its other one. */
interface UnpairedMark {
  readonly mark: string;
  readonly partner: string;
  readonly kind: 'block' | 'element' | 'end';
  readonly page: 'slide' | 'brief';
}

/** The codes of faults in templates, stylesheets and labels: the shared ones and a summit's own. */
export const templateCatalogue = {
  'template/syntax': error<{ reason: string }>(
    ({ reason }) => `The template can't be read: ${reason}`,
    () => 'Mend the line shown; every {{#block}} needs its {{/block}}.',
  ),
  'template/unknown-name': error<{
    name: string;
    what: 'value' | 'partial' | 'helper';
    nearest: string | undefined;
    known: string;
  }>(
    ({ name, what }) => `The template asks for the ${what} '${name}', which is not there.`,
    ({ nearest, known }) =>
      nearestHint(nearest, known === '' ? 'Take it out: there is nothing to ask for here.' : `There is: ${known}.`),
  ),
  'template/not-a-text': error<{ name: string; why: 'raw' | 'list' | 'map' }>(
    ({ name, why }) =>
      why === 'raw'
        ? `'{{{${name}}}}' would print no text.`
        : `'{{${name}}}' is ${why === 'list' ? 'a list' : 'a group of values'}: it can't be printed as a text.`,
    ({ name, why }) => {
      if (why === 'raw') return `Write {{${name}}}, with two braces: texts are safe as they are printed.`;
      return why === 'list'
        ? `Repeat it: {{#each ${name}}} … {{/each}}.`
        : `Print one of its values, as in {{${name}.text}}.`;
    },
  ),
  'template/endless-partial': error<{ name: string }>(
    ({ name }) => `The partial '${name}' includes itself, on the way back to it: it would never end.`,
    () => 'Take the inclusion out. A list is repeated with {{#each …}}.',
  ),
  'template/many-inclusions': error<{ most: number }>(
    ({ most }) => `The templates include partials more than ${most} times before a single list is repeated.`,
    () =>
      'Take out inclusions: a partial that includes another twice, which includes a third twice, doubles each time.',
  ),
  'template/deep-nesting': error<{ most: number }>(
    ({ most }) => `More than ${most} blocks or sub-expressions stand within one another.`,
    () => 'Close one before the next begins, or put what a block holds into a partial.',
  ),
  'template/endless-work': error<{ most: number }>(
    ({ most }) => `Filling the template takes more than ${most} steps.`,
    () => 'Look for lists that are repeated within lists: {{#each …}} in {{#each …}} multiplies.',
  ),
  'template/unpaired-mark': error<UnpairedMark>(
    ({ mark, kind, page }) => {
      const around = page === 'slide' ? 'the slide' : 'what stands around it';
      if (kind === 'end') return `'${mark}' ends what this template has not begun: ${around} would end there.`;
      return kind === 'block'
        ? `'${mark}' is opened and never closed: it swallows what comes after it${page === 'slide' ? ', the next slides too' : ''}.`
        : `'${mark}' is opened and never closed: what comes after it would stand in it.`;
    },
    ({ partner, kind }) =>
      kind === 'end'
        ? `Take it out, or write '${partner}' above it, where it begins.`
        : `Write '${partner}' below it, where it ends, or take it out.`,
  ),
  'template/several-slides': error<{ slides: number; mark: string }>(
    ({ slides, mark }) =>
      `${mark === '' ? 'T' : `'${mark}' begins a new slide: t`}he template makes ${slides} slides where it should make one.`,
    ({ mark }) =>
      mark === ''
        ? "Look in it for a line such as '---' and take it out: in the deck it begins a new slide."
        : 'Take it out. A line across the slide is a border in a stylesheet; a slide more is a theme more in the outline.',
  ),
  'template/citation-style': error<{ root: 'style' | 'locale'; reason: string }>(
    ({ root, reason }) =>
      root === 'style'
        ? `The citation style (<style>) can't be used: ${reason}.`
        : `The terms of the citations (<locale>) can't be used: ${reason}.`,
    ({ root }) =>
      `Begin again from ${root === 'style' ? 'templates/citations/notes.csl' : 'templates/citations/locale-en.xml'}, and change a little at a time.`,
  ),
  'template/unsupported': error<Record<never, never>>(
    () => "Partial blocks ({{#> …}}) and decorators ({{* …}}) can't be checked, so they are not taken.",
    () => 'Put what it holds into a partial of its own and include it: {{> name}}.',
  ),
  'template/active-part': error<{ part: string }>(
    ({ part }) => `A pack runs nothing and asks nobody: ${part} has no place in a template.`,
    () =>
      'Take it out: who is sent the page could not trust it, and on a slide it is printed as text or does nothing. A figure is declared in the outline.',
  ),
  'template/unknown-token': error<{ token: string; nearest: string | undefined }>(
    ({ token }) => `No stylesheet of this page declares the token '${token}'.`,
    ({ nearest, token }) =>
      nearestHint(nearest, `Mend the name, or declare it in this stylesheet: ':root { ${token}: #c0562a; }'.`),
  ),
  'template/missing-tokens': error<{ missing: string }>(
    ({ missing }) => `These tokens stand in place of all shared ones, and lack: ${missing}.`,
    () =>
      'Copy the whole shared templates/tokens.css here and change the copy. A token of your own needs no such file: declare it under :root in the stylesheet that uses it.',
  ),
  'template/css-syntax': error<{ reason: string }>(
    ({ reason }) => `The stylesheet can't be read: ${reason}`,
    () => 'Mend the line shown; every { needs its }, every quotation mark its other one.',
  ),
  'template/ignored-declaration': warning<{
    property: string;
    value: string;
    fault: 'property' | 'value' | 'place';
    nearest: string | undefined;
  }>(
    ({ property, value, fault }) => {
      if (fault === 'place') return `'${property}' stands in no rule: the browser ignores it.`;
      return fault === 'property'
        ? `There is no property '${property}': the browser ignores it.`
        : `'${property}' can't be '${value}': the browser ignores it.`;
    },
    ({ nearest, fault }) => {
      if (fault === 'place') return 'Write it between the { and } of a rule, behind what the rule is for.';
      return nearestHint(
        nearest,
        fault === 'property'
          ? 'Mend the name, or take the line out: it changes nothing.'
          : 'Mend the value. A length needs its unit, as in 3px; a colour its # and three or six digits, or a token, var(--teal).',
      );
    },
  ),
  'template/ignored-rule': warning<{ rule: string; nearest: string | undefined }>(
    ({ rule }) => `The browser can't read '${rule}': it ignores the whole rule.`,
    ({ nearest }) => nearestHint(nearest, 'Mend what stands before the {, or take the rule out: it changes nothing.'),
  ),
  'template/unmatched-selector': warning<{
    selector: string;
    page: 'slides' | 'brief';
    kind: 'class' | 'id' | 'element';
    name: string;
    nearest: string | undefined;
    /** The lines of the file that ask for the name, where they are several. */
    lines: string;
  }>(
    ({ selector, page, kind, name }) =>
      `'${selector}' matches nothing ${page === 'slides' ? 'on the slides' : 'in the brief'}: there is no ${kind} '${name}'.`,
    ({ nearest, lines, page }) => {
      const otherwise =
        page === 'slides'
          ? "Mend the name, or take the rule out. A slide is a 'section' with its layout as its class, as in 'section.points'."
          : 'Mend the name, or take the rule out: compare it with the template that prints what it is meant for.';
      return `${nearestHint(nearest, otherwise)}${lines === '' ? '' : ` It stands on the lines ${lines}.`}`;
    },
  ),
  'template/page-geometry': error<{ property: string }>(
    ({ property }) => `The paper and its margins are not a stylesheet's to set: '${property}' under '@page'.`,
    () =>
      "Take it out: the pages are laid out for the paper that 'paper:' under design: in summit.yaml names, and slides for its 'ratio:'. Heads and feet, such as '@bottom-right', may be set.",
  ),
  'template/outside-reference': error<{ reference: string }>(
    ({ reference }) => `The stylesheet asks for another file: ${reference}`,
    () =>
      'A pack is one file and asks nobody. Write the picture into the stylesheet as a data: address; fonts, motif and logo belong under design: in summit.yaml.',
  ),
  'template/unknown-file': error<{ path: string; nearest: string | undefined }>(
    ({ path }) => `Nothing uses the file '${path}'.`,
    ({ path, nearest }) =>
      nearestHint(
        nearest,
        path.endsWith('.css')
          ? 'Move it to templates/deck/, if it is for the slides, or to templates/brief/, if it is for the brief.'
          : 'Under templates/ a summit may have deck/*.hbs, deck/*.css, deck/partials/*.hbs, the same under brief/, tokens.css, labels/<language>.yaml and citations/.',
      ),
  ),
  'template/unused-language': warning<{ found: string; language: string }>(
    ({ found, language }) => `Nothing uses these words in '${found}': the summit is in '${language}'.`,
    ({ language }) =>
      `Name the file after the summit's language ('${language}'), mend 'language:' in summit.yaml, or take the file away.`,
  ),
  'template/unused-partial': warning<{ name: string; near: string | undefined; isOfDeck: boolean; isOfOther: boolean }>(
    ({ name, isOfDeck }) =>
      `Nothing includes the partial '${name}'${isOfDeck ? ', and no theme names it as its layout' : ''}.`,
    ({ name, near, isOfDeck, isOfOther }) => {
      const other = isOfDeck ? 'brief' : 'deck';
      if (isOfOther)
        return `The partial '${name}' is one of the ${isOfDeck ? 'brief' : 'slides'}: move the file to templates/${other}/partials/.`;
      const replace = near === undefined ? '' : `Did you mean to replace ${near}.hbs? Then give it that name. Else: `;
      const layout = isOfDeck ? `name it in a theme ('layout: ${name}'), ` : '';
      const cures = `${layout}include it ({{> ${name}}}), or take the file away.`;
      return replace === '' ? `${cures.charAt(0).toUpperCase()}${cures.slice(1)}` : replace + cures;
    },
  ),
  'template/outside-file': error<{ path: string }>(
    ({ path }) => `'${path}' leads out of the summit's folder.`,
    () => "Copy the file itself into the summit's folder instead of a link to it.",
  ),
  'template/large-file': error<{ kilobytes: number; most: number }>(
    ({ kilobytes, most }) => `The file has ${kilobytes} KB; ${most} KB is the most for a template or a stylesheet.`,
    () => 'Take pictures and fonts out of it: they belong under design: in summit.yaml.',
  ),
  'template/missing-placeholder': error<{ label: string; placeholder: string }>(
    ({ label, placeholder }) => `The label '${label}' lacks '{${placeholder}}': that would not be printed.`,
    ({ placeholder }) =>
      `Write '{${placeholder}}' where it belongs among the words; in YAML, words that begin with { need quotes.`,
  ),
  'template/unknown-placeholder': error<{
    label: string;
    placeholder: string;
    nearest: string | undefined;
    known: string;
  }>(
    ({ label, placeholder }) => `In the label '${label}' nothing is put in for '{${placeholder}}'.`,
    ({ nearest, known }) => {
      if (nearest !== undefined) return `Did you mean '{${nearest}}'?`;
      return known === '' ? 'This label takes no such mark: write it without braces.' : `This label takes: ${known}.`;
    },
  ),
  'template/missing-file': error<{ path: string; language: string }>(
    ({ path, language }) => `For the language '${language}' the file ${path} is missing.`,
    ({ path }) => `Add it as ${path}: without it references can't be written in that language.`,
  ),
} as const;
