import type { PageSetup } from '../../design/page-setup.ts';
import type { Drawings } from '../../figures/draw-figures.ts';
import type { TimelinePlans } from '../../figures/draw-pack.ts';
import { drawingElement } from '../../figures/drawing-element.ts';
import { makeAnew, type Recall } from '../../outline/recall.ts';
import { renderTemplates, type TemplateSource } from '../../templating/template-set.ts';
import type { TemplateText } from '../../templating/template-text.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import type { StandfirstBreak } from '../../views/brief/chapter-plan.ts';
import type { PageClass } from '../../views/brief/page-class.ts';
import type { DrawingView, FigureView } from '../../views/figures/figure-view.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';
import { toHtml } from '../../views/text/to-html.ts';
import { placeDirection } from '../place-direction.ts';
import { createPlaceMarks, type MarkedText } from '../place-marks.ts';
import { cssString } from './css-string.ts';
import { hyphenateMarkup } from './hyphenate-markup.ts';
import type { Hyphenator } from './load-hyphenator.ts';
import { placeMarking } from './place-marking.ts';

/** The settings with which the pages of one file of the brief are laid out. */
export interface BriefLayout {
  readonly edition: PageSetup['edition'];
  readonly doubleSided: boolean;
  /** The ids of the headings with a blank page before them. */
  readonly blanks: ReadonlySet<string>;
  /** How the parts outside the chapters are set. */
  readonly pageClasses?: readonly PageClass[];
  /** Divides the words of running text; undefined where words must stay whole. */
  readonly hyphenate: Hyphenator | undefined;
}

const PLAIN: BriefLayout = { edition: 'standard', doubleSided: false, blanks: new Set(), hyphenate: undefined };

// The number of characters from which a title takes more than three lines in the cover's large type.
const LONG_TITLE = 48;

/** The CSS, drawings, templates and settings with which a brief is rendered. */
export interface BriefParts {
  readonly css: string;
  readonly drawings: Drawings;
  /** The plans of the timelines that have an axis. */
  readonly timelines?: TimelinePlans;
  readonly templates: TemplateSource;
  readonly layout?: BriefLayout;
  readonly recall?: Recall;
}

/** Renders the brief as one HTML page that needs no other file, with marks around the texts that have a place. */
export function renderBrief(view: BriefView, parts: BriefParts): MarkedText {
  const { css, drawings, timelines, templates, layout = PLAIN, recall = makeAnew } = parts;
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
  const helpers = { cssString: (text: TemplateText) => cssString(text.words()), words, hyphenated };
  const text = renderTemplates(
    templates,
    briefPageView(view, layout, css, timelines),
    { toMarkup, toDrawing, helpers },
    recall,
  );
  return { text: placeDirection(placeMarking(text, view), view.language), places: marks.places };
}

/** The names of the helpers that the brief's templates may call. */
export const BRIEF_HELPERS: readonly string[] = ['cssString', 'words', 'hyphenated'];

/** The values for the brief's templates: its view, and the classes and blank pages that follow from the layout. */
export function briefPageView(
  view: BriefView,
  { edition, doubleSided, blanks, pageClasses = [] }: BriefLayout,
  css: string,
  timelines: TimelinePlans = new Map(),
): object {
  return {
    ...view,
    css,
    // The sides of a page from which its lines begin and at which they end.
    ...(readsFromRight(view.language) ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' }),
    chapters: view.chapters.map((chapter) => ({
      ...chapter,
      bands: chapter.bands.map((band) => ({
        ...band,
        figures: band.figures.map((figure) => ({ ...figure, ...toPlacedTimeline(figure, timelines) })),
      })),
      // The name of the chapter's pages in the stylesheet, which gives them their running head.
      pageName: `theme-${chapter.number}`,
      classes: ['chapter', ...STANDFIRST_CLASSES[chapter.standfirstBreak]].join(' '),
      blankBefore: blanks.has(chapter.id),
    })),
    layout: {
      doubleSided,
      classes: [edition, ...(doubleSided ? ['double-sided'] : []), ...pageClasses].join(' '),
      coverClasses: [...wordsOf(view.title)].length > LONG_TITLE ? 'cover long' : 'cover',
      blankBefore: {
        glance: blanks.has('at-a-glance'),
        recommendations: blanks.has('recommendations'),
        back: ['notes', 'references', 'about'].some((id) => blanks.has(id)),
      },
    },
  };
}

const STANDFIRST_CLASSES: Readonly<Record<StandfirstBreak, readonly string[]>> = {
  kept: [],
  alone: ['standfirst-alone'],
  parted: ['standfirst-alone', 'standfirst-parted'],
};

// The labels of a timeline's events stand below its axis at places in percent of its width.
function toPlacedTimeline({ timeline, axis }: FigureView, timelines: TimelinePlans): object {
  if (timeline === null) return { axis: null, timelineClasses: '' };
  const plan = timelines.get(axis?.id ?? '');
  return {
    axis: plan === undefined ? null : axis,
    timelineClasses: `timeline ${plan === undefined ? 'list' : 'axis'}`,
    timeline: timeline.map((event, index) => {
      const { start = 0, width = 0 } = plan?.labels[index] ?? {};
      const percent = (length: number) => `${Math.round((length / (plan?.width ?? 1)) * 10_000) / 100}%`;
      return { ...event, place: `--at: ${percent(start)}; --wide: ${percent(width)}` };
    }),
  };
}

/** The plain words of a text, for titles and attributes. */
function words(text: TemplateText): string {
  return text.words();
}
