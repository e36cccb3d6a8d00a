import { namesColours } from '../../office/chart/names-colours.ts';
import { pictureReason } from '../../office/chart/picture-reason.ts';
import type { Outline } from '../../outline/outline.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';

/** Lists the ids of the charts of a deck that Office draws itself; all others stand in Office files as pictures. */
export function nativeCharts(view: DeckView, outline: Outline): ReadonlySet<string> {
  const coloured = new Set(
    outline.themes
      .flatMap(({ figures }) => figures)
      .filter(({ content }) => content.kind === 'chart' && namesColours(content.spec.value))
      .map(({ id }) => id),
  );
  return new Set(
    view.slides.flatMap((slide) => {
      if (slide.layout !== 'chart') return [];
      const { id } = slide.drawing;
      return pictureReason(slide.chart, coloured.has(id)) === undefined ? [id] : [];
    }),
  );
}
