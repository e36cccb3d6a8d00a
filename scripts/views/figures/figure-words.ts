import type { Figure, FigureSubtitle } from '../../outline/outline.ts';
import { joinTexts } from '../shared-views.ts';
import { inLabel } from '../text/in-label.ts';
import { isPercent } from '../text/is-percent.ts';
import { noteNumbers, type Piece, plainText, type RichText, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';

/** The words of a figure by which it can be understood alone; null where the outline has none. */
export interface FigureWords {
  /** What it shows, in which unit, where, when, and the whole of its shares. */
  readonly subtitle: RichText | null;
  /** What a reader must know of it. */
  readonly remark: RichText | null;
  /** Where it comes from: the works that it cites, by their short names, and the outline's own words. */
  readonly source: RichText | null;
}

/** Makes the words around a figure that both genres show. */
export function toFigureWords({ subtitle, remark, cite, source }: Figure, context: ViewContext): FigureWords {
  return {
    subtitle: subtitle === undefined ? null : toSubtitle(subtitle, context),
    remark: remark === undefined ? null : inLabel(context.labels.remark_line, context.text(remark)),
    source: toSource(cite, source, context),
  };
}

function toSubtitle(subtitle: FigureSubtitle, context: ViewContext): RichText {
  const { at, measure, unit, coverage, period } = subtitle;
  const measured = joinTexts(present([measure, unit]).map(context.text), ', ');
  const when = period === undefined ? [] : [context.words(context.format.span(period), at)];
  const where = joinTexts([...present([coverage]).map(context.text), ...when], ', ');
  const parts = [measured, where, ...toTotal(subtitle, context)].filter((part) => part.pieces.length > 0);
  return { ...joinTexts(parts, SEPARATOR), at };
}

// Its first blank is a no-break space, so that a dot ends a line rather than begins one.
const SEPARATOR = '\u00A0· ';

function toTotal(subtitle: FigureSubtitle, context: ViewContext): RichText[] {
  const total = totalWords(subtitle, context);
  return total === undefined ? [] : [inLabel(context.labels.total_line, total)];
}

/** The whole of shares in words. A number has the unit of the figure; a percent sign is no unit of a whole. */
export function totalWords(
  { total, unit }: FigureSubtitle,
  { text, format }: Pick<ViewContext, 'text' | 'format'>,
): RichText | undefined {
  if (total === undefined) return undefined;
  if ('inlines' in total) return text(total);
  const number = plainText(format.number(total.number), total.at);
  const name = unit === undefined ? undefined : text(unit);
  const isShare = name === undefined || isPercent(wordsOf(name));
  return isShare ? number : joinTexts([number, name], '\u00A0');
}

function toSource(cite: Figure['cite'], source: Figure['source'], context: ViewContext): RichText | null {
  const works = cite === undefined ? [] : noteNumbers([context.text(cite)]).map(context.shortNote);
  const parts = [...works, ...present([source]).map(context.text)];
  const at = (cite ?? source)?.at;
  if (parts.length === 0 || at === undefined) return null;
  const { source_line: one, sources_line: several } = context.labels;
  const last = parts.length - 1;
  const joined = joinTexts(
    parts.map((part, index) => (index < last ? withoutStop(part) : part)),
    '; ',
  );
  return { ...inLabel(parts.length > 1 ? several : one, joined), at };
}

// Some styles end a note with a full stop, which would stand before the semicolon. That of an abbreviation stays.
function withoutStop(text: RichText): RichText {
  return { ...text, pieces: piecesWithoutStop(text.pieces) };
}

function piecesWithoutStop(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (last === undefined) return [];
  const before = pieces.slice(0, -1);
  if ('children' in last) return [...before, { ...last, children: piecesWithoutStop(last.children) }];
  if (last.kind !== 'text') return [...pieces];
  return [...before, { ...last, value: last.value.replace(/(?<!\b(?:\p{Lu}|al|eds?|etc|vol|no))\.$/u, '') }];
}

function present<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}
