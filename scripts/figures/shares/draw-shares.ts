import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { SharesView } from '../../views/figures/shares-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { escapeHtml } from '../../views/text/to-html.ts';

import type { DrawingFrame } from '../drawing-frame.ts';
import { mapFills } from '../maps/fills/map-fills.ts';
import { type ReadingSide, readingSide } from '../reading-side.ts';
import { type LabelledPart, LINE, type PartLabel, placePartLabels } from './place-part-labels.ts';

/** A bar of shares as SVG, empty where its labels have no room, and the findings about it. */
export interface DrawnShares {
  readonly svg: string;
  readonly findings: readonly Diagnostic[];
}

/**
 * Draws the parts of a whole as one bar as wide as the frame: above it a bracket with what the whole is, below each part
 * its name and its amount, with a line to it where the label stands beside. Where the labels of all parts have no room in
 * a row, the parts are numbered, with a list below. `at` is the figure's place. The drawing is as high as it needs to be,
 * and labels for which the frame is too low are a finding.
 */
export function drawShares(view: SharesView, frame: DrawingFrame, at: Place): DrawnShares {
  const faint = view.parts.filter(({ share }) => share * frame.width < LEAST);
  const findings =
    faint.length === 0 ? [] : [diagnose('render/faint-mark', { count: faint.length }, faint[0]?.name.at)];
  const parts = partsOf(view, frame);
  const labels = placePartLabels(parts, frame);
  const bar = barOf(view, frame);
  const height = Math.ceil(bar.top + bar.height + labels.height);
  if (labels.isCut || height > frame.height) {
    const needed = `the names of ${parts.length} parts need ${labels.isCut ? 'more width' : `${height} px of height`}`;
    const { width } = frame;
    return { svg: '', findings: [diagnose('render/crowded-chart', { width, height: frame.height, needed }, at)] };
  }
  const pen = penOf(frame);
  const inside = [
    ...(view.whole === null ? [] : bracket(wordsOf(view.whole), frame, pen)),
    ...segments(view, frame, { ...bar, ...pen }),
    ...labels.parts.flatMap((label) => labelMarkup(label, bar, pen)),
  ];
  const size = `width="${frame.width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${frame.width} ${height}">${inside.join('')}</svg>`;
  return { svg, findings };
}

// In px: a narrower part can't be seen.
const LEAST = 1;
// The line of the page's colour between two parts, in px.
const BETWEEN = 2;

/** The place of the bar, in px from the top of the drawing. */
interface Bar {
  readonly top: number;
  readonly height: number;
}

function barOf({ whole }: SharesView, { fontSize }: DrawingFrame): Bar {
  return { top: whole === null ? 0 : Math.round(fontSize * 2.3), height: Math.round(fontSize * 3.2) };
}

function partsOf({ parts }: SharesView, { width }: DrawingFrame): LabelledPart[] {
  return parts.map(({ name, amount, share }, index) => {
    const before = parts.slice(0, index).reduce((sum, part) => sum + part.share, 0);
    return { name: wordsOf(name), amount: wordsOf(amount), from: before * width, to: (before + share) * width };
  });
}

interface Pen extends ReadingSide {
  readonly fontSize: number;
  readonly font: string;
  readonly ink: string;
  readonly mute: string;
}

function penOf(frame: DrawingFrame): Pen {
  const { fontSize, palette } = frame;
  const font = `'${palette['sans'] ?? 'Source Sans 3'}', sans-serif`;
  const colours = { ink: palette['ink'] ?? '#000000', mute: palette['mute'] ?? '#000000' };
  return { fontSize, font, ...colours, ...readingSide(frame) };
}

// The bracket spans the bar, as what it says holds of the whole of it.
function bracket(words: string, { width, fontSize }: DrawingFrame, pen: Pen): string[] {
  const { font, ink, mute, leftOf, anchor } = pen;
  const y = Math.round(fontSize * 1.5);
  const foot = Math.round(fontSize * 1.95);
  return [
    `<path d="M0.5,${foot}V${y}.5H${width - 0.5}V${foot}" fill="none" stroke="${mute}"/>`,
    text(words, { x: leftOf(width), y: Math.round(fontSize), anchor: anchor.end }, { fontSize, font, fill: ink }),
  ];
}

function segments({ parts }: SharesView, frame: DrawingFrame, { top, height, leftOf }: Bar & ReadingSide): string[] {
  const fills = mapFills({ accents: parts.map(({ hasAccent }) => hasAccent), ordered: true }, frame).groups;
  let before = 0;
  return parts.map(({ share }, index) => {
    const from = before * frame.width;
    before += share;
    const isLast = index === parts.length - 1;
    const to = isLast ? frame.width : Math.max(before * frame.width - BETWEEN, from + LEAST);
    return `<rect x="${rounded(leftOf(from, to - from))}" y="${top}" width="${rounded(to - from)}" height="${height}" fill="${fills[index]?.fill}"/>`;
  });
}

function labelMarkup(label: PartLabel, { top, height }: Bar, pen: Pen): string[] {
  const { fontSize, font, ink, mute, leftOf, anchor } = pen;
  const foot = top + height;
  const { lines, amount, leader, number, numberAt } = label;
  const x = rounded(leftOf(label.x));
  const first = foot + label.y;
  const line = fontSize * LINE;
  const bold = { fontSize, font, fill: ink, weight: 600 };
  return [
    ...(leader === undefined
      ? []
      : [
          `<path d="M${rounded(leftOf(leader.from))},${foot}L${rounded(leftOf(leader.to))},${rounded(first - fontSize)}" stroke="${mute}"/>`,
        ]),
    ...(number === undefined
      ? []
      : [
          text(
            number,
            { x: rounded(leftOf(numberAt ?? 0)), y: rounded(foot + fontSize * 1.2), anchor: 'middle' },
            bold,
          ),
        ]),
    ...lines.map((words, index) => text(words, { x, y: rounded(first + index * line), anchor: anchor.start }, bold)),
    text(
      amount.words,
      { x: rounded(leftOf(amount.x)), y: rounded(foot + amount.y), anchor: anchor.start },
      { fontSize, font, fill: ink },
    ),
  ];
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

function text(
  words: string,
  { x, y, anchor }: TextPlace,
  type: { readonly fontSize: number; readonly font: string; readonly fill: string; readonly weight?: number },
): string {
  const weight = type.weight === undefined ? '' : ` font-weight="${type.weight}"`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="${type.font}" font-size="${type.fontSize}"${weight} fill="${type.fill}">${escapeHtml(words)}</text>`;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
