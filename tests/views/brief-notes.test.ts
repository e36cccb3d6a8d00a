import { beforeAll, describe, expect, test } from 'vitest';
import type { NotePlace } from '../../scripts/outline/note-places.ts';
import { openNoteLists } from '../../scripts/views/brief/note-lists.ts';
import { toBriefView } from '../../scripts/views/brief/to-brief-view.ts';
import { plainText, wordsOf } from '../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../scripts/views/view-context.ts';
import { notesOfChapter } from '../helpers/chapter-parts.ts';
import { sampleContext } from '../helpers/sample-views.ts';

let context: ViewContext;

beforeAll(async () => {
  context = await sampleContext('sco-astana-2024');
});

function viewWith(notePlace: NotePlace) {
  return toBriefView({ ...context, outline: { ...context.outline, notePlace } });
}

/** The targets of all note numbers of a view. */
function targetsIn(view: object): string[] {
  return [...JSON.stringify(view).matchAll(/"target":"([^"]*\/notes\/[^"]*)"/g)].map(([, target = '']) => target);
}

describe('notes together', () => {
  test('stand once, in the order of their numbers, and each number leads there', () => {
    const { endnotes, chapters, glance, recommendations, about, aboutNotes } = viewWith('end');
    expect([glance.notes, ...chapters.map(notesOfChapter), recommendations.notes, aboutNotes].flat()).toEqual([]);
    expect(endnotes.map(({ id }) => id)).toEqual(endnotes.map(({ number }) => `summit/notes/${number}`));
    expect(endnotes.length).toBeGreaterThan(20);
    const targets = targetsIn([glance, chapters, recommendations, about]);
    expect(new Set(targets)).toEqual(new Set(endnotes.map(({ id }) => id)));
    const marks = JSON.stringify([glance, chapters, recommendations, about]);
    for (const { citedAt } of endnotes) expect(marks.split(`"id":"${citedAt}"`)).toHaveLength(2);
  });

  test('are in the contents, before the references, which lead to them', () => {
    const { contents, references, endnotes } = viewWith('end');
    const targets = contents.map(({ target }) => target);
    expect(targets.slice(-3)).toEqual(['notes', 'references', 'about']);
    expect(targetsIn(references).every((target) => endnotes.some(({ id }) => id === target))).toBe(true);
    expect(viewWith('beside').contents.map(({ target }) => target)).not.toContain('notes');
  });
});

test('notes of the chapter stand below it, before its pages are known, and each number leads there', () => {
  const { chapters, endnotes } = viewWith('chapter');
  for (const chapter of chapters) {
    expect(new Set(targetsIn(chapter.bands))).toEqual(new Set(chapter.notesBelow.map(({ id }) => id)));
  }
  expect(chapters.every(({ notesBelow }) => notesBelow.length > 0)).toBe(true);
  expect(chapters.flatMap(({ bands }) => bands.flatMap(({ side }) => side?.notes ?? []))).toEqual([]);
  expect(endnotes).toEqual([]);
});

test('beside the text stand quantities as large numbers, and dates as lines', () => {
  const { chapters } = viewWith('beside');
  const sides = chapters.map(({ bands }) => bands.flatMap(({ side }) => (side === null ? [] : [side])));
  for (const [index, { facts }] of context.outline.themes.entries()) {
    const dates = facts.filter(({ quantity }) => quantity.kind === 'date').length;
    const shown = (kind: 'numbers' | 'dates') => (sides[index] ?? []).flatMap((side) => side[kind]).length;
    expect([shown('numbers'), shown('dates')]).toEqual([facts.length - dates, dates]);
  }
  const dates = sides.flat().flatMap((side) => side.dates);
  expect(dates.map(({ value }) => wordsOf(value).replaceAll('\u00A0', ' '))).toEqual(
    expect.arrayContaining(['15 June 2001', '21 May 2024', '3–4 July 2024', '2025–2027']),
  );
  const values = sides.flat().flatMap((side) => side.numbers.map(({ value }) => wordsOf(value)));
  expect(values.filter((value) => /20\d\d/.test(value))).toEqual([]);
});

test('notes for the feet of pages stand below each chapter on a screen, and in full and in short in the page to print', () => {
  const outline = { ...context.outline, notePlace: 'foot' as const };
  const screen = toBriefView({ ...context, outline });
  expect(screen.footNotes).toEqual([]);
  expect(screen.chapters.map(notesOfChapter)).toEqual(viewWith('chapter').chapters.map(notesOfChapter));
  const { footNotes } = toBriefView(
    { ...context, outline },
    { numbers: new Map(), plans: new Map(), isForPrint: true },
  );
  const [full = [], short = []] = footNotes;
  const { glance, chapters, recommendations, aboutNotes } = screen;
  const numbers = new Set(
    [glance.notes, ...chapters.map(notesOfChapter), recommendations.notes, aboutNotes]
      .flat()
      .map(({ number }) => number),
  );
  expect(full.map(({ number }) => number)).toEqual([...full.keys()].map((index) => index + 1));
  expect(new Set(full.map(({ number }) => number))).toEqual(numbers);
  expect(full.map(({ text }) => wordsOf(text))).toEqual(full.map(({ number }) => wordsOf(context.note(number))));
  expect(short.map(({ text }) => wordsOf(text))).toEqual(full.map(({ number }) => wordsOf(context.shortNote(number))));
});

test('a note that returns in another list is repeated there in its short form', () => {
  const words = (form: string) => (number: number) => plainText(`${form} ${number}`);
  const lists = openNoteLists({ ...context, note: words('full'), shortNote: words('short') });
  const cited = (...numbers: number[]) => [{ kind: 'rich' as const, pieces: [{ kind: 'notes' as const, numbers }] }];
  const list = { file: 'summit', path: ['notes', 'about'] } as const;
  const shown = (...numbers: number[]) => lists.of(cited(...numbers), list).map(({ text }) => wordsOf(text));
  expect(shown(1, 2)).toEqual(['full 1', 'full 2']);
  expect(shown(2, 3)).toEqual(['short 2', 'full 3']);
});
