import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { escapeHtml } from '../../../views/text/to-html.ts';

import type { DrawingFrame } from '../../drawing-frame.ts';
import type { DrawnMark } from '../shown/drawn-marks.ts';
import type { SceneNode } from '../vega-scene.ts';
import type { WordedAnnotation } from './annotation.ts';
import type { Point, Segment } from './geometry.ts';
import { markAnchor } from './mark-anchor.ts';
import { markObstacles } from './mark-obstacles.ts';
import { LINE, type PlacedAnnotation, placeAnnotation } from './place-annotation.ts';

/** What annotations are placed in: a fitted scene, its marks, and the scene's origin in the drawing. */
export interface AnnotatedScene {
  readonly root: SceneNode;
  readonly marks: readonly DrawnMark[];
  readonly origin: Point;
}

/**
 * Draws the annotations of a chart as SVG, each where it touches no mark, with a line to its mark where it stands apart.
 * One for which there is no such place is a finding.
 */
export function drawAnnotations(
  annotations: readonly WordedAnnotation[],
  { root, marks, origin }: AnnotatedScene,
  frame: DrawingFrame,
): { readonly svg: string; readonly findings: readonly Diagnostic[] } {
  const obstacles = markObstacles(root, origin);
  const placed: PlacedAnnotation[] = [];
  const findings: Diagnostic[] = [];
  for (const annotation of annotations) {
    const { words, at } = annotation;
    const anchor = markAnchor(root, marks, annotation);
    if (anchor === undefined) continue;
    const point = { x: anchor.x + origin.x, y: anchor.y + origin.y };
    const place = placeAnnotation(words, point, obstacles, placed, frame);
    const { width, height } = frame;
    if (place === undefined) findings.push(diagnose('render/annotation-room', { words, width, height }, at));
    else placed.push(place);
  }
  return { svg: placed.map((place) => markupOf(place, frame)).join(''), findings };
}

// The lines of the grid, which an annotation may stand on, do not go through its letters.
function markupOf({ lines, box, leader }: PlacedAnnotation, { fontSize, palette }: DrawingFrame): string {
  const [ink, mute, paper] = ['ink', 'mute', 'paper'].map((name) => palette[name] ?? '#808080');
  const font = `'${palette['sans'] ?? 'Source Sans 3'}', sans-serif`;
  const plate = `<rect x="${rounded(box.x1)}" y="${rounded(box.y1)}" width="${rounded(box.x2 - box.x1)}" height="${rounded(box.y2 - box.y1)}" fill="${paper}"/>`;
  const texts = lines.map((words, index) => {
    const y = box.y1 + (index * LINE + 0.95) * fontSize;
    return `<text x="${rounded(box.x1)}" y="${rounded(y)}" font-family="${font}" font-size="${fontSize}" fill="${ink}">${escapeHtml(words)}</text>`;
  });
  return `${plate}${leader === undefined ? '' : lineMarkup(leader, mute ?? '', paper ?? '')}${texts.join('')}`;
}

// The edge in the colour of the page keeps a line visible on a dark bar.
function lineMarkup({ from, to }: Segment, colour: string, edge: string): string {
  const path = `<path d="M${rounded(from.x)},${rounded(from.y)}L${rounded(to.x)},${rounded(to.y)}" fill="none"`;
  return `${path} stroke="${edge}" stroke-width="3.5"/>${path} stroke="${colour}" stroke-width="1.25"/>`;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
