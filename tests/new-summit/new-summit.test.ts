import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { beginSummit } from '../../scripts/new-summit/begin-summit.ts';
import { parseNewArguments } from '../../scripts/new-summit/new-arguments.ts';
import { QUESTIONS } from '../../scripts/new-summit/questions.ts';
import { loadStarter } from '../../scripts/new-summit/starter.ts';
import { buildBoth } from '../helpers/build-both.ts';
import { createHostInMemory, type MemoryHost, type MemoryOptions } from '../helpers/host-in-memory.ts';
import { sharedRecall } from '../helpers/shared-recall.ts';
import { stopOf } from '../helpers/stop-of.ts';
import { tries } from '../helpers/tries.ts';

/** Runs the command as it was typed, and gives the host with what it wrote and said. */
async function run(argv: readonly string[], options: MemoryOptions = {}): Promise<MemoryHost> {
  const host = createHostInMemory(options);
  const parsed = await parseNewArguments(host, argv);
  if (parsed.help === undefined) await beginSummit(host, parsed.request, new AbortController().signal);
  return host;
}

const written = (host: MemoryHost, name: string) => String(host.files.get(`content/my-summit/${name}`) ?? '');

async function findingsOf(host: MemoryHost): Promise<string[]> {
  const { findings, artefacts } = await buildBoth(host, 'my-summit', sharedRecall());
  return [...findings.map(({ message }) => message), ...(artefacts.length === 0 ? ['nothing came out'] : [])];
}

const STARTS: readonly (readonly [string, number, readonly string[]])[] = [
  ['as it is', 65, []],
  ['in Russian, on Letter', 63, ['--language', 'ru', '--paper', 'Letter', '--name', 'Саммит 2030', '--city', 'Астана']],
  [
    'in other colours, on dark slides of 4:3',
    65,
    ['--deep', '#3a1f4d', '--teal', '#6b3fa0', '--dates', '2031-02-03', '--slides', 'dark', '--ratio', '4:3'],
  ],
];

// As it is; in the other ways: `npm run test:long`.
describe('a new summit builds at once, and is told how many of its texts are to be written', () => {
  test.each(STARTS.slice(0, tries(STARTS.length)))('%s', async (_, count, answers) => {
    expect(await findingsOf(await run(['my-summit', ...answers]))).toEqual([
      `${count} texts of this pack are the starter's own still, such as “What this summit should settle”.`,
    ]);
  });
});

test('every file has the line that an editor completes it by, and remarks at its keys', async () => {
  const host = await run(['my-summit']);
  const names = [...host.files.keys()].map((path) => path.replace('content/my-summit/', ''));
  expect(names.sort()).toEqual([
    'images/motif.svg',
    'references.yaml',
    'summit.yaml',
    'themes/10-first-theme.yaml',
    'themes/20-second-theme.yaml',
    'themes/30-third-theme.yaml',
  ]);
  for (const name of names.filter((each) => each.endsWith('.yaml'))) {
    const up = name.startsWith('themes/') ? '../../..' : '../..';
    expect(written(host, name)).toMatch(
      new RegExp(`^# yaml-language-server: \\$schema=${up}/templates/schemas/\\w+\\.schema\\.json\n`),
    );
  }
  expect(written(host, 'summit.yaml').match(/^ *# /gm)?.length).toBeGreaterThan(12);
  expect(host.outText()).toContain('npm run build:deck -- my-summit');
});

test('what is asked on a terminal and what stands as an option is written; a wrong answer is asked again with its reason', async () => {
  const answers = [
    'Example "summit": 2031 # one',
    '',
    'Host',
    'City',
    '2031-02-30',
    '5-6 February 2031',
    '2031-02-05 2031-02-06',
    '',
    'xx',
    'en-US',
    '',
    'dark',
    '',
    '#ffff00',
    '#102030',
    '',
  ];
  const host = await run(['my-summit', '--paper', 'Letter'], { answers });
  const summit = parse(written(host, 'summit.yaml'));
  expect(summit.summit).toEqual({
    name: 'Example "summit": 2031 # one',
    organisation: 'Your organisation',
    host: 'Host',
    city: 'City',
    dates: ['2031-02-05', '2031-02-06'],
  });
  expect([summit.language, summit.design.paper, summit.design.colours]).toEqual([
    'en-US',
    'Letter',
    { deep: '#0a3a48', teal: '#102030' },
  ]);
  // Covers of another year than the summit's would be wrong.
  expect(summit.as_of).toBe('2031-02-05');
  expect([summit.design.ratio, summit.design.slides]).toEqual(['16:9', 'dark']);
  expect(host.outText()).toContain('a date that exists');
  expect(host.outText()).toContain('Write it as "2031-02-05 2031-02-06".');
  expect(host.outText()).toContain('Day for which your facts hold [2031-02-05]: ');
  expect(host.outText()).toContain("'xx'");
  expect(host.outText()).toContain('contrast');
  expect(host.outText()).not.toContain('A4 or Letter');
});

test('the motif is drawn in the colours that were given, and facts hold for the first day unless told', async () => {
  const usual = await run(['my-summit']);
  expect(written(usual, 'images/motif.svg')).toContain('stroke="#328490"');
  const host = await run(['my-summit', '--deep', '#4a1230', '--teal', '#a3324a', '--dates', '2024-08-26 2024-08-30']);
  expect(written(host, 'images/motif.svg')).toContain('stroke="#b15165"');
  expect(written(host, 'images/motif.svg')).not.toContain('#328490');
  expect(parse(written(host, 'summit.yaml')).as_of).toBe('2024-08-26');
  const told = await run(['my-summit', '--dates', '2024-08-26', '--as-of', '2024-08-01']);
  expect(parse(written(told, 'summit.yaml')).as_of).toBe('2024-08-01');
});

test('two days are taken with whatever stands between them', async () => {
  for (const dates of ['2031-02-05 to 2031-02-06', '2031-02-05 - 2031-02-06', '2031-02-05/2031-02-06']) {
    const summit = parse(written(await run(['my-summit', '--dates', dates]), 'summit.yaml'));
    expect(summit.summit.dates).toEqual(['2031-02-05', '2031-02-06']);
  }
});

test.each([
  ['26-30 August 2024', '2024-08-26 2024-08-30'],
  ['26–30 Aug 2024', '2024-08-26 2024-08-30'],
  ['August 26 to 30, 2024', '2024-08-26 2024-08-30'],
  ['30 August - 2 September 2024', '2024-08-30 2024-09-02'],
  ['the 6 May 2030', '2030-05-06'],
  ['26.08.2024', undefined],
  ['August 2024', undefined],
  ['next week', undefined],
  ['26 27 28 August 2024', undefined],
])('dates in words: %s', async (answer, meant) => {
  const { text } = await stopOf(run(['my-summit', '--dates', answer]));
  const example = 'Write one day as 2030-05-06, or the first and the last as "2030-05-06 2030-05-07".';
  const cure = meant === undefined ? example : `Write it as ${meant.includes(' ') ? `"${meant}"` : meant}.`;
  expect(text).toContain(`The answer for --dates can't be taken: '${answer}' is not written as year, month and day`);
  expect(text).toContain(cure);
});

test('whoever stops answering leaves nothing behind', async () => {
  const host = createHostInMemory({ answers: ['Example', 'Organisation'] });
  const { codes } = await stopOf(
    beginSummit(host, { slug: 'my-summit', answers: new Map() }, new AbortController().signal),
  );
  expect(codes).toEqual(['usage/no-answer']);
  expect(host.changes).toEqual([]);
});

test('a disk that is full leaves nothing behind', async () => {
  const failingWrite = { path: 'content/my-summit', step: 'rename' } as const;
  const host = createHostInMemory({ failingWrite });
  const { codes } = await stopOf(
    beginSummit(host, { slug: 'my-summit', answers: new Map() }, new AbortController().signal),
  );
  expect(codes).toEqual(['usage/output-failed']);
  expect([...host.files.keys()].filter((path) => path.startsWith('content/'))).toEqual([]);
});

describe('what can be no answer', () => {
  test.each([
    [['--dates', '2030-05-07 2030-05-06'], 'usage/wrong-answer'],
    [['--dates', '2030-05-32'], 'usage/wrong-answer'],
    [['--as-of', 'yesterday'], 'usage/wrong-answer'],
    [['--ratio', '4:5'], 'usage/wrong-answer'],
    [['--slides', 'black'], 'usage/wrong-answer'],
    [['--language', 'klingon'], 'usage/wrong-answer'],
    [['--paper', 'A3'], 'usage/wrong-answer'],
    [['--teal', '#eeeeee'], 'usage/wrong-answer'],
    [['--teal', 'blue'], 'usage/wrong-answer'],
    [['--name', 'The {unknown} summit'], 'usage/wrong-answer'],
    [['--nmae', 'Example'], 'usage/unknown-option'],
    [['other-summit'], 'usage/no-slug'],
  ])('%j', async (words, code) => {
    const { codes } = await stopOf(run(['my-summit', ...words]));
    expect(codes).toEqual([code]);
  });

  test.each(['My-Summit', '../x', 'a/b', 'con', 'lpt1', 'a--b', 'ö', 'a b', 'x'.repeat(61), '.hidden'])(
    'the name %s',
    async (slug) => {
      const { codes, text } = await stopOf(run([slug]));
      expect(codes).toEqual(['usage/unsafe-slug']);
      // The name that is offered instead is taken.
      const offered = /Try: (\S+)\./.exec(text)?.[1] ?? '';
      await expect(run([offered])).resolves.toBeDefined();
    },
  );

  test.each(['content/my-summit/summit.yaml', 'content/my-summit', 'content/My-Summit/notes.txt'])(
    'a name that is taken by %s',
    async (path) => {
      const { codes } = await stopOf(run(['my-summit'], { files: [[path, 'mine']] }));
      expect(codes).toEqual(['usage/summit-exists']);
    },
  );
});

test('any words come back out of what is written', async () => {
  const starter = await loadStarter(createHostInMemory());
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => /^[^\p{Cc}\u2028\u2029\u0085\uFEFF]+$/u.test(text));
  const texts = QUESTIONS.filter(({ option }) => ['name', 'organisation', 'host', 'city'].includes(option));
  fc.assert(
    fc.property(words, fc.constantFrom(...texts), (text, { option, path }) => {
      const summit: unknown = parse(starter.filesWith(new Map([[option, text]])).get('summit.yaml') ?? '');
      const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], summit);
      expect(found).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test('help names every question, and writes nothing', async () => {
  const parsed = await parseNewArguments(createHostInMemory(), ['--help']);
  for (const { option } of QUESTIONS) expect(parsed.help).toContain(`--${option} TEXT`);
});
