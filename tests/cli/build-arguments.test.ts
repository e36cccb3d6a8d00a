import { describe, expect, test } from 'vitest';
import { parseBuildArguments } from '../../scripts/cli/build-arguments.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { createHostInMemory, type MemoryOptions } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const CONTENT = [
  ['content/first-summit/summit.yaml', ''],
  ['content/second-summit/summit.yaml', ''],
  ['content/first-summit/themes/summit.yaml', ''],
  ['content/no-summit/notes.txt', ''],
] as const;

async function parse(argv: readonly string[], options: MemoryOptions = {}) {
  const parsed = await parseBuildArguments(createHostInMemory({ files: CONTENT, ...options }), argv);
  if (parsed.help !== undefined) throw new Error('It is a request for help.');
  return parsed.request;
}

async function faultsOf(...argv: string[]) {
  return await stopOf(parseBuildArguments(createHostInMemory({ files: CONTENT }), argv));
}

describe('a request', () => {
  test('is everything of every summit, unless told', async () => {
    expect(await parse([])).toEqual({
      summits: ['first-summit', 'second-summit'],
      outputs: undefined,
      language: undefined,
      output: 'output',
      browser: undefined,
      withNotes: false,
      isForced: false,
      standard: 'ua-1+a-2a',
      shard: undefined,
      mergeReports: undefined,
      printing: { editions: ['standard'], doubleSided: false, cropMarks: false },
    });
  });

  test('takes in a summit whose file is nearly named so: its build says how it is named', async () => {
    const files = [...CONTENT, ['content/third-summit/Summit.yml', '']] as const;
    expect((await parse([], { files })).summits).toEqual(['first-summit', 'second-summit', 'third-summit']);
  });

  test('takes all options', async () => {
    const argv = [
      'second-summit',
      '--only=brief',
      '--language',
      'ru',
      '--output',
      'out/',
      '--notes',
      '--browser',
      'ws://x',
      '--edition=large-print,standard',
      '--double-sided',
      '--crop-marks',
      '--force',
      '--standard',
      'ua-2+a-4',
    ];
    expect(await parse(argv)).toEqual({
      summits: ['second-summit'],
      outputs: ['brief'],
      language: 'ru',
      output: 'out',
      browser: 'ws://x',
      withNotes: true,
      isForced: true,
      standard: 'ua-2+a-4',
      shard: undefined,
      mergeReports: undefined,
      printing: { editions: ['standard', 'large-print'], doubleSided: true, cropMarks: true },
    });
  });

  test.each([
    'first-summit',
    `${projectFolder}/content/first-summit`,
    'content/first-summit',
    './content/first-summit/',
    'content/first-summit/',
  ])('names a summit as %s', async (name) =>
    expect((await parse([name, 'first-summit'])).summits).toEqual(['first-summit']),
  );

  test.each([
    ['brief,deck', ['deck', 'brief']],
    [' deck , brief ', ['deck', 'brief']],
    ['deck,', ['deck']],
  ])('makes the parts of --only %j in the usual order', async (only, outputs) => {
    expect((await parse(['--only', only])).outputs).toEqual(outputs);
  });

  test.each([
    [['--booklet'], { booklet: 'double' }],
    [['--booklet', '--sheet', 'letter'], { booklet: 'Letter' }],
    [['--grey'], { isGrey: true }],
    [['--standard', 'x-4'], { isForPress: true }],
  ])('is printed as %j says', async (argv, expected) => {
    const plain = { editions: ['standard'], doubleSided: false, cropMarks: false };
    expect((await parse(argv)).printing).toEqual({ ...plain, ...expected });
  });

  test('takes the browser of the environment where none is named', async () => {
    const environment = { PUPPETEER_EXECUTABLE_PATH: '/opt/chrome' };
    expect((await parse([], { environment })).browser).toBe('/opt/chrome');
    expect((await parse(['--browser', '/opt/other'], { environment })).browser).toBe('/opt/other');
  });
});

test('a list may be given piece by piece, and the same value twice', async () => {
  const argv = ['--edition', 'large-print', '--edition=clear-print', '--output', 'a', '--output', 'a'];
  const { output, printing } = await parse(argv);
  expect(printing.editions).toEqual(['clear-print', 'large-print']);
  expect(output).toBe('a');
});

test('help is given whatever else stands there, and even without a summit', async () => {
  const parsed = await parseBuildArguments(createHostInMemory(), ['--onyl', 'x', '-h']);
  expect(parsed.help).toMatch(/^Usage: npm run build:deck -- \[SUMMIT \.\.\.\] \[options\]\n/);
});

describe('what is wrong with a command line', () => {
  test.each([
    [['--onyl', 'deck'], 'usage/unknown-option', "There is no option '--onyl'. Did you mean '--only'?"],
    [['--zzz'], 'usage/unknown-option', "There is no option '--zzz'. Run with --help to see all options."],
    [['-x'], 'usage/unknown-option', "There is no option '-x'."],
    [['--only'], 'usage/missing-value', "The option '--only' needs a value (parts)."],
    [['--only', '--notes'], 'usage/missing-value', "The option '--only' needs a value (parts)."],
    [['--output='], 'usage/missing-value', "The option '--output' needs a value (dir)."],
    [
      ['--language', 'en', '--output', 'a', '--language', 'ru'],
      'usage/repeated-option',
      "The option '--language' is given twice, with different values. Keep the one that you mean.",
    ],
    [['--notes=yes'], 'usage/unexpected-value', "The option '--notes' takes no value. Write --notes alone."],
    [
      ['frist-summit'],
      'usage/unknown-summit',
      "There is no summit 'frist-summit' under content/. Did you mean 'first-summit'?",
    ],
    [['no-summit'], 'usage/unknown-summit', "There is no summit 'no-summit' under content/."],
    [
      ['/srv/share/their-meeting/'],
      'usage/unknown-summit',
      "'/srv/share/their-meeting' is no summit of this project: a summit is named by its folder in content/. Copy that folder into content/, and name it here without its path.",
    ],
    [['../old/first-summit'], 'usage/unknown-summit', "Did you mean 'first-summit'?"],
    [['--only', 'dekc'], 'usage/unknown-output', "'dekc' is not something that --only can name. Did you mean 'deck'?"],
    [['--only', 'pptx'], 'usage/unknown-output', 'It takes: deck, brief, deck.md, '],
    [
      ['--format', 'jsn'],
      'usage/unknown-format',
      "Findings can't be written in the format 'jsn'. Did you mean 'json'?",
    ],
    [
      ['--edition', 'braille'],
      'usage/unknown-edition',
      "'braille' is not an edition of the brief. It takes: standard, clear-print, large-print.",
    ],
    [['--edition', 'clear-pint'], 'usage/unknown-edition', "Did you mean 'clear-print'?"],
    [['--standard', 'ua2'], 'usage/unknown-standard', 'It takes: ua-1+a-2a, ua-2+a-4, x-4.'],
    [['--handout', '4'], 'usage/wrong-handout', "A page of the handout can’t have '4' slides."],
    [['--only', 'images', '--scale', '5'], 'usage/wrong-scale', "Pictures can’t be drawn at the scale '5'."],
    [['--scale', '2'], 'usage/scale-without-images', 'Ask for them too: --only images --scale 2.'],
    [['--edition', ' , '], 'usage/missing-value', "The option '--edition' needs one or more of: standard, clear-print"],
    [
      ['--only', 'deck', '--crop-marks'],
      'usage/needs-brief',
      "'--crop-marks' is about the brief, which --only leaves out.",
    ],
    [['--booklet', '--sheet', 'Tabliod'], 'usage/unknown-sheet', "Did you mean 'Tabloid'?"],
    [['--sheet', 'A4'], 'usage/sheet-without-booklet', "'--booklet' is not there"],
    [['--only', 'deck', '--booklet'], 'usage/needs-brief', "'--booklet' is about the brief, which --only leaves out."],
    [['--only', ','], 'usage/missing-value', "The option '--only' needs one or more of: deck, brief, deck.md, "],
  ])('%j', async (argv, code, text) => {
    const faults = await faultsOf(...argv);
    expect(faults.codes).toEqual([code]);
    expect(faults.text).toContain(text);
  });

  test('is told all at once', async () => {
    const { codes } = await faultsOf('frist-summit', '--onyl', '--only', 'dekc', '--notes=1');
    expect(codes.sort()).toEqual([
      'usage/unexpected-value',
      'usage/unknown-option',
      'usage/unknown-output',
      'usage/unknown-summit',
    ]);
  });

  test('is that there is no summit', async () => {
    const work = parseBuildArguments(createHostInMemory({ files: [['content/README.md', '']] }), []);
    const { codes, text } = await stopOf(work);
    expect(codes).toEqual(['usage/no-summits']);
    expect(text).toContain('There is no summit under content/.');
  });
});

test('an option that npm took for its own is an error with the line to write', async () => {
  const environment = { npm_lifecycle_event: 'build:deck', npm_config_notes: 'true', npm_config_crop_marks: 'true' };
  const stop = await stopOf(parseBuildArguments(createHostInMemory({ files: CONTENT, environment }), []));
  expect(stop.codes).toEqual(['usage/swallowed-option', 'usage/swallowed-option']);
  expect(stop.text).toContain('npm run build:deck -- --notes');
  const valued = { npm_lifecycle_event: 'build:deck', npm_config_language: 'ru' };
  const other = await stopOf(parseBuildArguments(createHostInMemory({ files: CONTENT, environment: valued }), ['ru']));
  expect([other.codes, other.text.includes('-- --language ru')]).toEqual([['usage/swallowed-option'], true]);
  // What is npm's own, or left from elsewhere.
  expect(
    await parse([], { environment: { npm_lifecycle_event: 'build:deck', npm_config_browser: 'x' } }),
  ).toMatchObject({ withNotes: false });
  expect(await parse([], { environment: { npm_config_notes: 'true' } })).toMatchObject({ withNotes: false });
});

test('the brief has a help of its own', async () => {
  const { help } = await parseBuildArguments(createHostInMemory({ files: CONTENT }), ['--only', 'brief', '--help']);
  expect(help).toMatch(/^Usage: npm run build:brief -- /);
  expect(help).not.toMatch(/build:deck|--only|--notes/);
});
