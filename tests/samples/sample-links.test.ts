import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { readDestinations } from '../../scripts/pdf/read/links/read-destinations.ts';
import { loadPdf } from '../../scripts/pdf/read/load-pdf.ts';
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts';
import { toDeckView } from '../../scripts/views/deck/to-deck-view.ts';
import type { ViewContext } from '../../scripts/views/view-context.ts';
import { buildViews } from '../helpers/build-views.ts';
import { bytesOf, SAMPLE, sharedSample } from '../helpers/sample-pack.ts';

let pack: ReadonlyMap<string, Artefact>;
let context: ViewContext;

beforeAll(async () => {
  pack = await sharedSample();
  context = (await buildViews(createHost(projectFolder), SAMPLE)).context;
});

describe('addresses', () => {
  test('each point, message and recommendation of the brief is a place, in the page and in the PDF', async () => {
    const { keyMessages, themes, sections } = context.outline;
    const items = [
      ...keyMessages,
      ...sections,
      ...themes.flatMap(({ points, recommendations }) => [...points, ...recommendations]),
    ];
    const addresses = items.map(({ address }) => address);
    const places = readDestinations(await PDFDocument.load(bytesOf(pack, 'brief.pdf'), { updateMetadata: false }));
    const page = Buffer.from(bytesOf(pack, 'brief.html')).toString('utf8');
    expect(addresses).toContain('finance/points/1');
    expect(addresses.filter((address) => !places.has(address))).toEqual([]);
    expect(addresses.filter((address) => page.split(` id="${address}"`).length !== 2)).toEqual([]);
  });

  test('the deck opens at the slide that shows one, the page and the PDF alike', async () => {
    const shown = new Set(toDeckView(context).slides.flatMap(({ addresses = [] }) => addresses));
    const points = context.outline.themes.flatMap((theme) => [...theme.points, ...theme.recommendations]);
    expect(points.filter(({ address }) => !shown.has(address))).toEqual([]);
    const page = Buffer.from(bytesOf(pack, 'deck.html')).toString('utf8');
    const sections = page.split(/(?=<section id=")/).slice(1);
    const inPage = sections.flatMap((section, index) =>
      [...section.matchAll(/<span id="([^"]*)"><\/span>/g)].map(([, address = '']) => [address, index + 1] as const),
    );
    expect(inPage.map(([address]) => address).sort()).toEqual([...shown].sort());
    const places = readDestinations(await PDFDocument.load(bytesOf(pack, 'deck.pdf'), { updateMetadata: false }));
    expect(inPage.map(([address]) => [address, places.get(address)])).toEqual(inPage);
    expect(inPage.find(([address]) => address === 'finance/points/1')?.[1]).toBeGreaterThan(5);
  });
});

describe('notes', () => {
  const linksOf = (page: string) =>
    [...page.matchAll(/<a class="quiet[^"]*"(?: id="([^"]*)")? href="#([^"]*)">/g)].map(([, id = '', to = '']) => ({
      id,
      to,
    }));

  test('each number leads to its note, the note to its reference, and both back, in the page', () => {
    const page = Buffer.from(bytesOf(pack, 'brief.html')).toString('utf8');
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const links = linksOf(page);
    const ofKind = (pattern: RegExp) => new Set(links.map(({ to }) => to).filter((to) => pattern.test(to)));
    expect(links.filter(({ to }) => !ids.has(to))).toEqual([]);
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length);
    const notes = ofKind(/\/notes\/(?:[\w-]+\/)?\d+$/);
    expect(notes.size).toBeGreaterThan(30);
    expect([...notes].filter((note) => !ofKind(/\/cited$/).has(`${note}/cited`))).toEqual([]);
    expect([...ofKind(/^references\//)].sort()).toEqual(
      context.citations.keys.map((key) => `references/${key}`).sort(),
    );
    expect(page.match(/<sup>\d/g)).toBeNull();
  });

  test('on a slide each number leads to the list with its work, which leads back to the first slide that cites it', async () => {
    const { slides } = toDeckView(context);
    const lists = slides.flatMap(({ layout }, index) => (layout === 'sources' ? [String(index + 1)] : []));
    const page = Buffer.from(bytesOf(pack, 'deck.html')).toString('utf8');
    const sections = page.split(/(?=<section id=")/).slice(1);
    const linksIn = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map(([, to = '']) => to);
    const cited = sections.flatMap((section) => linksIn(section, /<sup>[\s\S]*?<a href="#(\d+)"/g));
    expect(cited.length).toBeGreaterThan(20);
    expect([...new Set(cited)].filter((to) => !lists.includes(to))).toEqual([]);
    expect(page.match(/<sup>\d/g)).toBeNull();
    const listed = sections.filter((_, index) => lists.includes(String(index + 1)));
    const back = listed.flatMap((section) => linksIn(section, /<li>(?:<[^a][^>]*>)*<a href="#(\d+)"/g));
    expect(back).toHaveLength(context.citations.keys.length);
    const references = readPdf(await loadPdf(bytesOf(pack, 'deck.pdf'))).byType.get('Reference') ?? [];
    expect(references.length).toBeGreaterThanOrEqual(page.split('<sup>').length - 1);
    const citing = new Set(
      sections.flatMap((section, index) => (section.includes('<sup>') ? [String(index + 1)] : [])),
    );
    expect(back.filter((to) => !citing.has(to))).toEqual([]);
  });

  test('they do so in the PDF too, with their tags', async () => {
    const pdf = readPdf(await loadPdf(bytesOf(pack, 'brief.pdf')));
    const counts = (type: string) => (pdf.byType.get(type) ?? []).length;
    const page = Buffer.from(bytesOf(pack, 'brief.html')).toString('utf8');
    expect(counts('Note')).toBe(page.split('<a class="quiet note-number"').length - 1);
    expect(counts('Reference')).toBe(page.split('<sup>').length - 1);
    const places = new Set(pdf.destinations.keys());
    expect(linksOf(page).filter(({ to }) => !places.has(to))).toEqual([]);
    expect(pdf.annotations.filter(({ contents }) => contents === undefined)).toEqual([]);
  });
});
