import { placeKey } from '../../outline/address/value-addresses.ts';
import type { ChartView } from '../../views/figures/chart-view.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import { openRelationships, type Relationships } from '../package/relationships.ts';
import { type BriefMeasures, briefMeasures } from './brief-measures.ts';
import type { BriefSource } from './brief-source.ts';
import { briefStyles } from './styles/brief-styles.ts';
import { type TemplateHeads, templateHeads } from './template/heads/template-heads.ts';
import { type StyleIds, styleIds } from './template/style-ids.ts';
import { templateMeasures } from './template/template-measures.ts';
import { type NoteKind, type NoteMarks, openNoteMarks } from './text/note-marks.ts';

/** A Word brief while it is written, from its first paragraph to its last. */
export interface Writing {
  readonly source: BriefSource;
  readonly measures: BriefMeasures;
  /** Whether the language is written from right to left. */
  readonly isRtl: boolean;
  /** The relationships of the main document. */
  readonly links: Relationships;
  readonly noteKind: NoteKind;
  readonly noteMarks: NoteMarks;
  /** The bookmarks around the names of figures, by the targets of pointers. */
  readonly figureBookmarks: ReadonlyMap<string, string>;
  /** The bookmarks of the headings in the contents, by the targets of its entries. */
  readonly headingBookmarks: ReadonlyMap<string, string>;
  /** The bookmarks around the works of the list of references, by their addresses. */
  readonly workBookmarks: ReadonlyMap<string, string>;
  /** The bookmarks around the numbers of paragraphs, by the ids to which mentions lead. */
  readonly paragraphBookmarks: ReadonlyMap<string, string>;
  /** The bookmarks around values that were written, with the addresses of the values. */
  readonly marked: Map<string, string>;
  /** Gives the next id for a bookmark or a drawing, from 1. */
  readonly nextId: () => number;
  /** The charts that Word draws itself, in the order in which they were written. */
  readonly charts: ChartView[];
  /** The ids of the brief’s styles beside those of the user’s own template; undefined without one. */
  readonly ids: StyleIds | undefined;
  /** The heads and feet of the user’s own template; undefined where there is none, or where it has no pages. */
  readonly heads: TemplateHeads | undefined;
}

/** Begins to write a Word brief. */
export function openWriting(source: BriefSource): Writing {
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  const { view, template } = source;
  const measures = measuresOf(source);
  const ids = template && styleIds(template, briefStyles({ measures, source }));
  const figures = view.chapters.flatMap(({ bands }) => bands.flatMap((band) => band.figures));
  return {
    source,
    measures,
    isRtl: readsFromRight(view.language),
    links: openRelationships(),
    noteKind: source.noteKind,
    noteMarks: openNoteMarks(source.noteKind, nextId),
    figureBookmarks: named(
      figures.map(({ id }) => id),
      '_Ref2',
    ),
    headingBookmarks: headingBookmarks(view),
    workBookmarks: workBookmarks(source),
    paragraphBookmarks: named(paragraphIds(view), '_Ref3'),
    marked: new Map(),
    nextId,
    charts: [],
    ids,
    heads: headsOf(source, ids, nextId),
  };
}

/** Names the bookmarks of the headings in the contents, by the targets of its entries. */
export function headingBookmarks({ contents }: Pick<BriefSource['view'], 'contents'>): ReadonlyMap<string, string> {
  return named(
    contents.map(({ target }) => target),
    '_Toc0',
  );
}

// A template without a section leaves pages and heads to the brief.
function headsOf(source: BriefSource, ids: StyleIds | undefined, nextId: () => number): TemplateHeads | undefined {
  const { template } = source;
  return template === undefined || ids === undefined || template.template.sections.length === 0
    ? undefined
    : templateHeads(source, template, { ids, nextId });
}

function measuresOf({ setup, template }: BriefSource): BriefMeasures {
  const usual = briefMeasures(setup);
  return template === undefined ? usual : templateMeasures(template, usual);
}

function workBookmarks({ view, bookmarks }: BriefSource): ReadonlyMap<string, string> {
  return new Map(
    view.references.flatMap(({ address, text }) => {
      const value = text.at === undefined ? undefined : bookmarks.get(placeKey(text.at));
      return value === undefined ? [] : [[address, value.name] as const];
    }),
  );
}

function paragraphIds({ chapters }: BriefSource['view']): string[] {
  const texts = chapters.flatMap(({ bands, recommendations }) => [
    ...bands.flatMap(({ standfirst }) => standfirst ?? []),
    ...bands.flatMap(({ points }) => points.map(({ text }) => text)),
    ...bands.flatMap(({ callout }) => callout?.text ?? []),
    ...recommendations.map(({ action }) => action),
  ]);
  return texts.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.id] : [])));
}

// Word shows no bookmark whose name begins with `_`; its own have nine digits.
function named(targets: readonly string[], prefix: string): ReadonlyMap<string, string> {
  return new Map(targets.map((target, index) => [target, prefix + String(index + 1).padStart(8, '0')]));
}
