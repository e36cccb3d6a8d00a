import { expect, test } from 'vitest';
import type { BuildRequest } from '../../../scripts/cli/build-arguments.ts';
import { parseBuildArguments } from '../../../scripts/cli/build-arguments.ts';
import { createReporter, type Format } from '../../../scripts/cli/reporter.ts';
import { runBuild } from '../../../scripts/cli/run-build.ts';
import { mergeReports } from '../../../scripts/cli/shards/merge-reports.ts';
import { runShard } from '../../../scripts/cli/shards/run-shard.ts';
import { isOfShard, parseShard } from '../../../scripts/cli/shards/shard.ts';
import type { ShardReport } from '../../../scripts/cli/shards/shard-report.ts';
import { diagnose } from '../../../scripts/diagnostics/diagnostic.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory, type MemoryHost } from '../../helpers/host-in-memory.ts';
import { stopOf } from '../../helpers/stop-of.ts';

const NAMES = Array.from({ length: 6 }, (_, index) => `summit-${index + 1}`);
const packOf = (summit: string) => ({ summit, language: 'en-GB' });

test('every pack falls to one shard, by its name alone', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => packOf(`summit-${index}`));
  const sizes = [1, 2, 3, 4].map((number) => many.filter((pack) => isOfShard(pack, { number, count: 4 })).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(many.length);
  for (const size of sizes) expect(Math.abs(size - 2500)).toBeLessThan(150);
  // The same on every machine and in every release: a pack that wanders would be built twice, or not at all.
  expect(NAMES.map((name) => [1, 2, 3].find((number) => isOfShard(packOf(name), { number, count: 3 })))).toEqual(
    PLACES,
  );
});

const PLACES = [2, 1, 3, 3, 1, 1];

test.each([
  ['2/5', { number: 2, count: 5 }],
  [' 1/1 ', { number: 1, count: 1 }],
  ['0/5', undefined],
  ['6/5', undefined],
  ['1/0', undefined],
  ['2', undefined],
  ['2/5/6', undefined],
  ['-1/5', undefined],
  ['1/10000', undefined],
])('%j is read as a shard, or as none', (written, shard) => {
  expect(parseShard(written)).toEqual(shard);
});

test('a wrong shard is told', async () => {
  const host = createHostInMemory({ files: [['content/a/summit.yaml', '']] });
  const { codes, text } = await stopOf(parseBuildArguments(host, ['--shard', '7/5']));
  expect(codes).toEqual(['usage/wrong-shard']);
  expect(text).toContain('--shard 2/5');
});

/** Six summits, all but one of which end at a fault of their outline, or build with a warning. */
async function sixSummits(): Promise<Map<string, string>> {
  const base = await baseSummit();
  return new Map(
    NAMES.flatMap((name, index) =>
      [...base].map(([path, text]) => {
        const changed = path.endsWith('summit.yaml') ? `${text}\nunknown-${index}: 1\n` : text;
        return [path.replace('base-summit', name), changed] as const;
      }),
    ),
  );
}

const REQUEST: BuildRequest = {
  summits: NAMES,
  outputs: ['deck.md'],
  language: undefined,
  output: 'output',
  browser: undefined,
  withNotes: false,
  isForced: false,
  standard: 'ua-1+a-2a',
  shard: undefined,
  mergeReports: undefined,
  printing: { editions: ['standard'], doubleSided: false, cropMarks: false },
};

function controls(host: MemoryHost, format: Format = 'text') {
  const reporter = createReporter(host, format);
  return { signal: new AbortController().signal, reporter };
}

test('three shards merged say what one build says, and with which pack and lines', async () => {
  const files = await sixSummits();
  const alone = createHostInMemory({ files });
  const one = controls(alone, 'json');
  const status = await runBuild(alone, REQUEST, one);
  one.reporter.end();

  const merged = createHostInMemory();
  for (const number of [1, 2, 3]) {
    const host = createHostInMemory({ files });
    const shard = { number, count: 3 };
    await runShard(host, { ...REQUEST, shard }, controls(host));
    const name = `report-${number}-of-3.json`;
    merged.files.set(`reports/artifact-${number}/${name}`, String(host.files.get(`output/${name}`)));
  }
  const all = controls(merged, 'json');
  expect(await mergeReports(merged, 'reports', all.reporter)).toBe(status);
  all.reporter.end();
  const told = JSON.parse(merged.outText()) as { pack: string; frame: string; line: number }[];
  const bare = told.map(({ pack: _, frame: __, ...finding }) => finding);
  expect(bare).toEqual(JSON.parse(alone.outText()));
  expect(told.map(({ pack }) => pack).toSorted()).toEqual(NAMES.map((name) => `${name}/en-GB`));
  expect(told[0]?.frame).toContain(`${told[0]?.line} | unknown-0: 1`);

  const text = createHostInMemory({ files: merged.files });
  expect(await mergeReports(text, 'reports', controls(text).reporter)).toBe(1);
  expect(text.errText()).toContain('| unknown-0: 1\n');
  expect(text.errText()).toContain('(summit-1/en-GB)');
  expect(text.outText()).toBe('6 packs of 3 shards: 0 made, 6 with errors\n');
});

const report = (number: number, count: number, more: Partial<ShardReport> = {}): [string, string] => [
  `reports/report-${number}-of-${count}.json`,
  JSON.stringify({ shard: { number, count }, status: 0, packs: [], findings: [], ...more }),
];

async function merge(...files: readonly (readonly [string, string])[]) {
  const host = createHostInMemory({ files });
  const status = await mergeReports(host, 'reports', controls(host).reporter);
  return { status, text: host.errText() };
}

test('the highest exit status wins', async () => {
  expect((await merge(report(1, 3), report(2, 3), report(3, 3))).status).toBe(0);
  expect((await merge(report(1, 3), report(2, 3, { status: 1 }), report(3, 3))).status).toBe(1);
  expect((await merge(report(1, 3, { status: 2 }), report(2, 3, { status: 1 }), report(3, 3))).status).toBe(2);
});

test('a report that is missing, twice there or of another build is told, with the findings of the others', async () => {
  const finding = diagnose('usage/wrong-shard', { shard: 'x' });
  const some = await merge(report(1, 4, { findings: [finding] }), report(3, 4));
  expect(some.status).toBe(2);
  expect(some.text).toContain('nothing is there of shards 2, 4, which may');
  expect(some.text).toContain("'x' is not a shard.");
  const [, text] = report(1, 1);
  expect((await merge(report(1, 1), ['reports/again/report-1-of-1.json', text])).text).toContain('several of shard 1');
  expect((await merge(report(1, 2), report(2, 3))).text).toContain('of different builds: of 2 and of 3 shards');
});

test.each([
  ['no report', [['reports/other.json', '{}']]],
  ['a broken report', [['reports/report-1-of-1.json', '{"shard":']]],
  ['a report of something else', [['reports/report-1-of-1.json', '{"shard":{"number":1,"count":1},"findings":[{}]}']]],
] as const)('%s is told', async (_, files) => {
  const host = createHostInMemory({ files });
  const { codes } = await stopOf(mergeReports(host, 'reports', controls(host).reporter));
  expect(codes).toEqual(['usage/shard-reports']);
});

test('a shard that an error ends leaves a report of it; one that a signal ends leaves none', async () => {
  const files = await baseSummit();
  const request = {
    ...REQUEST,
    summits: ['base-summit'],
    browser: '/there/is/no/browser',
    shard: { number: 1, count: 1 },
  };
  const host = createHostInMemory({ files });
  await stopOf(runShard(host, request, controls(host)));
  const left = JSON.parse(String(host.files.get('output/report-1-of-1.json'))) as ShardReport;
  expect([left.status, left.findings.map(({ code }) => code)]).toEqual([2, ['print/browser-start']]);

  const ended = createHostInMemory({ files });
  const stopped = { ...controls(ended), signal: AbortSignal.abort('SIGTERM') };
  await expect(runShard(ended, request, stopped)).rejects.toBe('SIGTERM');
  expect([...ended.files.keys()].filter((path) => path.startsWith('output/'))).toEqual([]);
});

test('a shard without a pack says so, and leaves its report', async () => {
  const host = createHostInMemory({ files: await baseSummit() });
  const number = [1, 2].find((each) => !isOfShard(packOf('base-summit'), { number: each, count: 2 })) ?? 0;
  const request = { ...REQUEST, summits: ['base-summit'], shard: { number, count: 2 } };
  expect(await runShard(host, request, controls(host))).toBe(0);
  expect(host.outText()).toBe('No pack falls to this shard\n');
  expect(host.files.has(`output/report-${number}-of-2.json`)).toBe(true);
});
