import type { Page } from 'puppeteer-core';
import type { Printer } from '../browser/browser.ts';
import { showPage } from '../browser/show-page.ts';
import { fontStack } from '../design/font-stacks.ts';
import { coloursOf } from '../design/stylesheet.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import { loadPdf } from '../pdf/read/load-pdf.ts';
import { renderStamps, type StampLook } from '../render/stamps/render-stamps.ts';
import type { PageSize, Stamp, StampPart, StampSheet } from '../render/stamps/stamp.ts';
import type { BannerView } from '../views/document/document-view.ts';
import { wordsOf } from '../views/text/rich-text.ts';

/** The pages that are to be stamped, and how the words of the marking stand on them. */
export interface Stamping {
  /** The printed PDF that is to be stamped. */
  readonly printed: Uint8Array;
  readonly banner: BannerView;
  /** The token rules of the genre. */
  readonly tokens: string;
  /** The measures of the words, in pt. */
  readonly measures: Pick<StampLook, 'size' | 'leading' | 'fromEdge' | 'fromSide' | 'footFromSide'>;
  /** The most lines that the words may take on a page, by their place. */
  readonly mostLines: Readonly<Record<StampPart, number>>;
}

/** A sheet of stamps, and the findings about words that have no room on a page. */
export interface PrintedStamps {
  readonly sheet: StampSheet;
  readonly findings: readonly Diagnostic[];
}

/** Prints the words of a document's marking for every size of page of a printed PDF, on light and on deep ground. */
export async function printStamps(
  material: PackMaterial,
  printer: Printer,
  stamping: Stamping,
): Promise<PrintedStamps> {
  const { banner, tokens, measures, printed } = stamping;
  const { language, design } = material.context.outline;
  const stamps = stampsFor(await pageSizes(printed));
  const words = wordsOf(banner.whole);
  const look: StampLook = {
    language,
    fonts: await material.library.facesFor(words),
    family: fontStack('text', design.fonts),
    colours: coloursOfStamps(tokens),
    ...measures,
  };
  const html = renderStamps(banner, stamps, look);
  const print = async (page: Page) => {
    await page.emulateMediaType('print');
    await showPage(page, html);
    const lines = await countLines(page);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false, timeout: 0 });
    return { bytes, lines };
  };
  const printAnew = async () => await printer.withPage('printing the marking', print);
  const { bytes, lines } = await material.recall('printed stamps', html, printAnew);
  return { sheet: { stamps, bytes, words }, findings: longWords(material, stamping, stamps, lines) };
}

function stampsFor(sizes: readonly PageSize[]): Stamp[] {
  const parts: readonly StampPart[] = ['first', 'head', 'foot'];
  return sizes.flatMap((size) =>
    [false, true].flatMap((onDeep) => parts.map((part): Stamp => ({ size, part, onDeep }))),
  );
}

// Each size once, in the order of the pages.
async function pageSizes(printed: Uint8Array): Promise<PageSize[]> {
  const document = await loadPdf(printed);
  const sizes = document.getPages().map((page) => page.getSize());
  return [...new Map(sizes.map(({ width, height }) => [`${width} ${height}`, { width, height }])).values()];
}

function coloursOfStamps(tokens: string): StampLook['colours'] {
  const { ink = '#000000', paper = '#ffffff', deep = '#000000', 'on-deep': onDeep = '#ffffff' } = coloursOf(tokens);
  return { ink, paper, deep, 'on-deep': onDeep };
}

async function countLines(page: Page): Promise<number[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('section span')].map((words) => {
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
}

function longWords(
  { context }: PackMaterial,
  { banner, mostLines }: Stamping,
  stamps: readonly Stamp[],
  lines: readonly number[],
): Diagnostic[] {
  const { document, at } = context.outline;
  const place = (document?.marking ?? document?.status ?? document?.embargo ?? document ?? { at }).at;
  const parts: readonly StampPart[] = ['first', 'head', 'foot'];
  return parts.flatMap((part) => {
    const taken = lines.reduce((most, each, index) => (stamps[index]?.part === part ? Math.max(most, each) : most), 0);
    if (taken <= mostLines[part]) return [];
    const words = wordsOf(part === 'first' ? banner.whole : banner[part]);
    return [
      diagnose('check/long-marking', { words, isFoot: part === 'foot', lines: taken, most: mostLines[part] }, place),
    ];
  });
}
