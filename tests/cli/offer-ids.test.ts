import { expect, test } from 'vitest';
import { offerIds } from '../../scripts/cli/offer-ids.ts';
import { createReporter } from '../../scripts/cli/reporter.ts';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const THEME = `${BASE}/themes/10-first.yaml`;

async function offered(answers: readonly string[] | undefined, isAgreed = false, changed = new Map<string, string>()) {
  const files = new Map([...(await baseSummit()), ...changed]);
  const host = createHostInMemory({ files, ...(answers === undefined ? {} : { answers }) });
  const status = await offerIds(host, { summits: ['base-summit'], isAgreed }, createReporter(host, 'text'));
  return { host, status };
}

test('who agrees gets ids in the files, and an outline with the same words', async () => {
  const { host, status } = await offered(['y']);
  expect(status).toBe(0);
  expect(host.outText()).toContain(`${THEME}:8:5  first/points/1 -> first/points/gauges-stand-on-both\n`);
  expect(host.outText()).toContain('Written into 3 files.');
  expect(host.files.get(THEME)).toContain('  - id: gauges-stand-on-both\n    text: Gauges stand on both banks\n');
  const { outline, findings } = parseOutline(await loadOutline(host, 'base-summit'));
  expect(findings).toEqual([]);
  expect(outline?.themes[0]?.points.map(({ address }) => address)).toEqual([
    'first/points/gauges-stand-on-both',
    'first/points/readings-are-kept-apart',
    'first/points/one-table-is-enough',
  ]);
  expect(outline?.themes.flatMap(({ figures }) => figures.map(({ id }) => id))).toEqual([
    'first-three-steps-lead-from',
    'second-what-a-fund-needs',
  ]);
  const again = await offered(undefined, true, new Map([...host.files].map(([path, text]) => [path, String(text)])));
  expect(again.host.outText()).toBe('base-summit: everything that can have an id has one.\n');
});

test.each([
  ['who says no', ['n'], 'Nothing was written.\n'],
  ['nobody to ask', undefined, '--yes writes them without a question.\n'],
] as const)('%s: the files stay', async (_, answers, end) => {
  const { host } = await offered(answers);
  expect(host.changes).toEqual([]);
  expect(host.outText().endsWith(end)).toBe(true);
});

test('a file that YAML can not read is reported, and nothing is written', async () => {
  const { host, status } = await offered(['y'], true, new Map([[THEME, 'points: [\n']]));
  expect(status).toBe(1);
  expect(host.changes).toEqual([]);
  expect(host.errText()).toContain(THEME);
});

test('two items of a list with one id are an error', async () => {
  const files = await baseSummit();
  const text = files.get(THEME) ?? '';
  files.set(
    THEME,
    text
      .replace('  - text: Gauges', '  - id: one\n    text: Gauges')
      .replace('  - text: One', '  - id: one\n    text: One'),
  );
  const { findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  expect(findings.map(({ code, place, message }) => [code, place?.line, message])).toEqual([
    ['outline/duplicate-id', 16, `The id 'one' is taken already, at ${THEME}:8:9.`],
  ]);
});
