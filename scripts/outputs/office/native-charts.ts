import { namesColours } from '../../office/chart/names-colours.ts';
import { type PictureReason, pictureReason } from '../../office/chart/picture-reason.ts';
import type { Outline } from '../../outline/outline.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';
import type { ChartView } from '../../views/figures/chart-view.ts';

/** Lists the ids of the charts of a deck that Office draws itself; all others stand in Office files as pictures. */
export function nativeCharts(view: DeckView, outline: Outline): ReadonlySet<string> {
  return withoutReason(chartReasons(view, outline));
}

/** Lists the ids of the charts of a brief that Word draws itself. */
export function nativeFigures({ chapters }: BriefView, outline: Outline): ReadonlySet<string> {
  const figures = chapters.flatMap(({ bands }) => bands.flatMap((band) => band.figures));
  const charts = figures.flatMap(({ drawing, chart }) => {
    return drawing === null || chart === null ? [] : [{ id: drawing.id, chart }];
  });
  return withoutReason(reasonsOf(charts, outline));
}

/** Says of each chart of a deck, by its id, why Office can't draw it itself; undefined where it can. */
export function chartReasons(view: DeckView, outline: Outline): ReadonlyMap<string, PictureReason | undefined> {
  const charts = view.slides.flatMap((slide) => {
    return slide.layout === 'chart' ? [{ id: slide.drawing.id, chart: slide.chart }] : [];
  });
  return reasonsOf(charts, outline);
}

function reasonsOf(
  charts: readonly { readonly id: string; readonly chart: ChartView | null }[],
  outline: Outline,
): ReadonlyMap<string, PictureReason | undefined> {
  const coloured = new Set(
    outline.themes
      .flatMap(({ figures }) => figures)
      .filter(({ content }) => content.kind === 'chart' && namesColours(content.spec.value))
      .map(({ id }) => id),
  );
  return new Map(charts.map(({ id, chart }) => [id, pictureReason(chart, coloured.has(id))] as const));
}

function withoutReason(reasons: ReadonlyMap<string, PictureReason | undefined>): ReadonlySet<string> {
  return new Set([...reasons].flatMap(([id, reason]) => (reason === undefined ? [id] : [])));
}
