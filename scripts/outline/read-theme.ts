import type { z } from 'zod';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Fact } from './fact.ts';
import type { Located } from './located.ts';
import type { Figure, FigureContent, Point, Recommendation, Theme } from './outline.ts';
import type { OutlineReader } from './outline-reader.ts';
import type { themeShape } from './theme-shape.ts';

type Input = Located<z.infer<typeof themeShape>>;
type FigureInput = NonNullable<Input['figure']>;

/** Reads one theme whose shape was validated; `facts` are those of `summit.yaml`. */
export function readTheme(id: string, input: Input, facts: ReadonlyMap<string, Fact>, reader: OutlineReader): Theme {
  return {
    id,
    at: input.at,
    title: reader.text(input.title),
    headline: reader.text(input.headline),
    standfirst: reader.text(input.standfirst),
    takeaway: reader.optionalText(input.takeaway),
    layout: input.layout?.value,
    points: input.points.map((point) => readPoint(point, reader)),
    facts: (input.facts ?? []).flatMap((name) => reader.fact(name, facts)),
    figure: input.figure === undefined ? undefined : readFigure(input.figure, facts, reader),
    recommendations: (input.recommendations ?? []).map((item) => readRecommendation(item, reader)),
    note: reader.optionalText(input.note),
  };
}

function readPoint(input: Input['points'][number], reader: OutlineReader): Point {
  return {
    at: input.at,
    text: reader.text(input.text),
    detail: reader.text(input.detail),
    note: reader.optionalText(input.note),
  };
}

function readRecommendation(
  input: NonNullable<Input['recommendations']>[number],
  reader: OutlineReader,
): Recommendation {
  return {
    at: input.at,
    action: reader.text(input.action),
    owner: reader.text(input.owner),
    horizon: reader.date(input.horizon),
    cite: reader.cite(input.cite),
  };
}

function readFigure(input: FigureInput, facts: ReadonlyMap<string, Fact>, reader: OutlineReader): Figure | undefined {
  const contents = readContents(input, facts, reader);
  const [content] = contents;
  if (content === undefined || contents.length > 1) {
    const data = {
      expected: "a figure of one kind: 'numbers', 'timeline' or 'table'",
      found: contents.length === 0 ? 'one of no kind' : `one of ${contents.length} kinds`,
    };
    reader.findings.push(diagnose('outline/wrong-type', data, input.at));
    return undefined;
  }
  return {
    at: input.at,
    content,
    caption: reader.text(input.caption),
    cite: reader.cite(input.cite),
    note: reader.optionalText(input.note),
  };
}

function readContents(input: FigureInput, facts: ReadonlyMap<string, Fact>, reader: OutlineReader): FigureContent[] {
  const contents: FigureContent[] = [];
  if (input.numbers !== undefined) {
    contents.push({ kind: 'numbers', facts: input.numbers.flatMap((id) => reader.fact(id, facts)) });
  }
  if (input.timeline !== undefined) {
    const events = input.timeline.map(({ date, text }) => ({ date: reader.date(date), text: reader.text(text) }));
    contents.push({ kind: 'timeline', events });
  }
  if (input.table !== undefined) contents.push(readTable(input.table, reader));
  return contents;
}

function readTable(input: NonNullable<FigureInput['table']>, reader: OutlineReader): FigureContent {
  for (const row of input.rows) {
    const [first] = row;
    if (first !== undefined && row.length !== input.columns.length) {
      const data = {
        expected: `a row of ${input.columns.length} cells, as the columns are`,
        found: `one of ${row.length}`,
      };
      reader.findings.push(diagnose('outline/wrong-type', data, first.at));
    }
  }
  return {
    kind: 'table',
    columns: input.columns.map(reader.text),
    rows: input.rows.map((row) => row.map(reader.text)),
  };
}
