import { type NumberedPage, nameOfPage } from '../../numbered-page.ts';
import { entry } from '../entry.ts';
import { type PaleText, paleHint, paleText } from '../pale-text.ts';

/** An element that keeps somebody out: its first words, and axe-core's rule and what it asks. */
interface Barrier {
  readonly page: NumberedPage;
  readonly words: string;
  readonly help: string;
  readonly rule: string;
}

/** The findings about what the browser shows: colours, pictures, fonts, and what keeps people from reading or hearing it. */
export const shownFindings = {
  'check/contrast': entry<PaleText>({
    severity: 'error',
    blames: 'content',
    message: (text) => paleText(text, 'can hardly be read'),
    hint: paleHint,
    what: 'A text has too little contrast with its background: a colour, a band, a gradient or a picture.',
    why: "It can't be read on a projector, in a bright room or in grey print; WCAG 2.2 asks for 4.5 : 1 on level AA, and for 3 : 1 where letters are large.",
    mend: [
      'Set the text in a stronger colour, or put it on a plainer background.',
      'The message names both colours and the contrast that was measured; [fit.md](fit.md) says how.',
    ],
  }),
  'check/token-contrast': entry<{
    text: string;
    textColour: string;
    ground: string;
    groundColour: string;
    contrast: string;
    least: string;
    token: string;
    shade: string | undefined;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ text, textColour, ground, groundColour, contrast, least }) =>
      `Text in '${text}' (${textColour}) can't be read well on '${ground}' (${groundColour}): their contrast is ${contrast}, and ${least} is the least.`,
    hint: ({ token, shade }) =>
      shade === undefined
        ? `No shade of '${token}' passes beside the other colours: change those too.`
        : `The nearest shade that passes: ${token}: "${shade}".`,
    what: [
      'A colour under `design: colours:` makes a text hard to read on its background: the contrast is below 4.5 (WCAG 2.2 AA), or below 3 for large numerals.',
      'The message names both colours and their contrast.',
    ],
    why: "Such a text can't be read on a projector in daylight, with tired eyes or in grey print; for public bodies the contrast is law.",
    mend: [
      'Take the shade that the hint names: it is the nearest one that has enough contrast on every background.',
      'You can still use the colour where there is no text, as in the motif or the logo.',
    ],
  }),
  'check/access': entry<Barrier>({
    severity: 'error',
    blames: 'content',
    message: ({ page, words, help, rule }) => `${nameOfPage(page)}: ${told(words)}${help} (${rule}).`,
    hint: () =>
      'If a template of your own makes this element, mend it there: people who hear the page or use the keyboard can go no further here. If not, the fault is in the tool: please report it.',
    what: 'An element of a finished page breaks a rule of WCAG (level A or AA) as axe-core reads it.',
    why: 'People who hear the page, or use the keyboard, can go no further there.',
    mend: [
      "If a template of your own makes the element, mend it there; axe-core's documentation explains the rule that is named in brackets.",
      'If not, the fault is in the tool: please report it.',
    ],
  }),
  'check/access-advice': entry<Barrier>({
    severity: 'warning',
    blames: 'content',
    message: ({ page, words, help, rule }) => `${nameOfPage(page)}: ${told(words)}${help} (good practice: ${rule}).`,
    hint: () =>
      'If a template of your own makes this element, mend it there: the page is hard to follow for people who hear it. If not, the fault is in the tool: please report it.',
    what: 'An element of a finished page goes against good practice as axe-core knows it.',
    why: 'The page can be used, but is harder to follow by ear or keyboard.',
    mend: [
      'If a template of your own makes the element, mend it there.',
      'If not, the fault is in the tool: please report it.',
    ],
  }),
  'check/image-not-loaded': entry<{ page: NumberedPage; source: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, source }) => `${nameOfPage(page)} shows a broken picture: the image '${source}' does not load.`,
    hint: () =>
      "A page of the pack can't load files. Print the logo by {{logo}} and a figure by {{drawing}}, where the shared template has them; set the motif in a stylesheet, by var(--motif). Any other picture is a figure of the kind 'image' in a theme.",
    what: "A template of the summit's own names an image file, or an address, that a page of the pack can't load.",
    why: [
      'Slides and brief are one file each, which load no other file.',
      'Readers would see the sign of a broken picture.',
    ],
    mend: [
      "Print the logo by `{{logo}}` (on the covers and the last slide) and a figure's drawing by `{{drawing}}` (where the shared template has it).",
      'The motif is a background in a stylesheet: `background: var(--motif)`.',
      'Any other picture is a figure of the kind `image` in a theme, or stands in a stylesheet as a `data:` address.',
    ],
    example: {
      language: 'handlebars',
      lines: ['![Our logo](images/logo.svg)               before', '{{logo}}                                   after'],
    },
  }),
  'check/font-not-loaded': entry<{ family: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ family }) =>
      `The font '${family}' could not be loaded, so that the pages were measured with another one.`,
    hint: () =>
      'The fault is in the installation, not in your outline: delete the folder node_modules and run the command again, which installs its fonts anew.',
    what: 'A font of the project could not be loaded. Of a font in a file of the summit, outline/refused-font tells.',
    why: 'The browser measured the page with another font, so nothing is known about whether the texts fit.',
    mend: 'Delete the folder `node_modules` and run the command again, which installs all fonts anew.',
  }),
  'check/font-not-embedded': entry<{ family: string; brought: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ family }) =>
      `Text is set in '${family}', which is not embedded: another machine would show another font.`,
    hint: ({ brought }) => `Use one of the embedded families in the stylesheet: ${brought}.`,
    what: 'A stylesheet sets text in a font that is not embedded.',
    why: 'On another machine the page would look different, and texts that fit here might not fit there.',
    mend: 'Use one of the families that the hint names.',
  }),
};

function told(words: string): string {
  return words === '' ? '' : `at “${words}”: `;
}
