import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Address } from '../address/address.ts';
import { isoDate } from '../calendar-date.ts';
import type { Fact } from '../fact.ts';
import type { AssetPath, ChartAnnotation, Event, Figure, FigureContent, Image, Side } from '../outline.ts';
import { FIGURE_KINDS, type figure } from '../shape/figure-shape.ts';
import { altWeakness } from '../text/alt-weakness.ts';
import type { Located, LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';
import { readWords } from './read-document.ts';
import { readItems } from './read-items.ts';
import { readLead } from './read-lead.ts';
import { readMap } from './read-map.ts';
import { readShares } from './read-shares.ts';
import { readSubtitle } from './read-subtitle.ts';

type Input = Located<z.infer<typeof figure>>;
type Given<Kind extends keyof Input> = NonNullable<Input[Kind]>;

/** The theme of a figure and its id: the outline's own, or the one that it has without. */
interface FigureName {
  readonly theme: string;
  readonly id: string;
}

/** The facts and functions with which a figure is read. */
export interface FigureTools {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly reader: OutlineReader;
  /** Reads the path of a file in the summit's folder, and reports a path without a file. */
  readonly asset: (path: LocatedValue<string>) => AssetPath;
}

/**
 * Reads a figure of valid shape, which is known by its theme and its id. Gives undefined and a finding where the
 * figure has no kind, or more than one.
 */
export function readFigure({ theme, id }: FigureName, input: Input, tools: FigureTools): Figure | undefined {
  const { reader } = tools;
  const kinds = FIGURE_KINDS.filter((kind) => input[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    const data = {
      expected: `a figure of one kind: ${FIGURE_KINDS.slice(0, -1).join(', ')} or ${FIGURE_KINDS.at(-1)}`,
      found: kinds.length === 0 ? 'one of no kind' : `one of ${kinds.length} kinds: ${kinds.join(', ')}`,
    };
    reader.findings.push(diagnose('outline/wrong-type', data, input.at));
    return undefined;
  }
  if (input.alt !== undefined && !DRAWN.has(kind)) {
    reader.findings.push(diagnose('outline/needless-alt', { kind }, input.alt.at));
  }
  if (kind !== 'chart') reportKeysOfCharts(kind, input, reader);
  if (kind !== 'numbers') readLead(input.lead, undefined, reader);
  return {
    id,
    at: input.at,
    content: readContent(kind, input, { ...tools, theme, id }),
    caption: reader.text(input.caption),
    subtitle: readSubtitle(input.subtitle, reader),
    remark: reader.optionalText(input.remark),
    takeaway: reader.optionalText(input.takeaway),
    cite: reader.cite(input.cite),
    source: reader.optionalText(input.source),
    note: reader.optionalText(input.note),
    marking: readWords(input.marking, reader),
  };
}

function reportKeysOfCharts(kind: string, { multiples, annotations }: Input, reader: OutlineReader): void {
  const places = { multiples: multiples?.at, annotations: annotations?.[0]?.at };
  for (const [key, at] of Object.entries(places)) {
    if (at !== undefined) reader.findings.push(diagnose('outline/not-of-a-chart', { key, kind }, at));
  }
}

// The other kinds of figures consist of texts, which a screen reader reads as they are: they need no alternative text.
const DRAWN: ReadonlySet<string> = new Set(['chart', 'map', 'image']);

function readContent(
  kind: (typeof FIGURE_KINDS)[number],
  input: Input,
  tools: FigureTools & FigureName,
): FigureContent {
  const { reader, theme, id } = tools;
  switch (kind) {
    case 'numbers':
      return readNumbers(input, tools);
    case 'timeline':
      return { kind, events: readEvents([{ theme }, 'figures', id, kind], given(input, kind), reader) };
    case 'table':
      return readTable(given(input, kind), reader);
    case 'contrast': {
      const { left, right } = given(input, kind);
      return { kind, left: readSide(left, reader), right: readSide(right, reader) };
    }
    case 'chart':
      return readChart(given(input, kind), input, tools);
    case 'shares':
      return readShares(given(input, kind), reader);
    case 'map':
      return readMap(given(input, kind), readAlt(input, reader), reader);
    case 'image':
      return readImage(given(input, kind), input, tools);
  }
}

function readNumbers(input: Input, { reader, facts }: FigureTools): FigureContent {
  const numbers = given(input, 'numbers');
  const lead = readLead(input.lead, numbers, reader);
  return { kind: 'numbers', facts: numbers.flatMap((id) => reader.fact(id, facts)), lead };
}

// The value is defined: `kind` was chosen by that.
function given<Kind extends keyof Input>(input: Input, kind: Kind): Given<Kind> {
  return input[kind] as Given<Kind>;
}

// Events must be in the order of time: an event that is earlier than the one before has a wrong date or a wrong place.
function readEvents(
  list: readonly [Address['file'], ...string[]],
  input: Given<'timeline'>,
  reader: OutlineReader,
): Event[] {
  // An event without a date that can be read is kept here, so that the others are compared with their neighbours.
  const events = readItems(list, input, reader, (event, address) => ({
    event: readEvent(event, address, reader),
  })).map(({ event }) => event);
  for (const [index, { date }] of input.entries()) {
    const [before, here] = [events[index - 1], events[index]].map((event) => event && isoDate(event.date));
    if (before === undefined || here === undefined || !isEarlier(here, before)) continue;
    reader.findings.push(diagnose('outline/event-order', { date: here, before }, date.at));
  }
  return events.filter((event) => event !== undefined);
}

// A year, and a day or month within it, can't be put in order.
function isEarlier(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

// Undefined where the date can't be read. The texts are still read, for their findings.
function readEvent(input: Given<'timeline'>[number], address: string, reader: OutlineReader): Event | undefined {
  const date = reader.date(input.date);
  const texts = { text: reader.text(input.text), detail: reader.optionalText(input.detail) };
  const isMarked = input.mark?.value ?? false;
  return date === undefined ? undefined : { address, date, dateAt: input.date.at, ...texts, isMarked };
}

function readSide({ title, items }: Given<'contrast'>['left'], reader: OutlineReader): Side {
  return { title: reader.text(title), items: items.map(reader.text) };
}

function readTable(input: Given<'table'>, reader: OutlineReader): FigureContent {
  for (const row of input.rows) {
    const [first] = row;
    if (first === undefined || row.length === input.columns.length) continue;
    const data = {
      expected: `a row of ${input.columns.length} cells, as the columns are`,
      found: `one of ${row.length}`,
      ...(row.length < input.columns.length ? { instead: SHORT_ROW } : { instead: longRow(row) }),
    };
    reader.findings.push(diagnose('outline/wrong-type', data, first.at));
  }
  for (const head of input.columns) {
    if (asText(head).value.trim() === '')
      reader.findings.push(diagnose('outline/empty-text', { instead: HEAD }, head.at));
  }
  return {
    kind: 'table',
    columns: input.columns.map((head) => reader.text(asText(head))),
    rows: input.rows.map((row) => row.map((cell) => reader.text(asText(cell)))),
  };
}

type Cell = LocatedValue<string> | LocatedValue<number> | LocatedValue<null>;

const HEAD =
  'Say in a word or two what this column holds, such as Country, Amount or 2023: a screen reader reads it before each cell.';
const SHORT_ROW = 'Add the cells that are missing; an empty one is "".';

// YAML ends a cell at a comma. The comma is most often part of a number, or stands between a city and its country.
function longRow(row: readonly Cell[]): string {
  const raws = row.map(({ raw }) => raw);
  const at = raws.findIndex((raw, index) => /^-?\d{1,3}$/.test(raw) && /^\d{3}$/.test(raws[index + 1] ?? ''));
  const example = at < 0 ? '"Example City, Host country"' : `"${raws[at]},${raws[at + 1]}"`;
  return `A comma ends a cell: put a cell that holds one in quotes, as in ${example}. If no cell does, take one out.`;
}

// A number is kept as it is written: 2018 is most often a year, and 1.50 keeps its zero.
function asText(cell: Cell): LocatedValue<string> {
  return { ...cell, value: typeof cell.value === 'number' ? cell.raw : (cell.value ?? '') };
}

function readChart(spec: Given<'chart'>, input: Input, { reader, asset }: FigureTools): FigureContent {
  const { data, ...others } = spec.value;
  const { marking, ...plain } = isMap(data) ? data : {};
  const ofFile =
    typeof marking === 'string' ? { words: marking.trim(), at: spec.locate(['data', 'marking']) } : undefined;
  const url = typeof data === 'object' && data !== null && 'url' in data ? data.url : undefined;
  const at = spec.locate(['data', 'url']);
  return {
    kind: 'chart',
    // Vega-Lite knows no marking of its data.
    spec: ofFile === undefined ? spec : { ...spec, value: { ...others, data: plain } },
    marking: ofFile,
    ...(input.multiples === undefined ? {} : { multiples: { field: input.multiples.value, at: input.multiples.at } }),
    ...(input.annotations === undefined ? {} : { annotations: readAnnotations(input.annotations, reader) }),
    data: typeof url === 'string' ? asset({ value: url, at, raw: url }) : undefined,
    alt: readAlt(input, reader),
  };
}

function readAnnotations(input: Given<'annotations'>, reader: OutlineReader): readonly ChartAnnotation[] {
  return input.map(({ row, text }) => ({
    at: text.at,
    row: row.map(({ key, entry }) => ({ column: key.value, value: entry.value, at: entry.at })),
    text: reader.text(text),
  }));
}

function readImage(image: Given<'image'>, input: Input, { reader, asset }: FigureTools): FigureContent {
  return {
    kind: 'image',
    file: asset(image.file),
    credit: reader.text(image.credit),
    marking: readWords(image.marking, reader),
    crop: readCrop(image.crop, reader),
    alt: readAlt(input, reader),
  };
}

function readCrop(input: Given<'image'>['crop'], reader: OutlineReader): Image['crop'] {
  const crop = {
    left: input?.left.value ?? 0,
    top: input?.top.value ?? 0,
    right: input?.right.value ?? 0,
    bottom: input?.bottom.value ?? 0,
  };
  if (crop.left + crop.right >= 100 || crop.top + crop.bottom >= 100) {
    reader.findings.push(diagnose('outline/empty-crop', crop, input?.at));
  }
  return crop;
}

function readAlt(input: Input, reader: OutlineReader): Figure['caption'] {
  if (input.alt !== undefined) {
    const surroundings = { caption: input.caption.value, file: input.image?.file.value };
    const reason = altWeakness(input.alt.value, surroundings);
    if (reason !== undefined) reader.findings.push(diagnose('outline/weak-alt', { reason }, input.alt.at));
    return reader.text(input.alt);
  }
  reader.findings.push(
    diagnose('outline/missing-key', { key: 'alt', expected: 'a text that says what the figure shows' }, input.at),
  );
  return { at: input.at, inlines: [] };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
