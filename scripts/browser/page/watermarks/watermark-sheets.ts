import type { WatermarkShots } from './watermark-shares.ts';

/** The place of the word of a draft on one kind of page, as selectors and declarations. */
export interface WordPlace {
  /** The element of the word. */
  readonly word: string;
  /** The declaration that takes the word away. */
  readonly without: string;
  /** Everything else, which is hidden when the word is looked at alone. */
  readonly others: readonly string[];
  /** The declarations of the word's own place as the tool's own stylesheet has them, and a rule that they need besides. */
  readonly place: string;
  readonly around: readonly [selector: string, declarations: string];
}

/** All pictures, as a selector. */
export const PICTURES = ':is(img, svg, picture, canvas, video)';

/** The attribute of the pictures that cover a whole page or slide. */
export const COVERING = 'data-covering';

/** The word under a slide. */
export const ON_SLIDE: WordPlace = {
  word: 'section > .watermark',
  without: 'visibility: hidden',
  others: ['section *:not(.watermark)', 'section::before', 'section::after'],
  place: 'position: absolute; inset: 0; width: auto; height: auto; z-index: -1',
  around: ['section', 'isolation: isolate'],
};

/** The word under the pages of a brief but its cover. */
export const ON_PAGE: WordPlace = {
  word: 'body > .watermark',
  without: 'visibility: hidden',
  others: ['body *:not(.watermark)'],
  place:
    'position: fixed; left: 0; top: 0; width: var(--content-width); height: calc(var(--page-height) - 47mm); z-index: -1',
  around: ['body', 'visibility: visible'],
};

/** The word on the cover of a brief. */
export const ON_COVER: WordPlace = {
  word: 'body > .watermark ~ .cover::after',
  without: 'content: none',
  others: ['body main', 'body main *', '.cover *', 'body > .watermark'],
  place: 'content: ""; position: absolute; inset: 20mm; width: auto; height: auto; z-index: -1',
  around: ['.watermark ~ .cover', 'isolation: isolate'],
};

/**
 * The stylesheets of the pictures by which the word is judged. No selector of a summit's own stylesheet is as strong as
 * theirs. A picture of the content may lie over the word, so none is shown but those that cover a whole page or slide, which
 * no content does (`COVERING`). `drawing` is the word's drawing, as a CSS `url(…)`.
 */
export function watermarkSheets(drawing: string, { word, without, others, place, around }: WordPlace): WatermarkShots {
  const noPictures = rule(`${PICTURES}:not([${COVERING}])`, 'visibility: hidden');
  const noWord = rule(word, without);
  const blank = [noPictures, ...others.map((each) => rule(each, 'visibility: hidden'))];
  const meant = rule(word, `${PLAIN}; background: ${drawing} no-repeat center / contain; ${place}`);
  return {
    shown: noPictures,
    without: [noPictures, noWord].join('\n'),
    alone: blank.join('\n'),
    meant: [...blank, rule(...around), meant].join('\n'),
    blank: [...blank, noWord].join('\n'),
  };
}

function rule(selector: string, declarations: string): string {
  return `:root:not(#a#b#c) ${selector} { ${declarations.split('; ').join(' !important; ')} !important; }`;
}

const PLAIN =
  'display: block; visibility: visible; opacity: 1; transform: none; scale: none; translate: none; rotate: none; clip-path: none; filter: none; mask: none; mix-blend-mode: normal; content-visibility: visible; margin: 0; padding: 0; border: 0';
