import { namesColours } from '../../office/chart/names-colours.ts';
import { type PictureReason, pictureReason } from '../../office/chart/picture-reason.ts';
import type { Outline } from '../../outline/outline.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';

/** Lists the ids of the charts of a deck that Office draws itself; all others stand in Office files as pictures. */
export function nativeCharts(view: DeckView, outline: Outline): ReadonlySet<string> {
  return new Set([...chartReasons(view, outline)].flatMap(([id, reason]) => (reason === undefined ? [id] : [])));
}

/** Says of each chart of a deck, by its id, why Office can't draw it itself; undefined where it can. */
export function chartReasons(view: DeckView, outline: Outline): ReadonlyMap<string, PictureReason | undefined> {
  const coloured = new Set(
    outline.themes
      .flatMap(({ figures }) => figures)
      .filter(({ content }) => content.kind === 'chart' && namesColours(content.spec.value))
      .map(({ id }) => id),
  );
  return new Map(
    view.slides.flatMap((slide) => {
      if (slide.layout !== 'chart') return [];
      const { id } = slide.drawing;
      return [[id, pictureReason(slide.chart, coloured.has(id))] as const];
    }),
  );
}
