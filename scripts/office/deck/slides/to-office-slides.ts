import type { MeasureText } from '../../../design/widths/font-widths.ts';
import type { DeckView, SlideView } from '../../../views/deck/deck-view.ts';
import { joinTexts } from '../../../views/shared-views.ts';
import { plainText, type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import type { SlideFrame } from '../layouts/slide-frame.ts';
import type { OfficeSlide, SlidePart } from './office-slide.ts';
import { slideContent, text } from './slide-content.ts';

/** What decides how the slides of a view are taken over. */
export interface SlideChoices {
  readonly frame: SlideFrame;
  /** Measures texts in the families of the design. */
  readonly measureText: MeasureText;
  /** Whether the file may hold the speaker's notes. */
  readonly withNotes: boolean;
  /** Whether a figure's chart is drawn by PowerPoint itself; all others are pictures. */
  readonly isNative: (id: string) => boolean;
  /** The word before the time by which something is to be done. */
  readonly by: RichText;
}

/** Makes the slides of a deck as PowerPoint has them: for each a layout and the content of its places. */
export function toOfficeSlides(view: DeckView, choices: SlideChoices): OfficeSlide[] {
  const cover = view.slides.find((slide) => slide.layout === 'cover');
  const foot = { title: view.title, date: cover?.asOf ?? plainText('') };
  return view.slides.map((slide) => toOfficeSlide(slide, foot, choices));
}

/** What stands at the foot of the slides inside the deck. */
interface Foot {
  readonly title: RichText;
  readonly date: RichText;
}

function toOfficeSlide(slide: SlideView, foot: Foot, choices: SlideChoices): OfficeSlide {
  const { layout, parts } = slideContent(slide, choices);
  const words = sourceWords(slide);
  const sources = words.length === 0 ? [] : [text('sources', joinTexts(words, ' · '))];
  const eyebrow = slide.eyebrow === null ? [] : [text('eyebrow', slide.eyebrow)];
  return {
    layout,
    title: wordsOf(slide.headline),
    at: slide.at,
    parts: [title(slide), ...eyebrow, ...parts, ...sources, ...footParts(slide, foot)],
    notes: choices.withNotes ? slide.notes : [],
  };
}

// A slide has one place for what a figure shows, its note and its source, and for the notes of the slide's texts.
function sourceWords(slide: SlideView): RichText[] {
  const ofFigure = 'remark' in slide ? [slide.subtitle, slide.remark, slide.source] : [];
  return [...ofFigure, slide.sources].filter((words) => words !== null);
}

// The most characters of a cover's title in its large type, and the size of a longer one in px.
const LONG_TITLE = 32;
const LONG_TITLE_SIZE = 48;

function title({ layout, headline }: SlideView): SlidePart {
  const isLong = layout === 'cover' && wordsOf(headline).length > LONG_TITLE;
  const size = isLong ? { size: LONG_TITLE_SIZE } : {};
  return { kind: 'text', place: 'title', paragraphs: [{ text: headline, level: 0, ...size }] };
}

// The cover and the close have the publisher at their foot, and no number.
function footParts(slide: SlideView, { title, date }: Foot): SlidePart[] {
  if (slide.layout === 'cover') return [text('date', slide.asOf), text('footer', slide.publisher)];
  if (slide.layout === 'close') return [text('footer', slide.publisher)];
  return [text('footer', title), text('date', date), { kind: 'slide-number' }];
}
