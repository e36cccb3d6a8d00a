import { beforeEach, describe, expect, test } from 'vitest';
import { CACHE_FOLDER, type KeptResult, openPackCache } from '../../../scripts/build/cache/pack-cache.ts';
import { diagnose } from '../../../scripts/diagnostics/diagnostic.ts';
import type { Host } from '../../../scripts/host/host.ts';
import { createHostInMemory, type MemoryHost, type MemoryOptions } from '../../helpers/host-in-memory.ts';

const OUTLINE = 'content/x/summit.yaml';
const PICTURE = 'content/x/images/a.png';

let files: Map<string, string | Uint8Array>;
let made: number;

beforeEach(() => {
  made = 0;
  files = new Map<string, string | Uint8Array>([
    [OUTLINE, 'title: A\n'],
    [PICTURE, new Uint8Array([137, 80])],
    ['content/y/summit.yaml', 'title: B\n'],
  ]);
});

function hostWith(options: MemoryOptions = {}): MemoryHost {
  return createHostInMemory({ files, projectFiles: false, ...options });
}

/** A build that looks at the summit in all ways in which a build can, and says what it saw. */
async function make(host: Host): Promise<KeptResult> {
  made += 1;
  const saw = [
    await host.readText(OUTLINE),
    await host.readBytes(PICTURE, 100).catch(String),
    await host.readText('content/x/missing.yaml').catch(() => 'missing'),
    await host.list('content/x'),
    await host.names('content/x/templates'),
    await host.facts(PICTURE),
    await host.kindOf('content/x/images'),
    await host.isInside('content/x', PICTURE),
  ];
  const findings = [diagnose('outline/empty-text', {}, { file: OUTLINE, line: 1, column: 1 })];
  const artefacts = [
    { name: 'deck.md', content: `\uFEFFsaw ${JSON.stringify(saw)}` },
    { name: 'figures/a.pdf', content: new Uint8Array([1, 2, 255]), pages: 3 },
  ];
  return {
    artefacts,
    findings,
    sources: new Map([
      [OUTLINE, 'title: A\n'],
      ['other', 'not quoted'],
    ]),
  };
}

/** Runs one command: whether it took what was kept, and what it gave. */
async function run(host: Host, { about = 'tool 1', request = 'x', isForced = false } = {}) {
  const before = made;
  let isKept = false;
  const onKept = () => {
    isKept = true;
  };
  const cache = openPackCache(host, about, isForced);
  const result = await cache.recall(request, { make, onKept });
  await cache.bound();
  expect(isKept).toBe(made === before);
  return { isKept, result };
}

/** A host with one kept result, and that result. */
async function keptIn(host: MemoryHost = hostWith()) {
  const { result } = await run(host);
  return { host, first: result };
}

const pathOf = (host: MemoryHost, name: RegExp) =>
  [...host.files.keys()].find((path) => path.startsWith(CACHE_FOLDER) && name.test(path)) ?? '';

test('what has not changed is given back as it was made: files, pages, findings and the lines that they quote', async () => {
  const { host, first } = await keptIn();
  const { isKept, result } = await run(host);
  expect(isKept).toBe(true);
  expect(result.artefacts).toEqual(first.artefacts);
  expect(result.findings).toEqual(first.findings);
  expect([...result.sources]).toEqual([[OUTLINE, 'title: A\n']]);
});

describe('a pack is made anew, with what is there now, after', () => {
  test.each<[string, (host: MemoryHost) => void]>([
    ['a text was edited', ({ files: there }) => there.set(OUTLINE, 'title: C\n')],
    ['a picture was edited', ({ files: there }) => there.set(PICTURE, new Uint8Array([137, 81]))],
    ['a file came', ({ files: there }) => there.set('content/x/themes/10.yaml', '')],
    ['a file that was missed came', ({ files: there }) => there.set('content/x/missing.yaml', 'here')],
    ['a folder that was looked into came', ({ files: there }) => there.set('content/x/templates/deck.css', '')],
    ['a file went', ({ files: there }) => there.delete(PICTURE)],
  ])('%s', async (_, change) => {
    const { host, first } = await keptIn();
    change(host);
    const { isKept, result } = await run(host);
    expect(isKept).toBe(false);
    expect(result.artefacts[0]?.content).not.toBe(first.artefacts[0]?.content);
    expect((await run(host)).isKept).toBe(true);
  });

  test('a file became a link that leads out of the folder', async () => {
    const { host } = await keptIn();
    expect((await run(hostWith({ files: host.files, links: [PICTURE] }))).isKept).toBe(false);
  });

  test.each([
    ['another tool, Node, browser or computer', { about: 'tool 2' }],
    ['another request', { request: 'y' }],
    ['--force', { isForced: true }],
  ])('%s', async (_, options) => {
    const { host } = await keptIn();
    expect((await run(host, options)).isKept).toBe(false);
    expect((await run(host)).isKept).toBe(true);
  });
});

test('nothing is made anew after a change of what the build did not look at', async () => {
  const { host } = await keptIn();
  host.files.set('content/y/summit.yaml', 'title: D\n');
  host.files.set('output/x/en/deck.pdf', 'changed by hand');
  expect((await run(host)).isKept).toBe(true);
});

describe('what is damaged is never trusted', () => {
  const cut = (text: string) => text.slice(0, -9);
  test.each<[string, RegExp, (content: string) => string]>([
    ['a record that was cut off', /\/record$/, cut],
    [
      'a record that was changed by hand',
      /\/record$/,
      (text) => text.replace('saw', 'was').replace('"pages":3', '"pages":4'),
    ],
    ['an empty record', /\/record$/, () => ''],
    ['a file that was changed', /\/[0-9a-f]{64}\/[0-9a-f]{64}$/, (text) => `${text} `],
  ])('%s', async (_, name, damage) => {
    const { host, first } = await keptIn();
    const path = pathOf(host, name);
    host.files.set(path, damage(Buffer.from(host.files.get(path) ?? '').toString()));
    const { isKept, result } = await run(host);
    expect(isKept).toBe(false);
    expect(result.artefacts).toEqual(first.artefacts);
  });

  test('a file that is missing', async () => {
    const { host } = await keptIn();
    host.files.delete(pathOf(host, /\/[0-9a-f]{64}\/[0-9a-f]{64}$/));
    expect((await run(host)).isKept).toBe(false);
  });
});

describe('a result is not kept', () => {
  test('if a file was changed while it was made', async () => {
    const host = hostWith();
    const cache = openPackCache(host, 'tool 1', false);
    const slow = async (watched: Host) => {
      await watched.readText(OUTLINE);
      host.files.set(OUTLINE, 'title: C\n');
      return await make(watched);
    };
    await cache.recall('x', { make: slow, onKept: () => undefined });
    expect((await run(host)).isKept).toBe(false);
  });

  test('if a step ran out of time or memory: the machine may be less busy next time', async () => {
    const host = hostWith();
    const late = [diagnose('render/much-work', { what: 'The stylesheet', path: 'a.css', others: '' })];
    const cache = openPackCache(host, 'tool 1', false);
    await cache.recall('x', {
      make: async (watched) => ({ ...(await make(watched)), findings: late }),
      onKept: () => undefined,
    });
    expect((await run(host)).isKept).toBe(false);
  });

  test('if it can’t be written, and the pack is good all the same', async () => {
    const host = hostWith();
    const full = {
      ...host,
      write: async () => await Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    };
    expect((await run(full)).result.artefacts).toHaveLength(2);
    expect((await run(host)).isKept).toBe(false);
  });
});
