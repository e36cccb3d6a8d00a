import type { BannerView } from '../../../views/document/document-view.ts';
import type { RichText } from '../../../views/text/rich-text.ts';
import type { Part } from '../../package/part.ts';
import type { LayoutPlan } from '../layouts/layout-plan.ts';
import type { OfficeSlide } from '../slides/office-slide.ts';
import type { MatchedTemplate } from '../template/matched-template.ts';
import type { DeckPicture } from './deck-picture.ts';
import type { RunSetting } from './text-runs.ts';
import type { TextSetting } from './text-style.ts';

/** A deck before it is written as the parts of a presentation. */
export interface DeckPlan {
  readonly width: number;
  readonly height: number;
  readonly setting: TextSetting;
  readonly layouts: readonly LayoutPlan[];
  readonly slides: readonly OfficeSlide[];
  /** The pictures of the slides by the figure's id. */
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  /** The summit's motif, cut to the part that the cover shows; undefined where it has none. */
  readonly motif: DeckPicture | undefined;
  /** The words at the foot of all slides, which their layouts have too, as PowerPoint writes them. */
  readonly footer: RichText;
  /** The words of the document's marking, for the head and the foot of every slide; null where it has none. */
  readonly banner: BannerView | null;
  /** The parts of the deck as PowerPoint lists them, each with the number of its slides. */
  readonly sections: readonly { readonly name: string; readonly slides: number }[];
  /** Gives the index of the slide on which the work of a note stands; undefined where it stands on none. */
  readonly slideOfNote: (number: number) => number | undefined;
  /** The user's own template that the slides fill; undefined where the deck has its own layouts. */
  readonly template: MatchedTemplate | undefined;
}

/** The paths of the parts of a presentation; slides, layouts and notes count from 0; a chart's has no ending. */
export const PATHS = {
  presentation: 'ppt/presentation.xml',
  properties: 'ppt/presProps.xml',
  tableStyles: 'ppt/tableStyles.xml',
  theme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  layout: (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  slide: (index: number) => `ppt/slides/slide${index + 1}.xml`,
  chart: (index: number) => `ppt/charts/chart${index + 1}`,
  notes: (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`,
} as const;

/** Gives the content type of a part of a presentation by its short name, such as `slideLayout`. */
export function presentationType(name: string): Part['type'] {
  return `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
}

/** Gives what the texts of a slide need to be written. */
export function runSetting(plan: DeckPlan, relationships: RunSetting['relationships']): TextSetting & RunSetting {
  const slideOfNote = (number: number) => {
    const index = plan.slideOfNote(number);
    return index === undefined ? undefined : PATHS.slide(index);
  };
  return { ...plan.setting, relationships, slideOfNote };
}
