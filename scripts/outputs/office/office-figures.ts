import type { Place } from '../../diagnostics/place.ts';
import type { PictureReason } from '../../office/chart/picture-reason.ts';
import type { Outline } from '../../outline/outline.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { chartReasons } from './native-charts.ts';

/** What a figure of a deck is in its file for PowerPoint, and why. */
export interface OfficeFigure {
  /** Where the outline has it. */
  readonly at: Place;
  readonly title: string;
  readonly is: string;
  readonly why: string;
}

/** Lists what each figure of a deck becomes in `deck.pptx`, in the order of the slides. */
export function officeFigures(view: DeckView, outline: Outline): OfficeFigure[] {
  const reasons = chartReasons(view, outline);
  const images = new Map(
    outline.themes
      .flatMap(({ figures }) => figures)
      .flatMap(({ id, content }) => (content.kind === 'image' ? [[id, content.file.path] as const] : [])),
  );
  const known: Known = { reasons, images, isOfTemplate: outline.office?.deck !== undefined };
  return view.slides.flatMap((slide) => {
    const become = becomes(slide, known);
    return become === undefined ? [] : [{ at: slide.at, title: wordsOf(slide.headline), ...become }];
  });
}

/** What is known of the figures beside their slides. */
interface Known {
  readonly reasons: ReadonlyMap<string, PictureReason | undefined>;
  /** The files of images by the figure's id. */
  readonly images: ReadonlyMap<string, string>;
  readonly isOfTemplate: boolean;
}

const PICTURE = 'picture (SVG, with a PNG for programs that show none)';

const REASONS: Readonly<Record<PictureReason, string>> = {
  computed: 'it computes its data, or uses marks, sizes or shapes that PowerPoint has not',
  annotated: 'it has texts beside the labels of its marks',
  steps: 'its lines go in steps',
  scale: 'it has bars or areas on a scale of amounts, or level bars on a scale of dates',
  layers: 'its layers lie over one another in a way that PowerPoint has not',
  colours: 'it names colours of its own, and charts of PowerPoint have those of the theme',
};

function becomes(slide: SlideView, known: Known): Pick<OfficeFigure, 'is' | 'why'> | undefined {
  switch (slide.layout) {
    case 'chart':
      return chartBecomes(known.reasons.get(slide.drawing.id));
    case 'map':
      return { is: PICTURE, why: 'PowerPoint has no maps with these areas' };
    case 'image':
      return imageBecomes(known.images.get(slide.drawing.id) ?? '');
    case 'table':
      return { is: 'table', why: 'its cells can be edited there' };
    case 'timeline':
      return known.isOfTemplate
        ? { is: 'list', why: 'a template has no place for a timeline' }
        : { is: 'lines, marks and text boxes', why: 'its texts can be edited there' };
    case 'numbers':
    case 'contrast':
      return { is: 'text', why: 'its texts stand in places of the layout' };
    default:
      return undefined;
  }
}

function chartBecomes(reason: PictureReason | undefined): Pick<OfficeFigure, 'is' | 'why'> {
  if (reason !== undefined) return { is: PICTURE, why: REASONS[reason] };
  return { is: 'chart, with its data in a workbook', why: 'PowerPoint has charts of this form' };
}

function imageBecomes(path: string): Pick<OfficeFigure, 'is' | 'why'> {
  if (/\.svg$/i.test(path)) return { is: PICTURE, why: 'it is a drawing' };
  return { is: 'picture (its own pixels, cropped as the outline says)', why: 'it is a photograph' };
}
