import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Printer } from '../../../scripts/browser/browser.ts';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { withoutMarks } from '../../../scripts/render/place-marks.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { stopOf } from '../../helpers/stop-of.ts';

/** A PDF of nine pages in which the first chapter stands on a page. */
async function pdfWith(page: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let count = 0; count < 9; count += 1) document.addPage();
  const target = document.getPage(page - 1).ref;
  const destinations = document.context.obj({ 'theme-first': [target, 'XYZ', 0, 0, 0] });
  document.catalog.set(PDFName.of('Dests'), destinations);
  return await document.save();
}

/** A printer whose pages are printed as told, and what it was shown. */
function fakePrinter(pages: readonly number[]): { printer: Printer; shown: string[] } {
  const shown: string[] = [];
  const page = {
    setContent: async (html: string) => void shown.push(withoutMarks(html)),
    // Nothing is told of the chapters: what a program measures in the page is null.
    evaluate: async (program: unknown) => {
      if (String(program).includes('innerText')) return '';
      return typeof program === 'string' ? null : Object.assign([], { brought: [], failed: [] });
    },
    emulateMediaType: async () => undefined,
    evaluateHandle: async () => undefined,
    pdf: async () => await pdfWith(pages[shown.length - 2] ?? pages.at(-1) ?? 1),
  } as unknown as Page;
  const withPage: Printer['withPage'] = async (_, work) => await work(page);
  return {
    printer: { withPage, version: async () => 'none', kill: () => undefined, close: async () => undefined },
    shown,
  };
}

async function buildBrief(printer: Printer) {
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['brief'] as const, withNotes: false };
  const host = createHostInMemory({ files: await baseSummit() });
  return await buildPack(request, { host, printer: () => printer, onStep: () => () => undefined });
}

/** The page numbers that the contents print. */
function printed(html: string | undefined): string[] {
  return [...(html ?? '').matchAll(/class="entry-page">(\d*)</g)].map(([, page]) => page ?? '');
}

test('page numbers that never settle stop the build after five passes', async () => {
  const { printer, shown } = fakePrinter([4, 5, 4, 5, 4, 5, 4, 5]);
  const { codes, text } = await stopOf(buildBrief(printer));
  expect(codes).toEqual(['print/unstable-contents']);
  expect(text).toContain('after 5 passes');
  // Once to be laid out, then to be printed.
  expect(shown).toHaveLength(1 + 5);
});

test('the brief is printed until the contents name the pages of that very printing', async () => {
  const { printer, shown } = fakePrinter([4, 5, 5]);
  const { findings } = await buildBrief(printer);
  // The last time it is shown as a screen reader would read it: the page that was printed last.
  expect(shown.map((html) => printed(html)[1])).toEqual(['', '', '4', '5', '5']);
  // The stand-in's pages hold nothing, so what is left to say is that, and about the PDF's structure.
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(['check/pdf-structure', 'check/text-missing']);
});
