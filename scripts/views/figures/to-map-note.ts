import type { Boundary, WorldMap } from '../../outline/world-map.ts';
import { joinTexts } from '../shared-views.ts';
import { plainText, type RichText, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { ShownLine, ShownLines } from './shown-lines.ts';

/** What is known of boundaries in dispute once the maps are drawn, and how much of it is printed. */
export interface MapLines {
  /** `names` lists the names of lines and areas, for slides; `sentences` has the sentence about each, for pages. */
  readonly wording: 'names' | 'sentences';
  /** What each map shows, by the figure's id; a map that is not here has only the note that all maps have. */
  readonly of: ReadonlyMap<string, ShownLines>;
}

/** The words and functions from which the note under a map is made. */
type NoteContext = Pick<ViewContext, 'label' | 'labels' | 'mapLines' | 'text'>;

/**
 * Makes the note under a map: whose boundaries it has, which of them are in dispute, and what the summit itself says of
 * lines and names. `id` is the figure's.
 */
export function toMapNote(id: string, map: WorldMap, context: NoteContext): RichText {
  const { hasLines, named } = context.mapLines.of.get(id) ?? NO_LINES;
  const areas = namesOf(named, false, map, context);
  const notes = [
    context.label('boundaries'),
    ...(hasLines ? [linesNote(namesOf(named, true, map, context), context)] : []),
    ...(areas.length === 0 ? [] : [filled(context.labels.disputed_areas, areas)]),
    ...named.flatMap((line) => sentenceOf(line, map, context) ?? []),
    ...map.names.flatMap(({ note }) => (note === undefined ? [] : [context.text(note)])),
  ];
  return joinTexts(notes.map(asSentence), ' ');
}

const NO_LINES: ShownLines = { hasLines: false, named: [] };

function linesNote(names: readonly RichText[], { labels, label }: NoteContext): RichText {
  return names.length === 0 ? label('disputed_lines') : filled(labels.disputed_lines_named, names);
}

// Names without a sentence of their own: lines that are drawn, or areas.
function namesOf(named: readonly ShownLine[], areLines: boolean, map: WorldMap, context: NoteContext): RichText[] {
  return named
    .filter((line) => line.isLine === areLines && sentenceOf(line, map, context) === undefined)
    .flatMap((line) => {
      if (line.kind === 'listed') return [context.label(`dispute_${line.id}`)];
      const row = map.boundaries[line.index];
      return row === undefined ? [] : [nameOf(row, line.isLine, context)];
    });
}

function sentenceOf(line: ShownLine, map: WorldMap, context: NoteContext): RichText | undefined {
  if (line.kind === 'listed') {
    return context.mapLines.wording === 'names' ? undefined : context.label(`dispute_${line.id}_note`);
  }
  const row = map.boundaries[line.index];
  if (row?.note === undefined) return undefined;
  return joinTexts([nameOf(row, line.isLine, context), context.text(row.note)], ': ');
}

function nameOf({ name, draw }: Boundary, isLine: boolean, context: NoteContext): RichText {
  const text = context.text(name);
  return isLine && draw === 'dotted' ? filled(context.labels.dotted_line, [text]) : text;
}

// Puts texts into the place that a label has for them.
function filled(label: string, names: readonly RichText[]): RichText {
  const [before = '', after = ''] = label.split(/\{names?\}/);
  return joinTexts([plainText(before), joinTexts(names, '; '), plainText(after)], '');
}

function asSentence(text: RichText): RichText {
  return /[.!?…。؟]\p{Pe}*$/u.test(wordsOf(text).trim()) ? text : joinTexts([text, plainText('.')], '');
}
