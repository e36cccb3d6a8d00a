import { describe, expect, test } from 'vitest';
import { BASE } from '../../helpers/base-summit.ts';
import { type Change, outlineFindings } from '../../helpers/outline-findings.ts';

const THEME = 'themes/20-second.yaml';
const ROW = '- [Large, A treaty]';

async function told(...changes: readonly Change[]): Promise<string[]> {
  return (await outlineFindings(...changes)).map(({ severity, code, place }) => `${severity} ${code} ${place?.line}`);
}

describe('a table', () => {
  test.each(['[Large, ""]', '[~, null]'])('may have empty cells: %s', async (row) => {
    expect(await told({ file: THEME, from: ROW, to: `- ${row}` })).toEqual([]);
  });

  test('a cell that is left out between two commas is told to be ""', async () => {
    const [finding, ...more] = await outlineFindings({ file: THEME, from: ROW, to: '- [Large, , A treaty]' });
    expect(more).toEqual([]);
    expect(finding?.message).toContain('An empty cell is ""');
    expect(finding?.place).toMatchObject({ line: 14 });
  });

  test.each([
    ['- [Large, 1,500]', '"1,500"'],
    ['- [Large, A treaty, a fund, a bank, a court, a seat, a flag]', '"Example City, Host country"'],
  ])('a comma without quotes is named: %s', async (to, example) => {
    const [finding, ...more] = await outlineFindings({ file: THEME, from: ROW, to });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'outline/wrong-type', place: { line: 14 } });
    expect(finding?.hint).toContain(`A comma ends a cell: put a cell that holds one in quotes, as in ${example}.`);
  });

  test.each(['["", Needs]', '[~, Needs]', '[Fund, " "]'])(
    'a column without a head is told to have one: %s',
    async (columns) => {
      const findings = await outlineFindings({
        file: THEME,
        from: 'columns: [Fund, Needs]',
        to: `columns: ${columns}`,
      });
      expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
        ['outline/empty-text', expect.stringContaining('what this column holds, such as Country, Amount or 2023')],
      ]);
    },
  );

  test('of a row that is short, the missing cells are named', async () => {
    const [finding] = await outlineFindings({ file: THEME, from: ROW, to: '- [Large]' });
    expect(finding?.hint).toBe('Add the cells that are missing; an empty one is "".');
  });
});

test.each([
  ['author: IRENA', 'Write a body as [{ literal: IRENA }], a person as [{ family: …, given: … }].'],
  ['author: ["A: B"]', 'Write a body as { literal: "A: B" }, a person as { family: …, given: … }.'],
])('%s is answered with the form of names', async (author, hint) => {
  const [finding] = await outlineFindings({
    file: 'references.yaml',
    from: 'author:\n    - { literal: Example Organisation }',
    to: author,
  });
  expect([finding?.hint, finding?.code]).toEqual([hint, 'outline/wrong-type']);
});

test.each([
  ['26 June 1945', '1945-06-26'],
  ['3–4 July 2024', '2024-07-03/2024-07-04'],
  ['March 2024', '2024-03'],
])('the date of a work in words is answered in figures: %s', async (issued, meant) => {
  const [finding, ...more] = await outlineFindings({
    file: 'references.yaml',
    from: 'issued: "2029-02-03"',
    to: `issued: ${issued}`,
  });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: 'outline/invalid-value', hint: `Did you mean '${meant}'?` });
});

describe('faults of YAML and of shape come in one round', () => {
  test('beside a key that is there twice', async () => {
    expect(
      await told({
        file: THEME,
        from: 'title: Money and trust',
        to: 'title: Money and trust\ntitle: Trust\nstandfist: No',
      }),
    ).toEqual(['error outline/duplicate-key 2', 'error outline/unknown-key 3']);
  });

  test('above a fault of the grammar, without what may follow from it', async () => {
    expect(
      await told(
        { file: THEME, from: 'title: Money and trust', to: 'title: Money and trust\ntakaway: Trust first' },
        { file: THEME, from: 'caption: What a fund', to: 'caption: "What a fund' },
      ),
    ).toEqual(['error outline/yaml-syntax 16', 'error outline/unknown-key 2']);
  });

  test('in a file of references too: of the works above the fault, and none that follows from it', async () => {
    const file = 'references.yaml';
    const impossible = { file, from: 'issued: "2029-02-03"', to: 'issued: "2029-02-30"' };
    const unclosed = { file, from: 'title: A page without a date', to: 'title: "A page without a date' };
    expect(await told(impossible, unclosed)).toEqual(['error outline/invalid-value 7', 'error outline/yaml-syntax 22']);
    // The work that holds the fault, and those behind it, may be read wrongly: nothing is said of them, or of who cites them.
    const late = {
      file,
      from: 'URL: https://example.org/fund',
      to: 'URL: https://example.org/fund\n  issued: 2030-13-45',
    };
    const early = { file, from: 'title: Rivers of the example', to: 'title: "Rivers of the example' };
    expect(await told(late, early)).toEqual(['error outline/yaml-syntax 3']);
  });
});

test.each([
  ['positions.yaml', 'put them into summit.yaml or a theme'],
  ['summit.ru.yaml', 'in another language is a folder of its own'],
  ['house.css', 'below templates/'],
])('%s in the folder of a summit is a warning', async (file, hint) => {
  const findings = await outlineFindings({ file, from: '', to: 'a: 1' });
  expect(findings.map(({ severity, code, place }) => [severity, code, place?.file])).toEqual([
    ['warning', 'outline/unread-file', `${BASE}/${file}`],
  ]);
  expect(findings[0]?.hint).toContain(hint);
});

const FIRST = 'themes/10-first.yaml';

describe('one slip is one finding, which leads out', () => {
  test.each<[string, Change, string, string]>([
    [
      'a text whose colon made a key',
      {
        file: FIRST,
        from: '  - text: One table is enough\n    detail: A single table serves both banks.\n',
        to: '  - One table: it serves both banks\n',
      },
      'outline/unknown-key',
      'If it begins a text, its colon has cut it in two: put that text in quotes under its key, text: "One table: …".',
    ],
    [
      'a figure without its key',
      { file: THEME, from: 'figure:\n', to: 'table: {}\nfigure:\n' },
      'outline/unknown-key',
      "It belongs to 'figure': write it below 'figure:', indented.",
    ],
    [
      'a key that stands no deeper than the one it belongs to',
      { file: FIRST, from: '  timeline:\n', to: '  chart:\n  encoding: {}\n  timeline:\n' },
      'outline/unknown-key',
      "It belongs to 'chart': write it below 'chart:', indented.",
    ],
    [
      'a citation without its comma, beside another',
      { file: FIRST, from: '[@article2028, para. 2]', to: '[@page; @article2028 para. 2]' },
      'outline/malformed-citation',
      'A comma stands between a key and the place in the work: [@page; @article2028, para. 2].',
    ],
  ])('%s', async (_, change, code, hint) => {
    const findings = (await outlineFindings(change)).filter((finding) => finding.code === code);
    expect(findings.map((finding) => finding.hint)).toEqual([hint]);
  });

  test('the colon’s finding is the only one', async () => {
    const change = {
      file: FIRST,
      from: '  - text: One table is enough\n    detail: A single table serves both banks.\n',
      to: '  - One table: it serves both banks\n',
    };
    expect(await told(change)).toEqual(['error outline/unknown-key 15']);
  });

  test('years as one text are told to be a list, and a key that stands twice is told beside a fault of YAML', async () => {
    const [span] = await outlineFindings({
      file: THEME,
      from: 'figure:\n',
      to: 'figure:\n  subtitle: { measure: Funds, period: 2019-2023 }\n',
    });
    expect(span?.hint).toBe('Write both years as a list: [2019, 2023].');
    const twice = {
      file: FIRST,
      from: 'facts: [rivers, share]',
      to: 'headline: Again\nfacts: [rivers, share]\n  x: y',
    };
    expect(await told(twice)).toContain('error outline/duplicate-key 17');
  });
});
