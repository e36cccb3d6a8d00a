import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { citedAddress, isCitedAddress, isNoteAddress } from '../../scripts/views/notes/link-notes.ts';
import { openContext } from '../helpers/open-context.ts';
import { readPdfLinks } from '../helpers/read-pdf-links.ts';
import { bytesOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const SAMPLES = [
  { summit: 'sco-astana-2024', language: 'en-GB' },
  { summit: 'apec-san-francisco-2023', language: 'en-US' },
];

describe.each(SAMPLES)('$summit', (sample) => {
  let pack: Map<string, Artefact>;
  let folder: string;

  beforeAll(async () => {
    const request = { pack: sample, outputs: ['deck', 'brief'] as const, withNotes: false };
    const tools = { host: createHost(projectFolder), printer: sharedPrinter, onStep: () => () => undefined };
    pack = new Map((await buildPack(request, tools)).artefacts.map((artefact) => [artefact.name, artefact]));
    folder = await mkdtemp(join(tmpdir(), 'every-link-'));
  });

  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  test('in brief.pdf each number leads to its note, each note to its work and back, and each work to a note', async () => {
    const links = await readPdfLinks(bytesOf(pack, 'brief.pdf'));
    expect(links.filter(({ leadsTo }) => leadsTo === undefined)).toEqual([]);
    const back = links.filter(({ to }) => isCitedAddress(to));
    const numbers = links.filter(({ to }) => isNoteAddress(to));
    expect(new Set(back.map(({ to }) => to))).toEqual(new Set(numbers.map(({ to }) => citedAddress(to))));
    // A note stands where the link back lies, and its first number where that leads.
    for (const { to, page, leadsTo } of back) {
      const note = to.replace(/\/cited$/, '');
      expect([to, numbers.find((link) => link.to === note)?.leadsTo]).toEqual([to, page]);
      expect(numbers.some((link) => link.to === note && link.page === leadsTo)).toBe(true);
    }
    const works = links.filter(({ to }) => to.startsWith('references/'));
    expect(works.map(({ page }) => page).sort()).toEqual(back.map(({ page }) => page).sort());
    const listed = new Set(works.map(({ leadsTo }) => leadsTo));
    expect(numbers.filter(({ page }) => listed.has(page)).length).toBeGreaterThanOrEqual(
      new Set(works.map(({ to }) => to)).size,
    );
  });

  test('in deck.pdf each number leads to a slide of sources, and each work there back to a slide that cites it', async () => {
    const links = (await readPdfLinks(bytesOf(pack, 'deck.pdf'))).filter(({ to }) => /^\d+$/.test(to));
    expect(links.filter(({ to, leadsTo }) => String(leadsTo) !== to)).toEqual([]);
    const citing = new Map(Map.groupBy(links, ({ page }) => page));
    const forward = links.filter(({ page, leadsTo = 0 }) => leadsTo > page);
    const back = links.filter(({ page, leadsTo = 0 }) => leadsTo < page);
    const sources = new Set(forward.map(({ leadsTo }) => leadsTo));
    expect(back.filter(({ page }) => !sources.has(page))).toEqual([]);
    expect(back.filter(({ page, leadsTo = 0 }) => citing.get(leadsTo)?.every((link) => link.leadsTo !== page))).toEqual(
      [],
    );
    expect(back.length).toBeGreaterThan(5);
  });

  test.each(['brief.html', 'deck.html'])(
    'in %s a click on each number, note and work shows what it leads to',
    async (name) => {
      const file = join(folder, name);
      await writeFile(file, bytesOf(pack, name));
      const context = await openContext();
      try {
        const page = await context.newPage();
        await page.setViewport({ width: 1300, height: 900 });
        await page.goto(pathToFileURL(file).href);
        const lost = await page.evaluate(followLinks);
        expect(lost.unseen).toEqual([]);
        expect(lost.links).toBeGreaterThan(50);
      } finally {
        await context.close();
      }
    },
  );
});

/** Clicks each link in the page, and gives their number and those that do not show what they lead to. */
async function followLinks(): Promise<{ links: number; unseen: string[] }> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('sup a, a.quiet[href^="#"], li a[href^="#"]')];
  const clear = document.querySelector('body > .marking')?.getBoundingClientRect().height ?? 0;
  const isSeen = ({ hash }: HTMLAnchorElement) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    const { top, bottom, height } = target?.getBoundingClientRect() ?? new DOMRect(0, -1, 0, 0);
    return bottom > clear && (top >= clear - 1 || height >= 40) && top < window.innerHeight;
  };
  const unseen: string[] = [];
  for (const link of links) {
    link.click();
    // The page turns to another slide when the browser tells it that the address has changed, some frames later.
    for (let frames = 0; frames < 300 && !isSeen(link); frames += 1)
      await new Promise((done) => requestAnimationFrame(done));
    if (!isSeen(link)) unseen.push(link.hash);
  }
  return { links: links.length, unseen };
}
