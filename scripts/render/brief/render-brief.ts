import type { PageSetup } from '../../design/page-setup.ts';
import type { Drawings } from '../../figures/draw-figures.ts';
import { drawingElement } from '../../figures/drawing-element.ts';
import { makeAnew, type Recall } from '../../outline/recall.ts';
import { renderTemplates, type TemplateSource } from '../../templating/template-set.ts';
import type { TemplateText } from '../../templating/template-text.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import type { DrawingView } from '../../views/figures/figure-view.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';
import { toHtml } from '../../views/text/to-html.ts';
import { createPlaceMarks, type MarkedText } from '../place-marks.ts';
import { hyphenateMarkup } from './hyphenate-markup.ts';
import type { Hyphenator } from './load-hyphenator.ts';

/** How the pages of one file of the brief are laid out. */
export interface BriefLayout {
  readonly edition: PageSetup['edition'];
  readonly doubleSided: boolean;
  /** The ids of the headings that a blank page goes before. */
  readonly blanks: ReadonlySet<string>;
  /** Divides the words of running text; undefined where they stay whole. */
  readonly hyphenate: Hyphenator | undefined;
}

const PLAIN: BriefLayout = { edition: 'standard', doubleSided: false, blanks: new Set(), hyphenate: undefined };

// A longer title runs over three lines of the cover's large type.
const LONG_TITLE = 48;

/** What the brief is rendered with beside its view. */
export interface BriefParts {
  readonly css: string;
  readonly drawings: Drawings;
  readonly templates: TemplateSource;
  readonly layout?: BriefLayout;
  readonly recall?: Recall;
}

/** The brief as one HTML page that needs no other file, with marks around all texts that have a place. */
export function renderBrief(view: BriefView, parts: BriefParts): MarkedText {
  const { css, drawings, templates, layout = PLAIN, recall = makeAnew } = parts;
  const { hyphenate } = layout;
  const marks = createPlaceMarks();
  const toDrawing = ({ id, alt }: DrawingView) => drawingElement(drawings.get(id) ?? '', wordsOf(alt));
  const hyphenated = (text: TemplateText): Pick<TemplateText, 'toHTML'> => {
    const markup = text.toHTML();
    return {
      toHTML: () => (hyphenate === undefined ? markup : hyphenateMarkup(markup, hyphenate, view.language)),
    };
  };
  const toMarkup = (text: RichText) => marks.around(text.at, toHtml(text));
  const helpers = { cssString, words, hyphenated };
  const text = renderTemplates(templates, briefPageView(view, layout, css), { toMarkup, toDrawing, helpers }, recall);
  return { text, places: marks.places };
}

/** What the brief's templates may call. */
export const BRIEF_HELPERS: readonly string[] = ['cssString', 'words', 'hyphenated'];

/** What the brief's templates are given; what they show of the layout is decided here. */
export function briefPageView(view: BriefView, { edition, doubleSided, blanks }: BriefLayout, css: string): object {
  return {
    ...view,
    css,
    chapters: view.chapters.map((chapter) => ({
      ...chapter,
      // By it the stylesheet gives the chapter's printed pages their running head.
      pageName: `theme-${chapter.number}`,
      blankBefore: blanks.has(chapter.id),
    })),
    layout: {
      doubleSided,
      classes: [edition, ...(doubleSided ? ['double-sided'] : [])].join(' '),
      coverClasses: [...wordsOf(view.title)].length > LONG_TITLE ? 'cover long' : 'cover',
      blankBefore: {
        glance: blanks.has('at-a-glance'),
        recommendations: blanks.has('recommendations'),
        back: blanks.has('references') || blanks.has('about'),
      },
    },
  };
}

/** The words of a text, for titles and attributes. */
function words(text: TemplateText): string {
  return text.words();
}

/** The words of a text as a CSS string that can't end its rule or its style element. */
function cssString(text: TemplateText): string {
  const escaped = text.words().replace(/["\\<>\n\r\f\0]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
