import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPackCache } from '../../scripts/build/cache/pack-cache.ts';
import { openResultCache } from '../../scripts/build/cache/result-cache.ts';
import type { BuildRequest } from '../../scripts/cli/build-arguments.ts';
import { createReporter, type Format } from '../../scripts/cli/reporter.ts';
import { runBuild } from '../../scripts/cli/run-build.ts';
import { exitStatus, runEntry } from '../../scripts/cli/run-entry.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import type { Host } from '../../scripts/host/host.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory, type MemoryOptions } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const REQUEST: BuildRequest = {
  summits: ['base-summit'],
  outputs: ['deck'],
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
// Where the files themselves are not looked at, one that takes least is made.
const LITTLE: BuildRequest = { ...REQUEST, outputs: ['deck.md'] };
const FOLDER = 'output/base-summit/en-GB';
let files: Map<string, string>;

beforeEach(async () => {
  files = await baseSummit();
});

function hostWith(options: MemoryOptions = {}) {
  return createHostInMemory({ files, ...options });
}

/** What ends a build and who is told, for a host. */
function controls(host: Host, signal: AbortSignal = new AbortController().signal, format: Format = 'text') {
  return { signal, reporter: createReporter(host, format) };
}

function written(host: ReturnType<typeof hostWith>): string[] {
  return [...host.files.keys()].filter((path) => path.startsWith('output/')).sort();
}

describe('a build', () => {
  test('writes what was asked for and says so', async () => {
    const host = hostWith();
    expect(await runBuild(host, REQUEST, controls(host))).toBe(0);
    expect(written(host)).toEqual(
      ['build.json', 'deck.css', 'deck.html', 'deck.md', 'deck.pdf', 'figures/first-three-steps-lead-from.svg'].map(
        (name) => `${FOLDER}/${name}`,
      ),
    );
    expect(host.errText()).toBe('');
    expect(host.outText()).toMatch(/^base-summit\n- Reading the outline {2}0\.0 s\n/);
    expect(host.outText()).toMatch(/deck\.pdf +11 slides +\d+ KB\n/);
    expect(host.outText()).toMatch(/\n {2}Slides and notes take \d:\d\d to say\n/);
    expect(host.outText()).toMatch(/\nDone in 0\.0 s\n$/);
  });

  test('says what it left: other parts of the pack, and a pack in the language of before', async () => {
    files.set(`${FOLDER}/brief.pdf`, 'brief');
    for (const name of ['slide-01', 'slide-02']) files.set(`${FOLDER}/images/${name}.png`, 'picture');
    files.set('output/base-summit/de/deck.pdf', 'deck');
    const host = hostWith();
    expect(await runBuild(host, LITTLE, controls(host))).toBe(0);
    expect(host.outText()).toContain(
      '  Not of this build, and left there: brief.pdf, images/\n  Of another build, and left beside it: de\nDone',
    );
    expect(written(host)).toContain('output/base-summit/de/deck.pdf');
  });

  test('that only checks writes nothing, and ends with a step that is done', async () => {
    const host = hostWith();
    expect(await runBuild(host, LITTLE, { ...controls(host), write: false })).toBe(0);
    expect(host.outText()).toMatch(/\n- Nothing is wrong {2}0\.0 s\n$/);
    expect(host.outText()).not.toContain('×');
    expect(written(host)).toEqual([]);
  });

  test('of a summit in another language is nothing, and says which there are', async () => {
    const host = hostWith();
    const { codes, text } = await stopOf(runBuild(host, { ...REQUEST, language: 'fr' }, controls(host)));
    expect(codes).toEqual(['usage/no-such-language']);
    expect(text).toContain("written in 'fr'. Languages that are there: en-GB.");
    expect(written(host)).toEqual([]);
  });

  test('with faults says in words that nothing was written, but only to people', async () => {
    files.set(`${BASE}/themes/10-first.yaml`, 'title: Too little\n');
    for (const format of ['text', 'github'] as const) {
      const host = hostWith();
      expect(await runBuild(host, REQUEST, controls(host, undefined, format))).toBe(1);
      expect(host.errText().includes('nothing was written')).toBe(format === 'text');
      expect(host.errText()).toContain(format === 'text' ? 'error  outline/missing-key' : '::error file=');
    }
  });

  test('of two summits goes on after the faults of the first', async () => {
    for (const [path, text] of [...files]) files.set(path.replace('base-summit', 'second-summit'), text);
    files.set(`${BASE}/themes/10-first.yaml`, 'title: Too little\n');
    const host = hostWith();
    const request = { ...LITTLE, summits: ['base-summit', 'second-summit'] };
    expect(await runBuild(host, request, controls(host))).toBe(1);
    expect(written(host).filter((path) => path.includes('base-summit'))).toEqual([]);
    expect(written(host)).toContain('output/second-summit/en-GB/deck.md');
    expect(host.errText()).toContain(`${BASE}/themes/10-first.yaml:1:1  error  outline/missing-key`);
    expect(host.errText()).toContain('base-summit: nothing was written; the last good output is as it was.');
  });

  test('that can not write leaves the last good output, and no temporary file', async () => {
    files.set(`${FOLDER}/deck.md`, 'the last good one');
    const failingWrite = { path: 'output/base-summit/.en-GB.7.100.new/deck.md', step: 'write' } as const;
    const host = hostWith({ failingWrite });
    const { codes } = await stopOf(runBuild(host, LITTLE, controls(host)));
    expect(codes).toEqual(['usage/output-failed']);
    expect(written(host)).toEqual([`${FOLDER}/deck.md`]);
    expect(host.files.get(`${FOLDER}/deck.md`)).toBe('the last good one');
  });

  test('that was ended before it began does nothing', async () => {
    const host = hostWith();
    await expect(runBuild(host, REQUEST, controls(host, AbortSignal.abort('SIGINT')))).rejects.toBe('SIGINT');
    expect(host.changes).toEqual([]);
  });

  test('that is ended while it reads starts no browser', async () => {
    const host = hostWith();
    const aborted = new AbortController();
    const readBytes = async (path: string) => {
      aborted.abort('SIGINT');
      return await host.readBytes(path);
    };
    // A browser that is not there would be reported.
    const request = { ...REQUEST, browser: '/nowhere/chrome' };
    const build = runBuild({ ...host, readBytes }, request, controls(host, aborted.signal));
    await expect(build).rejects.toBe('SIGINT');
  });

  test('rewrites its line on a terminal', async () => {
    files.set(`${BASE}/themes/10-first.yaml`, 'title: Too little\n');
    const host = hostWith({ isTerminal: true });
    await runBuild(host, REQUEST, controls(host));
    expect(host.outText()).toBe(
      'base-summit\n\r\u001b[2K… Reading the outline\r\u001b[2K× Reading the outline  0.0 s\n',
    );
  });
});

describe('an entry', () => {
  // A command ends its process a moment later, whatever is still open; here that is the process of the tests.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['usage/no-summits', 2],
    ['print/no-browser', 2],
    ['usage/tool-failed', 2],
    ['outline/empty-text', 1],
    ['template/syntax', 1],
  ] as const)('ends %s with %i', (code, status) => {
    expect(exitStatus(new Stop([diagnose(code, { tried: '', reason: '', isOfSystem: false })]))).toBe(status);
  });

  test('reports what stopped it', async () => {
    const host = hostWith();
    const before = process.exitCode;
    await runEntry(host, async () => {
      throw new Stop([diagnose('usage/no-summits', {})]);
    });
    const status = process.exitCode;
    process.exitCode = before;
    expect(status).toBe(2);
    expect(host.errText()).toContain('error  usage/no-summits  There is no summit under content/.');
  });

  test.each([
    [
      new TypeError('a fault of the tool'),
      'The tool itself failed: TypeError: a fault of the tool\n',
      'please report it',
    ],
    [
      Object.assign(new Error("EACCES: permission denied, open 'a.yaml'"), { syscall: 'open', code: 'EACCES' }),
      "The system refused a step: EACCES: permission denied, open 'a.yaml'\n",
      'you may read and write it',
    ],
  ])('reports %s in words, without where in the tool, unless asked', async (fault, message, hint) => {
    for (const environment of [{}, { COMMUNIQUE_STACK: '1' }]) {
      const host = hostWith({ environment });
      const before = process.exitCode;
      await runEntry(host, async () => {
        throw fault;
      });
      const status = process.exitCode;
      process.exitCode = before;
      expect(status).toBe(2);
      expect(host.errText()).toContain(`error  usage/tool-failed  ${message}`);
      expect(host.errText()).toContain(hint);
      expect(host.errText().includes('    at ')).toBe('COMMUNIQUE_STACK' in environment);
    }
  });
});

describe('a pack that was built before', () => {
  test('is written again without a browser while nothing has changed, and is made anew after an edit', async () => {
    const host = hostWith();
    const kept = () => ({
      packs: openPackCache(host, 'this tool', false),
      results: openResultCache(host, 'this tool'),
    });
    const outputs = ['deck.md', 'deck.html'];
    await runBuild(host, { ...REQUEST, outputs }, { ...controls(host), kept: kept() });
    const first = new Map(host.files);
    for (const path of written(host)) host.files.delete(path);
    // No browser can be started from there.
    const unchanged = { ...REQUEST, outputs, browser: '/there/is/no/browser' };
    expect(await runBuild(host, unchanged, { ...controls(host), kept: kept() })).toBe(0);
    expect(written(host)).toContain(`${FOLDER}/build.json`);
    for (const path of written(host))
      expect(Buffer.from(host.files.get(path) ?? '')).toEqual(Buffer.from(first.get(path) ?? ''));
    expect(host.outText()).toContain('- Nothing has changed since it was made');
    // By other standards it would be other files.
    const otherwise = { ...unchanged, standard: 'ua-2+a-4' as const };
    await expect(runBuild(host, otherwise, { ...controls(host), kept: kept() })).rejects.toThrow(Stop);
    const theme = `${BASE}/themes/10-first.yaml`;
    host.files.set(
      theme,
      String(host.files.get(theme)).replace('Gauges stand on both banks', 'Gauges stand on one bank'),
    );
    await runBuild(host, { ...REQUEST, outputs }, { ...controls(host), kept: kept() });
    expect(String(host.files.get(`${FOLDER}/deck.md`))).toContain('Gauges stand on one bank');
  });
});
