import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { figureIds } from '../address/figure-ids.ts';
import type { Callout, Point, Recommendation, Theme } from '../outline.ts';
import { BUILT_IN_LAYOUTS, type themeShape } from '../shape/theme-shape.ts';
import type { Located } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';
import { readWords } from './read-document.ts';
import { type FigureTools, readFigure } from './read-figure.ts';
import { readItems } from './read-items.ts';

type Input = Located<z.infer<typeof themeShape>>;

/** The facts, functions and layouts with which a theme is read. */
export interface ThemeTools extends FigureTools {
  /** The names of the summit's own layouts. */
  readonly layouts: readonly string[];
  readonly otherTemplates: readonly string[];
}

/** Reads a theme of valid shape; `id` comes from its file name. */
export function readTheme(id: string, input: Input, tools: ThemeTools): Theme {
  const { facts, reader } = tools;
  return {
    id,
    at: input.at,
    title: reader.text(input.title),
    headline: reader.text(input.headline),
    standfirst: reader.text(input.standfirst),
    takeaway: reader.optionalText(input.takeaway),
    hasBand: input.band?.value ?? true,
    layout: readLayout(input.layout, tools),
    continues: input.continue?.value ?? false,
    isOrdered: input.ordered?.value ?? false,
    points: readItems([{ theme: id }, 'points'], input.points, reader, readPoint),
    facts: (input.facts ?? []).flatMap((name) => reader.fact(name, facts)),
    callout: input.callout === undefined ? undefined : readCallout(input.callout, reader),
    figures: readFigures(id, input, tools),
    recommendations: readItems(
      [{ theme: id }, 'recommendations'],
      input.recommendations ?? [],
      reader,
      readRecommendation,
    ),
    note: reader.optionalText(input.note),
    marking: readWords(input.marking, reader),
  };
}

function readLayout(layout: Input['layout'], { layouts, otherTemplates, reader }: ThemeTools): Theme['layout'] {
  if (layout === undefined) return undefined;
  const built = BUILT_IN_LAYOUTS.find((name) => name === layout.value);
  if (built !== undefined) return { kind: 'built-in', name: built };
  if (!layouts.includes(layout.value)) {
    const known = [...BUILT_IN_LAYOUTS, ...layouts];
    // Authors may write the file name of a layout, or its whole path.
    const name = layout.value.replace(/^.*\//, '').replace(/\.hbs$/i, '');
    const stray = otherTemplates.find((path) => path.replace(/^.*\//, '') === `${name}.hbs`);
    const near = known.includes(name) ? name : nearest(name, known);
    const data = { layout: layout.value, stray, nearest: near, known: known.join(', ') };
    reader.findings.push(diagnose('outline/unknown-layout', data, layout.at));
  }
  return { kind: 'own', name: layout.value };
}

function readFigures(theme: string, input: Input, tools: FigureTools): Theme['figures'] {
  if (input.figure !== undefined && input.figures !== undefined) {
    const data = { expected: "either 'figure' or 'figures'", found: 'both' };
    tools.reader.findings.push(diagnose('outline/wrong-type', data, input.figure.at));
  }
  const figures = [...(input.figure === undefined ? [] : [input.figure]), ...(input.figures ?? [])];
  const ids = figureIds(
    theme,
    figures.map(({ id, caption }) => ({ id: id?.value, caption: caption.value })),
  );
  return figures.flatMap((figure, index) => readFigure({ theme, id: ids[index] ?? theme }, figure, tools) ?? []);
}

function readCallout(input: NonNullable<Input['callout']>, reader: OutlineReader): Callout {
  return {
    at: input.at,
    text: reader.text(input.text),
    by: reader.optionalText(input.by),
    cite: reader.cite(input.cite),
    number: readWords(input.number, reader),
  };
}

function readPoint(input: Input['points'][number], address: string, reader: OutlineReader): Point {
  return {
    at: input.at,
    address,
    text: reader.text(input.text),
    line: reader.optionalText(input.line),
    detail: reader.text(input.detail),
    note: reader.optionalText(input.note),
    id: input.id?.value,
    number: readWords(input.number, reader),
  };
}

// Undefined where the date can't be read. The texts are still read, for their findings.
function readRecommendation(
  input: NonNullable<Input['recommendations']>[number],
  address: string,
  reader: OutlineReader,
): Recommendation | undefined {
  const texts = { action: reader.text(input.action), owner: reader.text(input.owner) };
  const horizon = reader.horizon(input.horizon);
  const more = { cite: reader.cite(input.cite), id: input.id?.value, number: readWords(input.number, reader) };
  return horizon === undefined ? undefined : { at: input.at, address, ...texts, horizon, ...more };
}
