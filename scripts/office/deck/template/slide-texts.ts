import type { SlideView } from '../../../views/deck/deck-view.ts';
import { joinTexts } from '../../../views/shared-views.ts';
import type { RichText } from '../../../views/text/rich-text.ts';
import type { PlaceName } from '../layouts/layout-plan.ts';
import type { OfficeSlide, SlideParagraph } from '../slides/office-slide.ts';
import type { Scale } from './template-sizes.ts';

/** The texts of a slide, sorted for the places that a user's template has. */
export interface SlideTexts {
  readonly title: readonly SlideParagraph[];
  /** The texts for which the template has a placeholder by their name. */
  readonly named: readonly (readonly [PlaceName, readonly SlideParagraph[]])[];
  /** What stands before the list: the small line above a headline. */
  readonly before: readonly SlideParagraph[];
  /** The lists of the slide, one for each of its columns. */
  readonly columns: readonly (readonly SlideParagraph[])[];
  /** What stands after the list: what follows from it, credits and sources. */
  readonly after: readonly SlideParagraph[];
}

/** Sorts the texts of a slide; `hasPlace` says whether the template has a placeholder of a name. */
export function slideTexts(
  slide: OfficeSlide,
  view: SlideView,
  scale: Scale,
  hasPlace: (place: PlaceName) => boolean,
): SlideTexts {
  const at = (place: PlaceName): readonly SlideParagraph[] => textsAt(slide, place);
  const isOpening = view.layout === 'cover' || view.layout === 'close';
  const small = (place: PlaceName) => at(place).map(({ text }) => plain(text, SMALL * scale));
  const own = NAMED.filter((place) => hasPlace(place) && at(place).length > 0);
  const rest = (place: PlaceName, paragraphs: readonly SlideParagraph[]) => (own.includes(place) ? [] : paragraphs);
  const takeaway = at('takeaway').map(({ text }) => plain(strong(text), TAKEAWAY * scale));
  const opening = isOpening
    ? OPENING.flatMap((place) =>
        rest(
          place,
          // The symbol of a document is as small as the sources in whose place it stands.
          at(place).map(({ text }) => plain(text, (place === 'sources' ? SMALL : LINE) * scale)),
        ),
      )
    : [];
  return {
    title: at('title').map(({ text }) => ({ text, level: 0 })),
    named: own.map((place) => [place, at(place).map(({ text }) => ({ text, level: 0 }))] as const),
    before: isOpening
      ? []
      : rest(
          'eyebrow',
          at('eyebrow').map(({ text }) => plain(strong(text), EYEBROW * scale)),
        ),
    columns: isOpening
      ? [at('subtitle').map(({ text }) => ({ text, level: 0, isPlain: true }))]
      : columnsOf(slide, view, scale),
    after: isOpening
      ? opening
      : [
          ...rest('takeaway', takeaway),
          ...rest('credit', small('credit')),
          ...small('progress'),
          ...rest('sources', small('sources')),
        ],
  };
}

const NAMED: readonly PlaceName[] = ['eyebrow', 'takeaway', 'credit', 'sources'];
// What stands on a cover below its subtitle, in this order.
const OPENING: readonly PlaceName[] = ['eyebrow', 'credit', 'date', 'footer', 'sources'];
const BODIES: readonly PlaceName[] = ['body', 'body-2', 'body-3', 'body-4', 'body-5', 'body-6'];
// In px of a slide of 1280 by 720 px.
const EYEBROW = 20;
const TAKEAWAY = 26;
const SMALL = 18;
const LINE = 20;
const VALUE = 40;
const HEADING = 28;
const LABEL = 24;
const WORK = 18;
const HANG = 44;

function textsAt({ parts }: OfficeSlide, place: PlaceName): readonly SlideParagraph[] {
  const found = parts.find((part) => part.kind === 'text' && part.place === place);
  return found?.kind === 'text' ? found.paragraphs : [];
}

function columnsOf(slide: OfficeSlide, view: SlideView, scale: Scale): SlideParagraph[][] {
  if (view.layout === 'timeline') return [timeline(slide)];
  const lists = BODIES.map((place) => textsAt(slide, place)).filter((paragraphs) => paragraphs.length > 0);
  return lists.map((paragraphs) => {
    if (view.layout === 'sources') return paragraphs.map(({ text }) => ({ text, level: 0, size: WORK * scale }));
    if (view.layout === 'numbers') return paragraphs.map((each) => numberLine(each, scale));
    const isHeaded = view.layout === 'contrast' || /^agenda-/.test(slide.layout);
    return paragraphs.map((each) => listLine(each, isHeaded, scale));
  });
}

// The date of an event begins a line of the list with what happened then; details stand below it.
function timeline({ parts }: OfficeSlide): SlideParagraph[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'text-box') return [];
    const [date, ...words] = part.paragraphs.map(({ text }) => text);
    if (date === undefined) return [];
    const [first, ...details] = words;
    const line = joinTexts(first === undefined ? [strong(date)] : [strong(date), first], DATE_GAP);
    return [{ text: line, level: 0 }, ...details.map((text) => ({ text, level: 1 }))];
  });
}

function numberLine({ text, level }: SlideParagraph, scale: Scale): SlideParagraph {
  if (level === 0) return plain(strong(text), VALUE * scale);
  return plain(text, (level === 1 ? LABEL : SMALL) * scale);
}

// An em space.
const DATE_GAP = '\u2003';

// Under a heading the lines of a column move up by a level. In one list of all parts the headings are of level 2.
function listLine({ text, level, startAt }: SlideParagraph, isHeaded: boolean, scale: Scale): SlideParagraph {
  if ((isHeaded && level === 0) || level === 2) {
    return isHeaded && level === 2 ? { text, level: 1 } : plain(strong(text), HEADING * scale);
  }
  const shown = isHeaded ? level - 1 : level;
  return { text, level: shown, ...(startAt === undefined ? {} : { startAt, hang: HANG * scale }) };
}

function plain(text: RichText, size: number): SlideParagraph {
  return { text, level: 0, size, isPlain: true };
}

function strong(text: RichText): RichText {
  return { ...text, pieces: [{ kind: 'strong', children: text.pieces }] };
}
