import { beforeAll, expect, test } from 'vitest';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { openResultCache } from '../../../scripts/build/cache/result-cache.ts';
import { createMemory } from '../../../scripts/build/memory.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory, type MemoryHost } from '../../helpers/host-in-memory.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { firstOf } from '../../helpers/tries.ts';

const FIRST = `${BASE}/themes/10-first.yaml`;
const PACK = { summit: 'base-summit', language: 'en-GB' };
// What is measured is the same for all outputs; these two take least.
const REQUEST = { pack: PACK, outputs: ['deck.md', 'brief.pdf'], withNotes: false };

let host: MemoryHost;

beforeAll(async () => {
  const map =
    'figure:\n  map:\n    groups:\n      - { label: Members, countries: [KZ, UZ] }\n  caption: Two members\n  alt: Two countries are coloured.\n';
  const files = await baseSummit();
  const second = `${BASE}/themes/20-second.yaml`;
  files.set(second, String(files.get(second)).replace(/figure:\n[\s\S]*?(?=recommendations)/, `${map}  source: Own\n`));
  host = createHostInMemory({ files });
  await build();
});

/** Builds the base summit as a command of its own: the steps of the slides and pages that were made anew, and its files. */
async function build() {
  const made: string[] = [];
  const results = openResultCache(host, 'this tool');
  const { recall } = createMemory({
    ...results,
    through: async (step, key, make) =>
      await results.through(step, key, async () => {
        made.push(step);
        return await make();
      }),
  });
  const { artefacts, findings } = await buildPack(REQUEST, {
    host,
    printer: sharedPrinter,
    onStep: () => () => undefined,
    recall,
  });
  return {
    findings,
    made: [...new Set(made)].sort(),
    artefacts: new Map(artefacts.map((each) => [each.name, each.content])),
  };
}

/** Changes a file for one build, and gives what was made anew in it. */
async function afterChange(path: string, change: (text: string) => string): Promise<readonly string[]> {
  const before = host.files.get(path);
  const text = change(String(before ?? ''));
  expect(text).not.toBe(before);
  host.files.set(path, text);
  const { made } = await build();
  if (before === undefined) host.files.delete(path);
  else host.files.set(path, before);
  return made;
}

const SLIDES = ['settled slides'];
const PAGES = ['settled pages'];

test('nothing is made anew where nothing has changed, and the files are the same to the byte', async () => {
  const anew = createHostInMemory({ files: new Map(host.files) });
  const { artefacts } = await buildPack(REQUEST, { host: anew, printer: sharedPrinter, onStep: () => () => undefined });
  const kept = await build();
  expect(kept.made).toEqual([]);
  expect(kept.artefacts).toEqual(new Map(artefacts.map((each) => [each.name, each.content])));
});

test('lines that move change nothing', async () => {
  expect(await afterChange(FIRST, (text) => `# A note to ourselves\n\n${text}`)).toEqual([]);
});

type Change<Made> = [name: string, path: string, change: (text: string) => string, made: Made];

// The other changes of both lists: `npm run test:long`.
const OF_ONE: Change<readonly string[]>[] = [
  [
    'a text of the brief alone',
    FIRST,
    (text) => text.replace('It is enough', 'x').replace('A single table', 'One'),
    PAGES,
  ],
  [
    'the stylesheet of the slides',
    `${BASE}/templates/deck/house.css`,
    () => 'section p { letter-spacing: 0.01em; }',
    SLIDES,
  ],
  ['the stylesheet of the pages', `${BASE}/templates/brief/house.css`, () => 'p { letter-spacing: 0.01em; }', PAGES],
];

test.each(firstOf(OF_ONE))('%s makes only its own pages anew', async (_, path, change, pages) => {
  const made = await afterChange(path, change);
  expect(made.filter((step) => step.startsWith('settled'))).toEqual(pages);
  expect(made.filter((step) => step === 'drawing' || step === 'citations')).toEqual([]);
});

const OF_BOTH: Change<string>[] = [
  ['a work', `${BASE}/references.yaml`, (text) => text.replace('Rivers of the example', 'Rivers'), 'citations'],
  ['a country of a map', `${BASE}/themes/20-second.yaml`, (text) => text.replace('KZ, UZ', 'KZ, TJ'), 'drawing'],
];

test.each(firstOf(OF_BOTH))(
  '%s is made anew, and both the slides and the pages with it',
  async (_, path, change, step) => {
    expect(await afterChange(path, change)).toEqual(expect.arrayContaining([step, ...SLIDES, ...PAGES]));
  },
);

test('a fault that was measured before is told at the line where its text stands now', async () => {
  const { files } = host;
  const before = files.get(FIRST) ?? '';
  const long = 'A takeaway that is far too long for the band at the foot of any slide. '.repeat(20);
  const text = String(before).replace('Measure first, share second.', long.trim());
  files.set(FIRST, text);
  const [first] = (await build()).findings.filter(({ severity }) => severity === 'error');
  files.set(FIRST, `\n\n${text}`);
  const { findings, made } = await build();
  files.set(FIRST, before);
  expect(made.filter((step) => step.startsWith('settled'))).toEqual([]);
  const [moved] = findings.filter(({ severity }) => severity === 'error');
  expect(first?.place).toMatchObject({ file: FIRST });
  expect(moved).toEqual({ ...first, place: { ...first?.place, line: (first?.place?.line ?? 0) + 2 } });
});
