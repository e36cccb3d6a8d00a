import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  LooseBlock,
  MeasuredBrief,
  MeasuredChapter,
  Setting,
} from '../../../scripts/browser/page/measured-chapter.ts';
import { layOutChapter } from '../../../scripts/layout/brief/lay-out-chapter.ts';
import { planChapters } from '../../../scripts/layout/brief/plan-chapters.ts';
import { isPlanOf } from '../../../scripts/views/brief/chapter-plan.ts';
import { measuredChapter, PAGE_HEIGHT, paragraph, whole } from '../../helpers/measured-chapter.ts';

const CHAPTER = measuredChapter({
  points: [paragraph(8), paragraph(8), paragraph(8)],
  side: { inset: 5, gap: 23, heights: [80, 80] },
  notes: { height: 60, each: [12, 12, 12, 12], isBelow: false },
});
const STACKED = [
  { ...whole(180), parts: 2 },
  { ...whole(60), parts: 1 },
];
const set = (blocks: readonly LooseBlock[], ...classes: Setting['classes']): Setting => ({ classes, blocks });
const AROUND = { fronts: [set([])], ends: [set([])] };
const loose = (lineHeight: number, more: Partial<LooseBlock> = {}): LooseBlock => {
  return { ...whole(lineHeight), newPage: false, keepsNext: false, ...more };
};
const NO_NOTES = { height: 0, each: [], isBelow: false };

function planOf(chapter: Partial<MeasuredChapter>, brief: Partial<MeasuredBrief> = {}) {
  const measured = { ...CHAPTER, ...chapter };
  const plan = planChapters({ ...AROUND, chapters: [measured], ...brief }, PAGE_HEIGHT).plans.get(measured.id);
  if (plan === undefined) throw new Error('The chapter has no plan.');
  return plan;
}

describe('a figure', () => {
  test('stands behind the text where both fit', () => {
    expect(planOf({ figures: [[whole(200)]] }).figuresAfter).toEqual([3]);
  });

  test('that would leave half a page blank goes between the paragraphs, and text fills the page below it', () => {
    const figures = [[whole(300)]];
    const points = [paragraph(9), paragraph(9), paragraph(9)];
    const next = { ...CHAPTER, id: 'theme-two', points: Array.from({ length: 5 }, () => paragraph(9)) };
    const chapters = [{ ...CHAPTER, figures, points }, next];
    expect(planOf({}, { chapters }).figuresAfter[0]).toBeLessThan(3);
    const cost = (after: number) =>
      layOutChapter({ ...CHAPTER, figures, points }, { figuresAfter: [after], notesBelow: false }, 0, PAGE_HEIGHT).cost;
    expect(cost(2)).toBeLessThan(cost(3));
  });

  test('never stands before all text, and never before the figure that comes first', () => {
    const { figuresAfter } = planOf({ figures: [[whole(500)], [whole(500)], [whole(500)]] });
    expect(figuresAfter).toHaveLength(3);
    expect(Math.min(...figuresAfter)).toBeGreaterThanOrEqual(1);
    expect(figuresAfter).toEqual(figuresAfter.toSorted((a, b) => a - b));
  });
});

describe('the hanging column', () => {
  test('hangs beside text that is longer', () => {
    expect(planOf({}).bands).toEqual([{ beside: 3, hangs: true }]);
  });

  test('that is longer than the text does not hang, and its notes go below', () => {
    const notes = { height: 180, each: Array.from({ length: 15 }, () => 12), isBelow: false };
    const chapter = { ...CHAPTER, points: [paragraph(4)], side: { inset: 5, gap: 23, heights: [150] }, notes };
    const [beside, below] = [false, true].map((notesBelow) =>
      layOutChapter(chapter, { figuresAfter: [], notesBelow }, 0, PAGE_HEIGHT),
    );
    expect(beside?.plan.bands).toEqual([{ beside: 2, hangs: false }]);
    expect(below?.plan.bands).toEqual([{ beside: 1, hangs: true }]);
    expect(below?.cost).toBeLessThan(beside?.cost ?? 0);
  });

  test('has its parts beside the band that is high enough for them, and the last band has what is left', () => {
    const { bands, notesBelow } = planOf({
      points: [paragraph(3), paragraph(20), paragraph(20)],
      figures: [[whole(420)]],
      side: { inset: 5, gap: 23, heights: [100, 100, 100] },
    });
    expect(bands.reduce((sum, { beside }) => sum + beside, 0)).toBe(notesBelow ? 3 : 4);
  });

  test('stands below the text as a whole where its edition has one column', () => {
    const plan = planOf({ stacked: STACKED });
    expect(plan.notesBelow).toBe(false);
    expect(plan.bands.at(-1)?.beside).toBe(3);
  });

  test('or in two parts, where its first rows fill the foot of a page that a figure would leave blank', () => {
    const points = [paragraph(15), paragraph(15), paragraph(15)];
    const plan = planOf({ points, stacked: STACKED, figures: [[whole(560)]] });
    expect(plan.figuresAfter).toEqual([1]);
    // The first row has two parts; the notes, in the last, close the chapter.
    expect(plan.bands).toEqual([
      { beside: 2, hangs: false },
      { beside: 1, hangs: false },
    ]);
    // Where there is no blank foot they stay together.
    expect(planOf({ points: [paragraph(4), paragraph(4)], stacked: STACKED, figures: [[whole(100)]] })).toMatchObject({
      bands: [{ beside: 2, hangs: false }],
      notesBelow: true,
    });
  });
});

test('a paragraph of four lines is not parted, a longer one may be', () => {
  expect(planOf({ points: [paragraph(4), paragraph(5)] }).unbroken).toEqual([true, false]);
});

test('the notes close their chapter: below a figure that ends it, beside its last text where none does', () => {
  const points = Array.from({ length: 3 }, () => paragraph(9));
  expect(planOf({ points, figures: [[whole(200)]] })).toMatchObject({ figuresAfter: [3], notesBelow: true });
  expect(planOf({ points })).toMatchObject({ notesBelow: false });
});

test('what follows the chapters is set closer where that saves a last page of a few lines, and only there', () => {
  const brief = { ...AROUND, chapters: [{ ...CHAPTER, newPage: true }] };
  const end = layOutChapter(CHAPTER, { figuresAfter: [], notesBelow: false }, 0, PAGE_HEIGHT).y;
  const [list, about] = [loose(PAGE_HEIGHT - end - 200), loose(220)];
  const closer = [loose(PAGE_HEIGHT - end - 290), about];
  const classesOf = (usual: readonly LooseBlock[]) => {
    return planChapters({ ...brief, ends: [set(usual), set(closer, 'close-end')] }, PAGE_HEIGHT).pageClasses;
  };
  expect(classesOf([list, about])).toEqual(['close-end']);
  expect(classesOf(closer)).toEqual([]);
});

describe('what stands before the chapters', () => {
  const chapters = [{ ...CHAPTER, newPage: true }];
  const contents = (newPage: boolean) => [
    loose(30, { newPage, keepsNext: true }),
    ...Array.from({ length: 10 }, () => loose(44)),
  ];
  const classesOf = (glance: number) => {
    const before = [loose(glance)];
    const fronts = [set([...before, ...contents(true)]), set([...before, ...contents(false)], 'contents-follow')];
    return planChapters({ ...AROUND, fronts, chapters }, PAGE_HEIGHT).pageClasses;
  };

  test('has its contents on a page of their own, and below the rest of a page that would be blank without them', () => {
    expect(classesOf(900)).toEqual([]);
    expect(classesOf(PAGE_HEIGHT + 150)).toEqual(['contents-follow']);
  });

  test('decides with its pages, and not with its height, where the first chapter begins', () => {
    // The second block has no room below the first: the chapter begins 500 px below the top of the second page.
    const fronts = [set([loose(600), loose(500)])];
    const points = [paragraph(12), paragraph(12)];
    const figures = [[whole(300)]];
    const placesAfter = (ways: readonly Setting[]) => planOf({ points, figures }, { fronts: ways }).figuresAfter;
    expect(placesAfter(fronts)).toEqual(placesAfter([set([loose(500)])]));
  });
});

describe('a chapter that opens at the foot of a page', () => {
  const opening = { ...CHAPTER, notes: NO_NOTES, side: { ...CHAPTER.side, heights: [] } };
  const at = (y: number, standfirst = CHAPTER.standfirst, side: MeasuredChapter['side'] = opening.side) => {
    const places = { figuresAfter: [], notesBelow: false, isOpeningLoose: true };
    return layOutChapter({ ...opening, standfirst, side }, places, y, PAGE_HEIGHT);
  };
  const OPENING = 49 + 100 + 100;

  test('may have its standfirst there without text, but only with some px to spare', () => {
    expect(at(PAGE_HEIGHT - OPENING - 10)).toMatchObject({ plan: { standfirstBreak: 'alone' }, y: 3 * 160 + 2 * 10 });
    expect(at(PAGE_HEIGHT - OPENING - 2).y).toBeGreaterThan(3 * 160 + 2 * 10);
  });

  test('parts a standfirst of six lines and more, which costs more', () => {
    const six = { gap: 0, lines: 6, lineHeight: 20 };
    const parted = at(PAGE_HEIGHT - OPENING + 30, six);
    expect(parted).toMatchObject({ plan: { standfirstBreak: 'parted' } });
    expect(parted.cost).toBeGreaterThan(at(PAGE_HEIGHT - OPENING - 40, six).cost);
  });

  test('needs room for the first part beside the text too, since a grid begins where both of its columns can', () => {
    const side = { ...opening.side, heights: [220] };
    expect(at(PAGE_HEIGHT - OPENING - 10, CHAPTER.standfirst, side).y).toBeGreaterThan(3 * 160 + 2 * 10);
  });
});

describe('what follows the chapters', () => {
  // The chapter fills the first page to `end` px: heading, standfirst and a paragraph.
  const classesOf = (end: number, ...blocks: LooseBlock[]) => {
    const points = [{ gap: 0, lines: 1, lineHeight: end - 200 }];
    const chapters = [{ ...CHAPTER, newPage: true, notes: NO_NOTES, side: { ...CHAPTER.side, heights: [] }, points }];
    return planChapters({ ...AROUND, chapters, ends: [set(blocks)] }, PAGE_HEIGHT).pageClasses;
  };

  test('parts a table that is whole only where most of a page would be blank', () => {
    const rows = Array.from({ length: 6 }, () => loose(110, { gap: 0, head: 30 }));
    const table = loose(660, { parted: { by: 'parted-table', blocks: rows } });
    expect(classesOf(400, table)).toEqual(['parted-table']);
    expect(classesOf(800, table)).toEqual([]);
    const short = loose(400, { parted: { by: 'parted-table', blocks: rows.slice(0, 3) } });
    expect(classesOf(600, short)).toEqual([]);
  });

  test('opens the references on a new page where they would only just begin on this one', () => {
    const list = loose(840, { columns: { count: 2, heights: Array.from({ length: 24 }, () => 70) } });
    const heading = loose(60, { keepsNext: true, opensBack: true });
    expect(classesOf(760, heading, list)).toEqual(['new-back']);
    expect(classesOf(400, heading, list)).toEqual([]);
  });
});

test('recommendations that begin a page take lines of text along, or a whole paragraph that had room', () => {
  const box = whole(80);
  const at = (y: number) =>
    layOutChapter(
      { ...CHAPTER, notes: NO_NOTES, recommendations: [box] },
      { figuresAfter: [], notesBelow: false },
      y,
      PAGE_HEIGHT,
    );
  // The chapter is 49 + 100 + 100 + 3 × 170 px high: below 180 px it ends the page, and the box has no room.
  // The last paragraph has room above a blank foot: it moves as a whole, and is not parted above it.
  const { y, cost, plan } = at(180);
  expect(y).toBe(8 * 20 + 26 + 80);
  expect(plan.unbroken).toEqual([false, false, true]);
  expect(cost).toBeLessThan(1);
  // Without room for all of its lines it is parted where the page ends.
  expect(at(260)).toMatchObject({ plan: { unbroken: [false, false, false] } });
});

test('whatever is measured: a plan is one of the chapter, comes soon, and is the same again', () => {
  const lengths = fc.integer({ min: 0, max: 1200 });
  const lines = fc.record({
    gap: fc.integer({ min: 0, max: 40 }),
    lines: fc.integer({ min: 1, max: 40 }),
    lineHeight: fc.integer({ min: 1, max: 60 }),
  });
  const chapter: fc.Arbitrary<MeasuredChapter> = fc.record({
    id: fc.constant('theme-one'),
    newPage: fc.boolean(),
    gap: lengths,
    head: lengths,
    standfirst: lines,
    points: fc.array(lines, { maxLength: 6 }),
    callout: fc.option(lines, { nil: undefined }),
    side: fc.record({ inset: lengths, gap: lengths, heights: fc.array(lengths, { maxLength: 5 }) }),
    notes: fc.record({ height: lengths, each: fc.array(lengths, { maxLength: 9 }), isBelow: fc.boolean() }),
    stacked: fc.array(
      lines.map((row) => ({ ...row, parts: 1 })),
      { maxLength: 3 },
    ),
    figures: fc.array(fc.array(lines, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    recommendations: fc.array(lines, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(chapter, { minLength: 1, maxLength: 3 }), lengths, (some, start) => {
      const chapters = some.map((each, index) => ({ ...each, id: `theme-${index}` }));
      const rest = [
        { ...paragraph(9), newPage: true, keepsNext: true },
        loose(40, { columns: { count: 2, heights: [start, 0, start] } }),
      ];
      const brief = { fronts: [set([loose(start)])], chapters, ends: [set(rest)] };
      const { plans } = planChapters(brief, PAGE_HEIGHT);
      for (const { id, points, figures, side, notes } of chapters) {
        const plan = plans.get(id);
        const parts = {
          points: points.length,
          figures: figures.length,
          beside: side.heights.length,
          hasNotes: notes.each.length > 0,
          isNotesBelow: notes.isBelow,
        };
        expect(plan !== undefined && isPlanOf(plan, parts)).toBe(true);
        const closesWithFigure = plan?.figuresAfter.some((after) => after === points.length) === true;
        expect(closesWithFigure && parts.hasNotes && !plan?.notesBelow).toBe(false);
      }
      expect(planChapters(brief, PAGE_HEIGHT).plans).toEqual(plans);
    }),
    { numRuns: 60 },
  );
});
