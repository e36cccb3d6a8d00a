import type { MeasureText } from '../../design/widths/font-widths.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import { plainText, wordsOf } from '../../views/text/rich-text.ts';
import { officeLanguage } from '../office-language.ts';
import type { FontShelf } from './fit/measured-font.ts';
import { deckLayouts } from './layouts/deck-layouts.ts';
import { slideFrame } from './layouts/slide-frame.ts';
import type { DeckPlan } from './parts/deck-parts.ts';
import type { DeckPicture } from './parts/deck-picture.ts';
import { toOfficeSlides } from './slides/to-office-slides.ts';
import type { MatchedTemplate } from './template/matched-template.ts';
import type { TemplateFonts } from './template/template-fonts.ts';
import { scaleOf } from './template/template-sizes.ts';
import { toLayoutPlan } from './template/to-layout-plan.ts';
import { toTemplateSlides } from './template/to-template-slides.ts';

/** What a presentation needs beside the deck's view. */
export interface DeckMaterial {
  readonly isDark: boolean;
  readonly withNotes: boolean;
  /** The ids of the figures that are charts of PowerPoint's own. */
  readonly native: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  readonly motif: DeckPicture | undefined;
  /** Measures texts in the families of the design. */
  readonly measureText: MeasureText;
  /** The user's own template; left out where the deck has its own layouts. */
  readonly template?: MatchedTemplate | undefined;
  /** The fonts that can be measured, and those that the summit chooses in place of the template's. */
  readonly measure: FontShelf;
  readonly fonts?: TemplateFonts | undefined;
  /** The index, in the list of sources, of the work that a note cites; undefined where the list has not got it. */
  readonly workOfNote: (number: number) => number | undefined;
}

/** Plans the presentation of a deck: its layouts, slides and sections, and where its note numbers lead. */
export function toDeckPlan(view: DeckView, material: DeckMaterial): DeckPlan {
  const frame = slideFrame(view.ratio);
  const isRightToLeft = readsFromRight(view.language);
  const { isDark, withNotes, native, pictures, motif } = material;
  const slides = toOfficeSlides(view, {
    frame,
    withNotes,
    measureText: material.measureText,
    isNative: (id) => native.has(id),
    by: view.labels['by'] ?? plainText(''),
  });
  const plan: DeckPlan = {
    width: frame.width,
    height: frame.height,
    setting: { isDark, isRightToLeft, language: officeLanguage(view.language) },
    layouts: deckLayouts(view.ratio, isRightToLeft),
    slides,
    pictures,
    motif,
    footer: view.title,
    banner: view.document?.banner ?? null,
    sections: sectionsOf(view),
    slideOfNote: (number) => slideOfWork(view.slides, material.workOfNote(number)),
    template: undefined,
  };
  return material.template === undefined ? plan : inTemplate(plan, view, material.template, material);
}

// The slides of a deck in the layouts of a user's own template, which has its own logo and no motif.
function inTemplate(
  plan: DeckPlan,
  view: DeckView,
  matched: MatchedTemplate,
  { measure, fonts = KEPT }: Pick<DeckMaterial, 'measure' | 'fonts'>,
): DeckPlan {
  const { template, matches } = matched;
  const { width, height, tableStyle } = template;
  const scale = scaleOf(width, height);
  const layouts = matches.map((match) => toLayoutPlan(match, template));
  const { isRightToLeft } = plan.setting;
  const slides = toTemplateSlides(view, plan.slides, { layouts, scale, measure, fonts, isRightToLeft });
  const shown = new Set(
    slides.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'picture' ? [part.id] : []))),
  );
  return {
    ...plan,
    width,
    height,
    setting: { ...plan.setting, isDark: false, template: { scale, tableStyle } },
    layouts,
    slides,
    pictures: new Map([...plan.pictures].filter(([id]) => shown.has(id))),
    motif: undefined,
    template: matched,
  };
}

const KEPT: TemplateFonts = { heading: undefined, text: undefined };

// The first slides stand under the deck's title; the recommendations and the appendix of sources under their own.
function sectionsOf({ slides, title }: DeckView): DeckPlan['sections'] {
  if (!slides.some(({ layout }) => layout === 'section')) return [];
  const begun: { name: string; slides: number }[] = [{ name: wordsOf(title), slides: 0 }];
  for (const [index, slide] of slides.entries()) {
    const isPart = slide.layout === 'section' && slide.continues.part === 0;
    const isEnd = LISTS.has(slide.layout) && !slides.slice(0, index).some(({ layout }) => layout === slide.layout);
    if (isPart || isEnd) begun.push({ name: wordsOf(slide.headline), slides: 0 });
    const last = begun.at(-1);
    if (last !== undefined) last.slides += 1;
  }
  return begun;
}

const LISTS: ReadonlySet<SlideView['layout']> = new Set(['recommendations', 'sources']);

function slideOfWork(slides: readonly SlideView[], work: number | undefined): number | undefined {
  if (work === undefined) return undefined;
  let before = 0;
  for (const [index, slide] of slides.entries()) {
    if (slide.layout !== 'sources') continue;
    before += slide.entries.length;
    if (work < before) return index;
  }
  return undefined;
}
