import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citing, PageStream, StreamPart } from '../../../../scripts/browser/page/feet/page-stream.ts';
import { checkFootNotes } from '../../../../scripts/checks/pages/check-foot-notes.ts';
import { lostNotes } from '../../../../scripts/layout/brief/feet/lost-notes.ts';
import { settleFeet } from '../../../../scripts/layout/brief/feet/settle-feet.ts';
import { tries } from '../../../helpers/tries.ts';

const LINE = 20;
const PAGE = 400;
const RULE = 10;
const NOTE = { full: 30, short: 15 };

interface TestPart extends Partial<StreamPart> {
  /** The number of lines, or the height of what stays in one piece. */
  readonly of: number | { readonly height: number };
}

/** A stream of parts, one below the other; `cited` names a note, a part and a line of it. */
function streamOf(parts: readonly TestPart[], cited: readonly [number, part: number, line: number][]): PageStream {
  let y = 1000;
  const linesOf = (of: TestPart['of']) => {
    const heights = typeof of === 'number' ? Array.from({ length: of }, () => LINE) : [of.height];
    return heights.map((height) => {
      y += height;
      return { top: y - height, bottom: y };
    });
  };
  const citings = cited.map(([number, part, line]): Citing => ({ number, mark: number, at: { part, line } }));
  return {
    parts: parts.map(({ of, ...rest }, index) => {
      return { mayBreak: index > 0, opensPage: false, repeated: 0, columns: null, ...rest, lines: linesOf(of) };
    }),
    columns: [],
    citings,
    notes: Array.from({ length: 9 }, (_, number) => ({ number, ...NOTE })),
    rule: RULE,
    noteColumns: { wide: 1, beside: 1 },
  };
}

const endsOf = (stream: PageStream) =>
  settleFeet(stream, PAGE).map(({ end, notes }) => [
    end === null ? null : `${end.part}.${end.line}`,
    notes.map(({ number, isShort }) => `${number}${isShort ? ' short' : ''}`).join(', '),
  ]);

describe('a page ends where its lines and all their notes have room', () => {
  test('between lines of a text, two of which stay on each side', () => {
    expect(endsOf(streamOf([{ of: 18 }, { of: 9 }], [[1, 0, 3]]))).toEqual([['1.0', '1']]);
    expect(endsOf(streamOf([{ of: 19 }, { of: 9 }], [[1, 0, 3]]))).toEqual([['0.17', '1']]);
    expect(endsOf(streamOf([{ of: 16 }, { of: 9 }], [[1, 0, 3]]))).toEqual([['1.2', '1']]);
    expect(endsOf(streamOf([{ of: 17 }, { of: 9 }], [[1, 0, 3]]))).toEqual([['1.0', '1']]);
  });

  test('before the line whose note has no room with it', () => {
    expect(
      endsOf(
        streamOf(
          [{ of: 30 }],
          [
            [1, 0, 3],
            [2, 0, 17],
          ],
        ),
      ),
    ).toEqual([
      ['0.17', '1'],
      [null, '2'],
    ]);
  });

  test('before what stays in one piece, and not after what keeps the next part', () => {
    const heading = { of: { height: 60 } };
    expect(endsOf(streamOf([{ of: 14 }, heading, { of: 8, mayBreak: false }], [[1, 0, 0]]))).toEqual([['1.0', '1']]);
    expect(
      endsOf(
        streamOf(
          [{ of: 12 }, { of: { height: 150 } }],
          [
            [1, 0, 0],
            [2, 1, 0],
          ],
        ),
      ),
    ).toEqual([
      ['1.0', '1'],
      [null, '2'],
    ]);
  });

  test('by itself where the next part opens a page', () => {
    expect(
      endsOf(
        streamOf(
          [{ of: 3 }, { of: 3, opensPage: true }],
          [
            [1, 0, 0],
            [2, 1, 0],
          ],
        ),
      ),
    ).toEqual([
      [null, '1'],
      [null, '2'],
    ]);
  });
});

test('a number that returns on another page has the note in short there, and once on its own page', () => {
  const cited: [number, number, number][] = [
    [3, 0, 0],
    [1, 0, 1],
    [3, 0, 2],
    [3, 0, 30],
    [4, 0, 31],
  ];
  expect(endsOf(streamOf([{ of: 40 }], cited))).toEqual([
    ['0.16', '1, 3'],
    ['0.33', '3 short, 4'],
  ]);
});

test('the head of a table that is repeated takes room on the next page', () => {
  const row = { of: { height: 100 }, repeated: 50 };
  const ends = endsOf(
    streamOf(
      [row, row, row, row, row, row, row],
      [
        [1, 0, 0],
        [2, 6, 0],
      ],
    ),
  );
  expect(ends.map(([end]) => end)).toEqual(['3.0', '6.0', null]);
});

test('boxes beside a text go on beside its next page, with their notes, and what follows stands clear of them', () => {
  const stream = streamOf([{ of: 20, columns: 0 }, { of: { height: 100 } }, { of: 9 }], [[1, 2, 8]]);
  const columns = [{ boxes: [300, 360].map((top) => ({ top: 1000 + top, bottom: 1050 + top })) }];
  const inBox = (box: number) => ({ number: box + 5, mark: null, at: { columns: 0, box } });
  const pages = settleFeet({ ...stream, columns, citings: [inBox(0), inBox(1), ...stream.citings] }, PAGE);
  expect(pages.map(({ notes }) => notes.map(({ number }) => number))).toEqual([[5], [1, 6]]);
  expect(pages.map(({ isWide }) => isWide)).toEqual([false, false]);
});

test('a text begins on the next page where the first box beside it has no room', () => {
  const stream = streamOf([{ of: { height: 300 } }, { of: 4, columns: 0 }], [[1, 1, 0]]);
  const columns = [{ boxes: [{ top: 1300, bottom: 1410 }] }];
  expect(endsOf({ ...stream, columns })).toEqual([
    ['1.0', ''],
    [null, '1'],
  ]);
});

describe('what has no room', () => {
  test('is said of its page: a figure as high as a page with a note', () => {
    const [page] = settleFeet(streamOf([{ of: { height: 390 } }, { of: 2 }], [[1, 0, 0]]), PAGE);
    expect(page).toMatchObject({ isOverfull: true, notes: [{ number: 1 }], end: { part: 1, line: 0 } });
  });

  test('and once for each page, beside each note that stands on another page', () => {
    const note = (number: number, isOverfull: boolean) => {
      return { number, mark: number, isOverfull, id: `a/notes/${number}`, citedAt: `a/notes/${number}/cited` };
    };
    const pages = new Map(
      [1, 2, 3, 4].flatMap(
        (number) =>
          [
            [`a/notes/${number}`, 7],
            [`a/notes/${number}/cited`, 6],
          ] as const,
      ),
    );
    pages.set('a/notes/4', 6);
    expect(lostNotes([note(1, true), note(2, true), note(3, false), note(4, false)], pages)).toEqual([
      { number: 2, mark: 2, page: 6, standsOn: 6 },
      { number: 3, mark: 3, page: 6, standsOn: 7 },
    ]);
  });
});

test('the finding says which page lacks the room, or on which page the note stands, at the text that cites it', () => {
  const at = { file: 'summit.yaml', line: 4, column: 3 };
  const locator = { kind: 'page', marks: [at], slides: [], pages: new Map() } as const;
  const note = { number: 7, mark: 0, page: 6 };
  const findings = checkFootNotes(
    {
      lostNotes: [
        { ...note, standsOn: 6 },
        { ...note, standsOn: 7 },
      ],
    },
    locator,
  );
  expect(findings.map(({ code, message, place }) => ({ code, message, place }))).toEqual([
    {
      code: 'check/note-off-its-page',
      message: 'Page 6 of the brief has no room at its foot for note 7, which this text cites.',
      place: at,
    },
    {
      code: 'check/note-off-its-page',
      message: 'This text on page 6 of the brief cites note 7, which stands at the foot of page 7.',
      place: at,
    },
  ]);
});

test('every number has its note on its own page, in full before it is in short, and no page is fuller than it may be', () => {
  const part = fc.record({
    of: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.record({ height: fc.integer({ min: 10, max: 250 }) })),
    mayBreak: fc.boolean(),
  });
  const cited = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(19), fc.nat(29)), { maxLength: 25 });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), cited, (parts, places) => {
      const stream = streamOf(
        parts,
        places.flatMap(([number, index, line]): [number, number, number][] => {
          const { of } = parts[index] ?? { of: 0 };
          return line < (typeof of === 'number' ? of : 1) ? [[number, index, line]] : [];
        }),
      );
      const pages = settleFeet(stream, PAGE);
      expect(pages.flatMap(({ citings }) => citings).sort((a, b) => a - b)).toEqual(
        stream.citings.map((_, index) => index),
      );
      const seen = new Set<number>();
      for (const { citings, notes, end, height, isOverfull } of pages) {
        const numbers = [...new Set(citings.map((index) => stream.citings[index]?.number ?? 0))].sort((a, b) => a - b);
        expect(notes).toEqual(numbers.map((number) => ({ number, isShort: seen.has(number) })));
        for (const number of numbers) seen.add(number);
        if (end !== null && !isOverfull) expect(height).toBeLessThanOrEqual(end.room);
      }
    }),
    { numRuns: tries(200) },
  );
});
