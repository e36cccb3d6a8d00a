import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { scriptHash } from '../../../scripts/browser/script-hash.ts';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { readMade } from '../../../scripts/build/make-outputs.ts';
import { budget, checkSizes } from '../../../scripts/checks/files/check-sizes.ts';
import { findAddresses } from '../../../scripts/checks/files/find-addresses.ts';
import type { OwnScript } from '../../../scripts/checks/files/own-script.ts';
import type { ReadFile } from '../../../scripts/checks/files/read-file.ts';
import { checkPdfFonts } from '../../../scripts/checks/pdf/texts/check-pdf-fonts.ts';
import { listTexts, type OutlineTexts } from '../../../scripts/checks/pdf/texts/expected-texts.ts';
import { beginChecks } from '../../../scripts/checks/run-checks.ts';
import type { Code } from '../../../scripts/diagnostics/catalogue.ts';
import type { Traces } from '../../../scripts/host/traces.ts';
import type { Genre } from '../../../scripts/outline/genre.ts';
import type { Artefact } from '../../../scripts/outputs/artefact.ts';
import { OUTPUTS } from '../../../scripts/outputs/outputs.ts';
import { readPdfContent } from '../../../scripts/outputs/read-back/read-pdf-content.ts';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { findingsOf } from '../../helpers/build-base.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { readProjectText } from '../../helpers/read-project-text.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { sharedRecall } from '../../helpers/shared-recall.ts';

const TRACES: Traces = {
  user: 'amelia',
  computer: 'desk-17',
  folders: ['/srv/plans', '/root', '/tmp', 'C:\\Users\\amelia'],
};
const NOTE = 'Ask which bank reads more often.';

const printer = sharedPrinter();
let pack: ReadonlyMap<string, Artefact>;
let outline: OutlineTexts;
let written: ReadonlyMap<string, string>;
let script: OwnScript;

beforeAll(async () => {
  written = await baseSummit();
  const host = createHostInMemory({ files: written, traces: TRACES });
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['deck', 'brief'] as const,
    withNotes: false,
  };
  const tools = { host, printer: () => printer, onStep: () => () => undefined, recall: sharedRecall() };
  const { artefacts, findings } = await buildPack(request, tools);
  expect(findings).toEqual([]);
  pack = new Map(artefacts.map((file) => [file.name, file]));
  const text = /<script type="module">([\s\S]*)<\/script>/.exec(String(fileOf('deck.html').content))?.[1] ?? '';
  script = { text, hash: scriptHash(text) };
  outline = listTexts((await buildViews(host, 'base-summit')).context)();
});

async function check(file: Artefact, { withNotes = false, traces = TRACES } = {}): Promise<string[]> {
  const row = OUTPUTS.find(({ name }) => name === file.name.replace(/^figures\/.*/, 'figures'));
  if (row === undefined) throw new Error(`There is no output ${file.name}.`);
  const genre = row.stage === 'pack' ? undefined : row.stage;
  const { read } = (await readMade(row, file, { genre, withNotes })).file;
  const sent = { files: [read], outline, written, sources: written, own: [], script, traces };
  return (await beginChecks().check('files', sent)).map(({ code, message }) => said(code, message));
}

function fileOf(name: string): Artefact {
  const file = pack.get(name);
  if (file === undefined) throw new Error(`The pack has no ${name}.`);
  return file;
}

/** A text file of the pack with a part replaced. */
function changed(name: string, from: string, to: string): Artefact {
  const content = String(fileOf(name).content);
  if (!content.includes(from)) throw new Error(`${name} has no '${from}'.`);
  return { name, content: content.replace(from, () => to) };
}

async function changedPdf(name: string, change: (document: PDFDocument) => void): Promise<Artefact> {
  const document = await PDFDocument.load(new Uint8Array(Buffer.from(fileOf(name).content)), { updateMetadata: false });
  change(document);
  return { name, content: await document.save({ useObjectStreams: true }) };
}

const said = (code: Code, message: string) => `${code} ${message}`;
const leads = (file: string, address: string) =>
  said('check/outside-address', `${file} leads to '${address}', which no text of the outline names.`);
const gives = (file: string, what: string, words: string) =>
  said('check/local-trace', `${file} gives away ${what}: '${words}'.`);
const holds = (file: string, part: string) => said('check/active-pdf', `${file} holds ${part}.`);

test('an address of the outline in angle brackets or quotation marks is its own', () => {
  for (const text of ['&lt;https://example.org/x&gt;', '&quot;https://example.org/x&#34;', '<https://example.org/x>'])
    expect(findAddresses({ text, references: [] }, (address) => address === 'https://example.org/x')).toEqual([]);
  expect(findAddresses({ text: '&lt;https://example.org/x&gt;', references: [] }, () => false)).toEqual([
    'https://example.org/x',
  ]);
});

describe('an address that the outline does not name', () => {
  test.each([
    ['<img src="https://tracker.example.net/a.png">', 'https://tracker.example.net/a.png'],
    ["<a href='//cdn.example.net/x'>x</a>", '//cdn.example.net/x'],
    ['<img src=images/plan.png>', 'images/plan.png'],
    ['<link rel="stylesheet" href="&#104;ttps://example.net/x.css">', 'https://example.net/x.css'],
    ['<style>p { background: url(//example.net/x.png) }</style>', '//example.net/x.png'],
    ['<style>@import "fonts.css";</style>', '@import "fonts.css"'],
    ['<iframe src="file:///etc/hosts"></iframe>', 'file:///etc/hosts'],
    ['<a href="javascript:alert(1)">x</a>', 'javascript:alert(1)'],
    ['<!-- see https://example.net/wiki -->', 'https://example.net/wiki'],
    [
      `<img src="data:image/svg+xml;base64,${Buffer.from('<svg><image href="http://example.net/i"/></svg>').toString('base64')}">`,
      'http://example.net/i',
    ],
  ])('in a page: %s', async (markup, address) => {
    expect(await check(changed('brief.html', '</main>', `${markup}</main>`))).toContain(leads('brief.html', address));
  });

  test('in a stylesheet, in Markdown and in a drawing', async () => {
    const css = changed('deck.css', 'section', '@font-face { src: url("https://fonts.example.net/a.woff2") }\nsection');
    expect(await check(css)).toEqual([leads('deck.css', 'https://fonts.example.net/a.woff2')]);
    const markdown = changed('deck.md', '\n---\n\n', '\n---\n\n![](https://example.net/a.png)\n\n');
    expect(await check(markdown)).toEqual([leads('deck.md', 'https://example.net/a.png')]);
    const svg = { name: 'figures/a.svg', content: '<svg xmlns="http://example.net/ns"><use href="b.svg#c"/></svg>' };
    expect(await check(svg)).toEqual([leads('figures/a.svg', 'b.svg#c')]);
  });

  test('in a PDF, in a link and in its metadata', async () => {
    const file = await changedPdf('brief.pdf', (document) => {
      const [page] = document.getPages();
      const action = { Type: 'Action', S: 'URI', URI: PDFString.of('https://example.net/(a)') };
      const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action });
      page?.node.addAnnot(document.context.register(link));
      document.setSubject('See ftp://example.net/x');
    });
    expect(await check(file)).toEqual([
      leads('brief.pdf', 'ftp://example.net/x'),
      leads('brief.pdf', 'https://example.net/(a)'),
    ]);
  });

  test('names the line of the template that has it', async () => {
    const path = 'templates/brief/brief.hbs';
    const text = (await readProjectText(path)).replace(
      '<title>',
      '<meta name="x" content="https://example.net">\n<title>',
    );
    const host = createHostInMemory({ files: await baseSummit(new Map([[path, text]])) });
    const [finding, ...more] = await findingsOf(host, printer, ['brief.html']);
    expect(more).toEqual([]);
    expect([finding?.code, finding?.place?.file, finding?.place?.line]).toEqual(['check/outside-address', path, 7]);
  });
});

describe('a trace of the computer', () => {
  test.each([
    ['/srv/plans', '/srv/plans'],
    ['file at /srv/plans/secret.yaml', '/srv/plans'],
    ['C:\\Users\\amelia\\plan', 'C:/Users/amelia'],
    ['"C:\\\\Users\\\\amelia"', 'C:/Users/amelia'],
    ['/home/somebody/plan', '/home/somebody'],
  ])('is found in a page: %s', async (words, found) => {
    expect(await check(changed('brief.html', '</main>', `<p>${words}</p></main>`))).toContain(
      gives('brief.html', 'a path of a computer', found),
    );
  });

  test('is found in what files say of themselves', async () => {
    const user = "the name of this computer's user";
    const meta = '<meta name="generator" content="Amelia">';
    expect(await check(changed('brief.html', '<title>', `${meta}<title>`))).toEqual([
      gives('brief.html', user, 'amelia'),
    ]);
    expect(await check(changed('deck.md', 'author: ', 'x: amelia\nauthor: '))).toEqual([
      gives('deck.md', user, 'amelia'),
    ]);
    expect(await check(changed('build.json', '"browser": "', '"browser": "desk-17 '))).toEqual([
      gives('build.json', 'the name of this computer', 'desk-17'),
    ]);
    const pdf = await changedPdf('deck.pdf', (document) => document.setAuthor('amelia'));
    expect(await check(pdf)).toEqual([gives('deck.pdf', user, 'amelia')]);
  });

  test('is not what a file calls its own parts, nor what the outline says', async () => {
    const traces = { user: 'root', computer: 'exampleland', folders: ['/', '/root', '/tmp'] };
    for (const file of pack.values()) expect(await check(file, { traces })).toEqual([]);
  });
});

describe("a speaker's note", () => {
  const sent = (file: string) =>
    said('check/note-sent', `The speaker's note “${NOTE}” stands in ${file}, which is sent to others.`);

  test.each([
    ['a comment', `<!-- ${NOTE} -->`],
    ['an attribute', `<p title="${NOTE}">x</p>`],
    ['hidden text with markup', `<p hidden>Ask <b>which</b> bank reads\n more&nbsp;often.</p>`],
  ])('is found in %s', async (_, markup) => {
    expect(await check(changed('brief.html', '</main>', `${markup}</main>`))).toEqual([sent('brief.html')]);
    const deck = changed('deck.html', '</main>', `${markup}</main>`);
    expect(await check(deck)).toEqual([sent('deck.html')]);
    expect(await check(deck, { withNotes: true })).toEqual([]);
  });

  test('is found in a PDF, in what it says and in what it shows', async () => {
    const file = await changedPdf('deck.pdf', (document) => {
      document.catalog.set(PDFName.of('Note'), PDFHexString.fromText(NOTE));
    });
    expect(await check(file)).toEqual([sent('deck.pdf')]);
    const path = 'templates/deck/partials/points.hbs';
    const text = `${await readProjectText(path)}\n\n{{#each notes}}{{this}}{{/each}}\n`;
    const host = createHostInMemory({ files: await baseSummit(new Map([[path, text]])) });
    const found = await findingsOf(host, printer, ['deck.pdf']);
    expect(found.map(({ code, message }) => said(code, message))).toContain(sent('deck.pdf'));
  });

  test('stands in deck.md, from which one presents', async () => {
    expect(String(fileOf('deck.md').content)).toContain(NOTE);
    expect(await check(fileOf('deck.md'))).toEqual([]);
  });
});

describe('a PDF that acts by itself', () => {
  const put = (document: PDFDocument, key: string, value: object) =>
    document.catalog.set(PDFName.of(key), document.context.obj(value as never));

  test.each<[part: string, plant: (document: PDFDocument) => void]>([
    ['JavaScript (/JS)', (document) => put(document, 'X', { JS: PDFString.of('app.alert(1)') })],
    ['an action on opening (/OpenAction)', (document) => put(document, 'OpenAction', { S: 'Named', N: 'Print' })],
    ['actions of its own (/AA)', (document) => put(document, 'AA', {})],
    ['an action that starts a program (/Launch)', (document) => put(document, 'X', { S: 'Launch' })],
    ['a link into another file (/GoToR)', (document) => put(document, 'X', { S: 'GoToR' })],
    ['an action that sends a form (/SubmitForm)', (document) => put(document, 'X', { S: 'SubmitForm' })],
    ['embedded files (/EmbeddedFiles)', (document) => put(document, 'Names', { EmbeddedFiles: {} })],
  ])('%s', async (part, plant) => {
    expect(await check(await changedPdf('deck.pdf', plant))).toEqual([holds('deck.pdf', part)]);
  });

  test('may open at a page', async () => {
    const file = await changedPdf('deck.pdf', (document) => put(document, 'OpenAction', [0, PDFName.of('Fit')]));
    expect(await check(file)).toEqual([]);
  });

  test('hides nothing by a name in another spelling', async () => {
    const file = await changedPdf('deck.pdf', () => undefined);
    const bytes = Buffer.concat([Buffer.from(file.content), Buffer.from('9999 0 obj <</J#53 (x)>> endobj', 'latin1')]);
    expect(await check({ name: 'deck.pdf', content: new Uint8Array(bytes) })).toEqual([
      holds('deck.pdf', 'JavaScript (/JS)'),
    ]);
  });
});

describe('the size of a PDF', () => {
  const stream = (dict: string, kilobytes: number) =>
    `1 0 obj <<${dict} /Length ${kilobytes * 1024}>> stream\n${'x'.repeat(kilobytes * 1024)}\nendstream endobj\n`;
  const pdf = (...streams: string[]) => new Uint8Array(Buffer.from(`%PDF-1.7\n${streams.join('')}`, 'latin1'));

  test('may be 10 KB a slide, and 500 KB for a brief', () => {
    expect([budget('deck', 25), budget('deck', 4), budget('brief', 20)]).toEqual([250, 150, 500]);
  });

  test('is reported with what weighs, photographs left aside', () => {
    const [photograph, font] = [stream('/Subtype /Image', 400), stream('/Length1 9', 60)];
    const file = (name: string, genre: Genre, pages: number): ReadFile => ({
      ...readPdfContent(pdf(photograph, font, stream('', 230))),
      ...{ name, genre, pages, mayHoldNotes: false },
    });
    const files = [file('deck.pdf', 'deck', 25), file('brief.pdf', 'brief', 12)];
    const found = checkSizes({ files });
    expect(found.map(({ code, message }) => said(code, message))).toEqual([
      said(
        'check/large-file',
        'deck.pdf has 291 KB without its photographs (400 KB); 250 KB is the most for 25 pages. Fonts take 60 KB, text and drawings 231 KB.',
      ),
    ]);
  });
});

test('text in a font that is not of the design is found at its place', async () => {
  const content = new Uint8Array(Buffer.from(fileOf('brief.pdf').content));
  const document = await loadPdf(content);
  const pdf = readPdf(document);
  const foreign = (fonts: readonly string[]) => checkPdfFonts({ name: 'brief.pdf', pdf, fonts, outline });
  expect(foreign(['SourceSerif4-Regular', 'SourceSans3ExtraLight-Regular'])).toEqual([]);
  const found = foreign(['SourceSans3ExtraLight-Regular']);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['check/system-font']));
  expect(found[0]?.message).toMatch(
    /^brief\.pdf, page 1: “A first meeting ?on shared rivers.* is drawn with 'SourceSerif4-/,
  );
  expect(found[0]?.place).toMatchObject({ file: 'content/base-summit/summit.yaml', line: 1 });
  const names = [...document.context.enumerateIndirectObjects()].flatMap(([, object]) => {
    return object instanceof PDFDict && object.has(PDFName.of('BaseFont'))
      ? [String(object.get(PDFName.of('BaseFont')))]
      : [];
  });
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !/\+Source(?:Serif4|Sans3)/.test(name))).toEqual([]);
});
