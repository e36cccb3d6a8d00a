import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The findings about stylesheets and the tokens that they use. */
export const stylesheetFindings = {
  'template/unknown-token': entry<{ token: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ token }) => `No stylesheet of this page declares the token '${token}'.`,
    hint: ({ nearest, token }) =>
      nearestHint(nearest, `Mend the name, or declare it in this stylesheet: ':root { ${token}: #c0562a; }'.`),
    what: 'A stylesheet uses a token, such as `var(--teal)`, that no stylesheet of the same page declares: the slides have those under `templates/deck/`, the brief those under `templates/brief/`, and both have `templates/tokens.css`.',
    why: 'A browser ignores such a token without a message: the colour or the distance would be another one.',
    mend: 'Mend the name, or declare the token in the stylesheet that uses it, as below.',
    example: { language: 'css', lines: [':root { --orange: #c0562a; }', '.chapter-head h2 { color: var(--orange); }'] },
  }),
  'template/missing-tokens': entry<{ missing: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ missing }) => `This file replaces all shared tokens, and lacks: ${missing}.`,
    hint: () =>
      'Copy the whole shared templates/tokens.css here and change the copy. A token of your own needs no such file: declare it under :root in the stylesheet that uses it.',
    what: "A summit's own `templates/tokens.css` replaces the shared file of that name, and lacks tokens that the stylesheets use.",
    why: 'A browser ignores a token that is missing: the pages would come out without colours or fonts.',
    mend: [
      'To change a few colours, write them under `design:` in `summit.yaml`.',
      'To add a token, declare it in the stylesheet that uses it, and take `tokens.css` away.',
      'To change all, copy the whole shared file first.',
    ],
  }),
  'template/css-syntax': entry<{ reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reason }) => `The stylesheet can't be read: ${reason}`,
    hint: () => 'Mend the line shown; every { needs its }, every quotation mark its second one.',
    what: "A stylesheet can't be read.",
    why: "A browser ignores a part that it can't read, and often all that follows.",
    mend: 'Mend the line shown. Every `{` needs its `}`, every quotation mark its second one.',
  }),
  'template/no-character': entry<{ written: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ written }) => `The escape '${written}' stands for no character: a browser shows a sign of replacement.`,
    hint: () => "Write the character itself, or its number in Unicode: '\\2014' is a long dash.",
    what: 'A stylesheet has an escape that stands for no character: nought, half of a pair, or a number beyond Unicode.',
    why: 'A browser shows a sign of replacement in its place, in a font that is not of the design.',
    mend: 'Write the character itself, or the number that it has in Unicode: `\\2014` is a long dash.',
  }),
  'template/ignored-declaration': entry<{
    property: string;
    value: string;
    fault: 'property' | 'value' | 'place';
    nearest: string | undefined;
  }>({
    severity: 'warning',
    blames: 'content',
    message: ({ property, value, fault }) => {
      if (fault === 'place') return `'${property}' stands in no rule: the browser ignores it.`;
      return fault === 'property'
        ? `There is no property '${property}': the browser ignores it.`
        : `'${property}' can't be '${value}': the browser ignores it.`;
    },
    hint: ({ nearest, fault }) => {
      if (fault === 'place') return 'Write it between the { and } of a rule, after its selector.';
      return nearestHint(
        nearest,
        fault === 'property'
          ? 'Mend the name, or take the line out: it changes nothing.'
          : 'Mend the value. A length needs its unit, as in 3px; a colour its # and three or six digits, or a token, var(--teal).',
      );
    },
    what: [
      "A stylesheet of the summit's own sets a property that does not exist (`widht: 3px`), gives one a value that it can't have (`color: redd`, `margin: 3`), or sets one outside of any rule.",
      'Properties for other browsers (`-webkit-…`, `-moz-…`) and rules under an `@supports` that does not hold are not checked; of a property whose value has `var(…)`, only the name is checked.',
    ],
    why: 'The browser ignores it without a message, and you would look for the fault elsewhere.',
    mend: 'Mend the line: the hint names the nearest name or value that works.',
    example: {
      language: 'css',
      lines: [
        'h2 { margin: 3; }                          /* before */',
        'h2 { margin: 3px; }                        /* after */',
      ],
    },
  }),
  'template/ignored-rule': entry<{ rule: string; nearest: string | undefined }>({
    severity: 'warning',
    blames: 'content',
    message: ({ rule }) => `The browser can't read '${rule}': it ignores the whole rule.`,
    hint: ({ nearest }) =>
      nearestHint(nearest, 'Mend what stands before the {, or take the rule out: it changes nothing.'),
    what: "A stylesheet of the summit's own has a rule whose beginning the browser can't read: a state that does not exist (`a:hovr`), one sign too many (`..card`), an at-rule that does not exist (`@meda`).",
    why: 'The browser ignores the whole rule, even if only one of several selectors is wrong.',
    mend: 'Mend what stands before the `{`.',
  }),
  'template/unmatched-selector': entry<{
    selector: string;
    page: 'slides' | 'brief';
    kind: 'class' | 'id' | 'element';
    name: string;
    nearest: string | undefined;
    /** The lines of the file that ask for the name, where they are several. */
    lines: string;
  }>({
    severity: 'warning',
    blames: 'content',
    message: ({ selector, page, kind, name }) =>
      `'${selector}' matches nothing ${page === 'slides' ? 'on the slides' : 'in the brief'}: there is no ${kind} '${name}'.`,
    hint: ({ nearest, lines, page }) => {
      const otherwise =
        page === 'slides'
          ? "Mend the name, or take the rule out. A slide is a 'section' with its layout as its class, as in 'section.points'."
          : 'Mend the name, or take the rule out: compare it with the template that prints the element.';
      return `${nearestHint(nearest, otherwise)}${lines === '' ? '' : ` It stands on the lines ${lines}.`}`;
    },
    what: [
      "A stylesheet of the summit's own has a selector for a class, an id or an element that is not on the slides, or not in the brief.",
      "A name that stands in a template or in a shared stylesheet is not reported, even if this pack doesn't use that layout, figure or edition.",
      'A stylesheet under `templates/deck/` changes the slides; the page around them has `screen.css`.',
    ],
    why: [
      'The rule changes nothing.',
      'Most often a name is misspelt, or a dot is missing: `points` is an element, `.points` a class.',
    ],
    mend: [
      'Write the name that the hint gives, or take the rule out.',
      'A name that many rules have is reported once, with all lines.',
    ],
  }),
  'template/page-geometry': entry<{ property: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ property }) => `A stylesheet can't set the paper and its margins: '${property}' under '@page'.`,
    hint: () =>
      "Take it out: the pages are laid out for the paper that 'paper:' under design: in summit.yaml names, and slides for its 'ratio:'. Heads and feet, such as '@bottom-right', may be set.",
    what: 'A stylesheet sets the size or the margins of the pages (`@page { size: A3; }`).',
    why: [
      'The pages are laid out for one paper and its margins, and checked for them.',
      'Text nearer to the edge is cut off by most printers.',
    ],
    mend: [
      'Take it out.',
      "The paper is `paper:` under `design:` in `summit.yaml`, the slides' shape `ratio:`; large type and wider margins are `--edition clear-print` and `large-print`.",
      'What stands in the margins may be set, such as `@page { @bottom-right { color: … } }`, and so may pages with a name of your own.',
    ],
  }),
  'template/outside-reference': entry<{ reference: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reference }) => `The stylesheet asks for another file: ${reference}`,
    hint: () =>
      'A pack is one file and loads no other. Write the picture into the stylesheet as a data: address; fonts, motif and logo belong under design: in summit.yaml.',
    what: "A stylesheet asks for another file or an address: `@import`, `url(…)`, or something that ends the page's style.",
    why: 'A pack is one file, which works without a network and sends nothing when it is opened.',
    mend: [
      'Write a small picture into the stylesheet as a `data:` address.',
      'Fonts, the motif and the logo belong under `design:` in `summit.yaml`.',
    ],
  }),
};
