import { describe, expect, test } from 'vitest';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import type { NoteView } from '../../../scripts/views/brief/brief-view.ts';
import { toBriefView } from '../../../scripts/views/brief/to-brief-view.ts';
import type { SlideView } from '../../../scripts/views/deck/deck-view.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { noteNumbers, type RichText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { notesOfChapter, withoutNotes } from '../../helpers/chapter-parts.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { SAMPLE } from '../../helpers/sample-pack.ts';

const packs = {
  base: buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit'),
  sample: buildViews(createHost(projectFolder), SAMPLE),
};

const FIGURES = new Set(['chart', 'map', 'table', 'timeline', 'contrast']);

/** Every text of a view, however deep. */
function textsIn(value: unknown): RichText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'rich') return [value as RichText];
  return Object.values(value).flatMap(textsIn);
}

/** The notes that a slide's line of sources prints, by their numbers. */
function notesOn(slide: SlideView): Map<number, string> {
  const line = slide.sources === null ? '' : wordsOf(slide.sources);
  const entries = line.split(' · ').map((entry) => /^(\d+)\u00A0(.*)$/.exec(entry));
  return new Map(entries.flatMap((entry) => (entry === null ? [] : [[Number(entry[1]), entry[2] ?? '']])));
}

function numbersOf(notes: readonly NoteView[]): number[] {
  return notes.map(({ number }) => number);
}

describe.each(Object.entries(packs))('the notes of the %s pack', (_, pack) => {
  test('are numbered from 1 in the order in which the brief cites them first', async () => {
    const { context } = await pack;
    const brief = toBriefView(context);
    const all = noteNumbers(textsIn(brief));
    expect(all.filter((number) => number < 1 || number > context.citations.notes.length)).toEqual([]);
    expect(noteNumbers(textsIn(brief.glance))[0]).toBe(1);
    const ordered = [brief.glance.notes, ...brief.chapters.map(notesOfChapter)].map((notes) =>
      Math.max(...numbersOf(notes)),
    );
    expect(ordered[0]).toBe(noteNumbers(textsIn(brief.glance)).length);
  });

  test('mean the same citation in the deck and in the brief', async () => {
    const { context } = await pack;
    const brief = toBriefView(context);
    const inBrief = new Map(
      [...brief.glance.notes, ...brief.chapters.flatMap(notesOfChapter), ...brief.recommendations.notes].map((note) => [
        note.number,
        wordsOf(note.text),
      ]),
    );
    const inDeck = toDeckView(context).slides.flatMap((slide) => [...notesOn(slide)]);
    expect(inDeck.length).toBeGreaterThan(3);
    expect(inDeck.filter(([number, words]) => inBrief.has(number) && inBrief.get(number) !== words)).toEqual([]);
    expect(inDeck.filter(([number]) => !inBrief.has(number))).toEqual([]);
  });

  test('stand on every slide that has their number, and no others do', async () => {
    const { context } = await pack;
    for (const slide of toDeckView(context).slides) {
      const { sources, notes, ...rest } = slide;
      const cited = new Set(noteNumbers(textsIn(rest)));
      const standing = [...notesOn(slide).keys()];
      // What a figure is drawn from stands below it, and has no number in the drawing.
      expect([
        slide.layout,
        FIGURES.has(slide.layout) ? standing.filter((number) => cited.has(number)) : standing,
      ]).toEqual([slide.layout, [...cited].toSorted((a, b) => a - b)]);
    }
  });

  test('stand in every section of the brief that has their number, and no others do', async () => {
    const { context } = await pack;
    const { glance, chapters, recommendations, ...rest } = toBriefView(context);
    for (const { notes, ...section } of [glance, recommendations]) {
      expect(numbersOf(notes)).toEqual(noteNumbers(textsIn(section)));
    }
    for (const chapter of chapters) {
      const cited = noteNumbers(textsIn(withoutNotes(chapter)));
      expect(numbersOf(notesOfChapter(chapter))).toEqual(cited);
    }
    const { contents, references, aboutNotes, about, ...frame } = rest;
    expect(noteNumbers(textsIn([contents, references, frame]))).toEqual([]);
    expect(numbersOf(aboutNotes)).toEqual(noteNumbers([about]));
  });
});
