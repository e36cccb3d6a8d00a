import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type FoundShares, findShares, isHundred } from '../../figures/charts/find-shares.ts';
import type { DrawingMaterial } from '../../figures/draw-figures.ts';
import { csvOf } from '../../outline/chart/chart-layers.ts';
import type { Chart, Figure, FigureSubtitle, Outline } from '../../outline/outline.ts';
import type { Shares } from '../../outline/shares.ts';
import { isPercent } from '../../views/text/is-percent.ts';
import { checkLabels } from './check-labels.ts';
import { findContradictions, findEventOutside } from './contradictions.ts';
import { findHiddenKeys } from './hidden-keys.ts';
import { findMisplacedMark, findMisplacedNotes } from './misplaced-marks.ts';
import { findNamesOfOthers } from './names-of-others.ts';
import { findOtherUnits } from './other-units.ts';
import { findPartsAboveWhole } from './parts-above-whole.ts';
import { findSwappedEnds } from './swapped-ends.ts';
import { wordsIn } from './words-in.ts';

/**
 * Finds figures that can't be understood alone: without a source, charts or shares without measure or unit, shares without their
 * total, maps without coverage; charts whose data contradict the words around
 * them, and timelines with events outside of their period. Parts that are drawn as a whole without being one are an error.
 */
export function checkWholeFigures(outline: Outline, material: DrawingMaterial): Diagnostic[] {
  return outline.themes.flatMap(({ figures }) =>
    figures.flatMap((figure) => [
      ...withoutSource(figure),
      ...(figure.content.kind === 'map' && figure.subtitle?.coverage === undefined
        ? [diagnose('outline/map-without-coverage', {}, placeOf(figure))]
        : []),
      ...measuredFaults(figure, material),
      ...untrueParts(figure, outline, material),
    ]),
  );
}

// What contradicts the figure's own words, by its kind.
function untrueParts(
  { content, caption, subtitle }: Figure,
  { facts, language }: Outline,
  { tables }: DrawingMaterial,
): Diagnostic[] {
  switch (content.kind) {
    case 'timeline':
      return [
        ...findEventOutside(content.events, subtitle?.period),
        ...findMisplacedMark(content.events, caption, facts),
      ];
    case 'map':
      return [...checkLabels(content), ...findNamesOfOthers(content, language)];
    case 'shares':
      return checkLabels(content);
    case 'chart': {
      const csv = csvOf(content, tables);
      return [
        ...findSwappedEnds(content, csv),
        ...findMisplacedNotes(content, csv, facts),
        ...findHiddenKeys(content, csv),
        ...(subtitle?.unit === undefined ? [] : findOtherUnits(content, csv, wordsIn(subtitle.unit))),
      ];
    }
    default:
      return [];
  }
}

// The facts of big numbers have their sources with them, and an image has its credit.
const OWN_SOURCE: ReadonlySet<string> = new Set(['numbers', 'image']);

function withoutSource({ content, cite, source, caption }: Figure): Diagnostic[] {
  const isSourced = cite !== undefined || source !== undefined || OWN_SOURCE.has(content.kind);
  return isSourced ? [] : [diagnose('outline/figure-without-source', {}, caption.at)];
}

// Charts and shares have amounts, which need a measure and a unit.
function measuredFaults(figure: Figure, material: DrawingMaterial): Diagnostic[] {
  const { subtitle, content } = figure;
  if (content.kind !== 'chart' && content.kind !== 'shares') return [];
  const missing = (['measure', 'unit'] as const).filter((key) => subtitle?.[key] === undefined);
  const inPercent = isPercent(subtitle?.unit === undefined ? '' : wordsIn(subtitle.unit));
  const contradictions =
    content.kind === 'chart' ? findContradictions(content, csvOf(content, material.tables), subtitle?.period) : [];
  const shares =
    content.kind === 'shares'
      ? sharesOf(content, figure)
      : findShares(content, csvOf(content, material.tables), inPercent);
  return [
    ...(missing.length === 0
      ? []
      : [diagnose('outline/chart-without-measure', { missing: missing.join(' and ') }, placeOf(figure))]),
    ...contradictions,
    ...(content.kind === 'chart' && shares === undefined ? aboveTotal(content, figure, material, inPercent) : []),
    ...(shares === undefined ? [] : sharesFaults(shares, subtitle, inPercent, figure)),
  ];
}

// Bars that are no shares may still not be more than the total that the subtitle names.
function aboveTotal(chart: Chart, { subtitle }: Figure, { tables }: DrawingMaterial, inPercent: boolean): Diagnostic[] {
  const total = subtitle?.total;
  if (total === undefined) return [];
  const whole = inPercent ? 100 : 'number' in total ? total.number : undefined;
  return whole === undefined ? [] : findPartsAboveWhole(chart, csvOf(chart, tables), whole);
}

function sharesOf({ parts }: Shares, figure: Figure): FoundShares {
  const at = parts[0]?.at ?? figure.at;
  return { sums: [parts.reduce((sum, { value }) => sum + value, 0)], isWhole: true, isInHundreds: true, at };
}

function sharesFaults(
  { sums, isWhole, isInHundreds = false, at }: FoundShares,
  subtitle: FigureSubtitle | undefined,
  inPercent: boolean,
  figure: Figure,
): Diagnostic[] {
  const total = subtitle?.total;
  if (total === undefined) return [diagnose('outline/shares-without-total', {}, placeOf(figure))];
  const given = 'number' in total && !inPercent ? total.number : undefined;
  const wrong = isWhole && inPercent ? sums.find((sum) => !isHundred(sum, isInHundreds)) : undefined;
  if (wrong !== undefined) return [diagnose('outline/parts-of-no-whole', { sum: rounded(wrong), whole: '100' }, at)];
  const [sum] = sums;
  if (given === undefined || sum === undefined || sums.length > 1 || Math.abs(sum - given) <= 0.01 * given) return [];
  return [diagnose('outline/parts-of-no-whole', { sum: rounded(sum), whole: String(given) }, at)];
}

function rounded(sum: number): string {
  return String(Math.round(sum * 100) / 100);
}

function placeOf({ subtitle, caption }: Figure): Figure['at'] {
  return subtitle?.at ?? caption.at;
}
