import { describe, expect, test } from 'vitest';
import { BASE } from '../../helpers/base-summit.ts';
import { outlineFindings } from '../../helpers/outline-findings.ts';

const THEME = 'themes/20-second.yaml';
const DETAIL = 'Two signatures are enough to open it.';

async function warningsIn(text: string): Promise<unknown[]> {
  const findings = await outlineFindings({ file: THEME, from: DETAIL, to: JSON.stringify(text) });
  return findings.map(({ severity, code, message }) => [severity, code, /'([^']*)'/.exec(message)?.[1]]);
}

describe('a word that is left open is a warning', () => {
  test.each([
    ['TBC', 'TBC'],
    ['**TBD**.', 'TBD'],
    ['Three ministers [TODO] spoke', 'TODO'],
    ['The second day (TBC) is free', 'TBC'],
    ['Lake Town (4 May, TBC)', 'TBC'],
    ['A date to be confirmed (TBC)', 'TBC'],
    ['The rest [figures TBD by Friday] is known', 'TBD'],
    ['FIXME: name the fund', 'FIXME'],
    ['TODO : nommer le fonds', 'TODO'],
    ['It says so [@report2029, TBC]', 'TBC'],
    ['Some XX% of it', 'XX%'],
    ['Some XX.X % of it', 'XX.X %'],
    ['It costs USD XX', 'USD XX'],
    ['It costs €XX', '€XX'],
    ['It costs XX million', 'XX million'],
    ['From 20XX on', '20XX'],
    ['On XX June', 'XX June'],
    ['On 2030-06-XX', '2030-06-XX'],
    ['Over XX km', 'XX km'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum dolor'],
    ['Signed by ____, the chair', '____'],
    ['It has ??? members', '???'],
  ])('%s', async (text, found) => {
    expect(await warningsIn(text)).toEqual([['warning', 'outline/unfinished-text', found]]);
  });
});

describe('a mark of another format is a warning', () => {
  test.each([
    ['Up by <b>four</b>', '<b>'],
    ['CO<sub>2</sub>', '<sub>'],
    ['One<br/>two', '<br/>'],
    ['<span class="x">One', '<span class="x">'],
    ['**Note this', '**Note'],
    ['Rail&nbsp;and road', '&nbsp;'],
    ['Rail &amp; road &amp; air', '&amp;'],
    ['It&#8217;s', '&#8217;'],
    ['Of all, (**most is free', '**most'],
  ])('%s', async (text, found) => {
    expect(await warningsIn(text)).toEqual([['warning', 'outline/stray-mark', found]]);
  });
});

test.each([
  'Title XX and chapter XX, from the XX century to the XX Games; Article XX.2 and XX(b), XXI',
  'Care for tuberculosis (TBC), the Trade and Budget Committee (TBC), cases of TBC, "TODO CAMBIA"',
  'Marked ** as early; p < 0.01**; 2 ** 8; **bold** and *so*',
  'Under <5% in R & D (a < b > c), from <desk@example.org> or <https://example.org>, <name>',
  'A study of "Lorem ipsum" as a text',
  'R&D; A & B; snake_case__name; really?? Vraiment ??',
  'Write `TBC`, `<b>` and `XX%` there, and \\<b>',
])('%s: no finding', async (text) => {
  expect(await warningsIn(text)).toEqual([]);
});

test('each word is told once a file, where it stands first', async () => {
  const findings = await outlineFindings(
    { file: THEME, from: DETAIL, to: '"TBC"' },
    { file: THEME, from: 'Parliaments would have to agree first', to: 'XX% [TBC] (TBD)' },
    { file: 'themes/10-first.yaml', from: 'One table is enough', to: 'TBC' },
  );
  expect(findings.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
    ['outline/unfinished-text', `${BASE}/themes/10-first.yaml`, 15],
    ['outline/unfinished-text', `${BASE}/${THEME}`, 6],
    ['outline/unfinished-text', `${BASE}/${THEME}`, 8],
    ['outline/unfinished-text', `${BASE}/${THEME}`, 8],
  ]);
});

test('the words of a fact are looked at too', async () => {
  const findings = await outlineFindings({ file: 'summit.yaml', from: 'value: 4', to: 'value: TBC' });
  expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/unfinished-text', 36]]);
});

test('texts of the starter are one warning with their count, at the first of them', async () => {
  const findings = await outlineFindings(
    { file: 'summit.yaml', from: 'city: Example City', to: 'city: Host city' },
    {
      file: THEME,
      from: DETAIL,
      to: '"Say who could take it away, and what that would need.\\n One remedy for each barrier is enough."',
    },
    { file: THEME, from: 'A large fund needs a treaty', to: 'Name the remedy' },
    { file: THEME, from: 'title: Money and trust', to: 'title: What comes next' },
  );
  expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/starter-text', 7]]);
  expect(findings[0]?.message).toBe("3 texts of this pack are the starter's own still, such as “Host city”.");
});

describe('a whole number that may be a year', () => {
  const fact = (to: string) => outlineFindings({ file: 'summit.yaml', from: 'value: 4', to });

  test.each(['value: 2030', 'value: 1900', 'value: [2030, 2100]'])(
    '%s: a warning that offers both kinds',
    async (to) => {
      const findings = await fact(to);
      expect(findings.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'outline/year-or-number']]);
      expect(findings[0]?.hint).toMatch(/'kind: date'.*'kind: number'/);
    },
  );

  test.each([
    'value: 2030\n    kind: date',
    'value: 2030\n    kind: number',
    'value: 1995\n    unit: megawatt',
    'value: 1899',
    'value: 2101',
    'value: 2030.5',
    'value: [4, 2030]',
    'value: "2030"',
  ])('%s: no finding', async (to) => {
    expect(await fact(to)).toEqual([]);
  });

  test("a text is no value of 'kind: number'", async () => {
    const findings = await fact('value: "2030"\n    kind: number');
    expect(findings.map(({ code }) => code)).toEqual(['outline/wrong-type']);
  });
});

test('two themes with the same title and headline are a warning that names both files', async () => {
  const findings = await outlineFindings(
    { file: THEME, from: 'title: Money and trust', to: 'title: Rivers  and data' },
    {
      file: THEME,
      from: 'headline: A small fund can start before a large one',
      to: 'headline: shared gauges make shared rules possible',
    },
  );
  expect(findings.map(({ severity, code, place }) => [severity, code, place?.file])).toEqual([
    ['warning', 'outline/repeated-theme', `${BASE}/${THEME}`],
  ]);
  expect(findings[0]?.hint).toContain(`${BASE}/themes/10-first.yaml`);
});
