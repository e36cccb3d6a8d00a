import type { DrawingFrame } from '../drawing-frame.ts';

/** The most colours of a chart that can be told apart when printed without colour. */
export const MOST_COLOURS = 4;

/**
 * Gives the look of a chart as Vega-Lite's `config`, from the tokens and type size of its frame: no border, no ticks, a
 * few light lines behind the marks, labels in the sans-serif font, the legend above. Colours of categories differ in
 * lightness, for printing in grey. With `hasTitle` the y axis has a title, and the legend stands above that. An axis of
 * amounts has about so many `ticks`.
 */
export function chartStyle(
  { palette, fontSize }: Pick<DrawingFrame, 'palette' | 'fontSize'>,
  hasTitle: boolean,
  ticks = 5,
): object {
  const colour = (name: string) => palette[name] ?? '#000000';
  const ink = colour('ink');
  const mute = colour('mute');
  const rule = colour('rule');
  const teal = colour('teal');
  const categories = [teal, colour('gold'), ink, colour('gold-light')].slice(0, MOST_COLOURS);
  const ramp = [rule, teal, colour('deep')];
  const line = fontSize > 14 ? 3 : 2;
  return {
    aria: false,
    background: null,
    padding: 0,
    // In quotation marks, because a name that ends in a number is not valid without them.
    font: `'${palette['sans'] ?? 'Source Sans 3'}', sans-serif`,
    view: { stroke: null },
    range: { category: categories, ordinal: ramp, ramp, heatmap: ramp, diverging: [colour('gold'), rule, teal] },
    scale: { barBandPaddingInner: 0.35, rectBandPaddingInner: 0.04, bandPaddingOuter: 0.15, pointPadding: 0.4 },
    ...axisStyles(fontSize, { ink, mute, rule }, ticks),
    // The titles of small multiples.
    header: { labelFontSize: fontSize, labelFontWeight: 600, labelColor: ink, labelLimit: 0 },
    legend: {
      ...{ orient: 'top', direction: 'horizontal', labelFontSize: fontSize, labelColor: ink, labelLimit: 0 },
      ...{ titleFontSize: fontSize, titleFontWeight: 400, titleColor: mute, titleLimit: 0, titleOrient: 'left' },
      ...{
        offset: fontSize * (hasTitle ? 2.3 : 0.9),
        padding: 0,
        columnPadding: fontSize * 1.2,
        symbolSize: fontSize * fontSize * 0.7,
      },
      ...{ symbolStrokeWidth: line, labelOffset: fontSize * 0.4 },
    },
    mark: { color: teal, invalid: 'break-paths-show-domains' },
    // Bars on an axis of time stand at their dates, each about as wide as the type is high.
    bar: { continuousBandSize: fontSize * 1.3 },
    area: { fillOpacity: 0.16, line: { strokeWidth: line, opacity: 1 } },
    line: { strokeWidth: line, strokeCap: 'round', strokeJoin: 'round' },
    trail: { size: line },
    rule: { color: mute, strokeWidth: 1 },
    point: { filled: true, size: fontSize * fontSize * 0.45, opacity: 1 },
    circle: { size: fontSize * fontSize * 0.45, opacity: 1 },
    square: { size: fontSize * fontSize * 0.45, opacity: 1 },
    tick: { thickness: line },
    text: { fontSize, color: ink, limit: 0 },
  };
}

function axisStyles(
  fontSize: number,
  { ink, mute, rule }: Record<'ink' | 'mute' | 'rule', string>,
  ticks: number,
): object {
  const labels = {
    labelFontSize: fontSize,
    labelColor: mute,
    labelLimit: 0,
    labelPadding: fontSize * 0.45,
  };
  const spread = { labelFlush: false, labelSeparation: fontSize };
  const titles = { titleFontSize: fontSize, titleColor: mute, titleFontWeight: 400, titleLimit: 0 };
  return {
    axis: { ...labels, ...spread, ...titles, domain: false, ticks: false, grid: false, gridColor: rule, gridWidth: 1 },
    axisQuantitative: { grid: true, tickCount: ticks },
    axisX: { titlePadding: fontSize * 0.5 },
    // Above the axis and horizontal, because a vertical title is hard to read.
    axisY: { titleAngle: 0, titleAlign: 'left', titleBaseline: 'bottom', titleX: 0, titleY: -fontSize * 0.7 },
    axisTemporal: { domain: true, domainColor: mute, ticks: true, tickColor: mute, tickSize: fontSize * 0.3 },
    axisXPoint: { labelAngle: 0, domain: true, domainColor: mute },
    axisXBand: { labelAngle: 0, domain: true, domainColor: mute },
    axisYBand: { labelColor: ink },
    axisYPoint: { labelColor: ink },
  };
}
