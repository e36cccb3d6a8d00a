import type { Page } from 'puppeteer-core';
import type { Printer } from '../browser/browser.ts';
import { settleFitting, startFitting } from '../browser/marp-fitting.ts';
import { type MeasuredMarpSlide, measureMarpSlides } from '../browser/page/marp/measure-marp-slides.ts';
import type { SeenInk } from '../browser/page/see-inks.ts';
import { seeInks } from '../browser/page/see-inks.ts';
import { takeMarksOut } from '../browser/page/take-marks.ts';
import { settleFonts } from '../browser/settle-fonts.ts';
import { showPage } from '../browser/show-page.ts';
import { checkFormulas } from '../checks/marp/check-formulas.ts';
import { checkMarpFit } from '../checks/marp/check-marp-fit.ts';
import { checkMarpSizes } from '../checks/marp/check-marp-sizes.ts';
import { findUnjudged } from '../checks/marp/find-unjudged.ts';
import { checkContrast } from '../checks/shown/check-contrast.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { judgedSlide } from '../layout/marp/judged-slide.ts';
import { isWholeMarpSlide } from '../layout/marp/marp-faults.ts';
import { sizeSelectors } from '../render/marp/size-selectors.ts';
import { fontsUsed } from './markdown/fonts-used.ts';
import { loadMarpDeck, type MarpDeck } from './markdown/load-marp-deck.ts';
import { notRendered } from './markdown/render-deck.ts';

/** The result of checking a Markdown file's slides. */
export interface MarkdownResult {
  readonly slides: number;
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  /** The fonts with which the slides were measured. */
  readonly fonts: readonly string[];
}

/** The options for Marp on the command line. */
export interface MarpWishes {
  /** The stylesheets, or folders of stylesheets, with the themes. */
  readonly themeSet?: readonly string[];
  /** Whether all HTML in the Markdown is shown. */
  readonly html?: boolean;
}

/**
 * Measures the slides of a plain Marp Markdown file, with fonts that replace system fonts. Writes nothing. Throws
 * `Stop` where the file can't be read.
 */
export async function checkMarkdown(
  host: Host,
  path: string,
  printer: Printer,
  wishes: MarpWishes = {},
): Promise<MarkdownResult> {
  const deck = await loadMarpDeck(host, path, wishes);
  const { measured, inks, fonts } = await measureDeck(deck, printer);
  const coverage = [...deck.standIns.values(), deck.ownCoverage].flat();
  const letters = findUnjudged(measured, coverage, deck.locator);
  const isMeasured = (index: number) => !letters.unjudged.has(index + 1);
  const isJudged = (index: number) => deck.isKnown && isMeasured(index);
  const slides = measured.map(({ slide }, index) => (isJudged(index) ? slide : undefined));
  const sized = measured.map((each, index) => (isJudged(index) ? each : undefined));
  const judgedInks = inks.map((each, index) => (isJudged(index) ? each : []));
  const contrast = checkContrast(judgedInks, deck.locator, 'talk');
  return {
    slides: measured.length,
    findings: [
      ...deck.findings,
      ...(deck.unknown === undefined ? [] : [deck.unknown(misfitsOf(deck, measured, isMeasured))]),
      ...fonts.failed.map((family) => diagnose('markdown/font-not-loaded', { family }, lineWith(deck, family))),
      ...(deck.isKnown ? letters.findings : []),
      ...checkMarpFit(slides, deck.locator),
      ...checkMarpSizes(sized, deck.locator),
      ...(deck.hasMathJax ? checkFormulas(sized) : []),
      ...contrast,
    ],
    sources: new Map([[path, deck.text]]),
    fonts: fontsUsed(measured, deck.standIns, fonts.brought),
  };
}

// The numbers of the slides that would not fit in the stylesheet that is tried.
function misfitsOf(
  { tried }: MarpDeck,
  measured: readonly MeasuredMarpSlide[],
  isMeasured: (index: number) => boolean,
): number[] {
  if (tried === undefined) return [];
  return measured.flatMap(({ slide }, index) => (isMeasured(index) && !isWholeMarpSlide(slide) ? [index + 1] : []));
}

// A stylesheet may name the font, not the deck: then the deck's first line stands for it.
function lineWith({ path, text }: MarpDeck, words: string): Place {
  const line = text.split(/\r\n|\n|\r/).findIndex((each) => each.includes(words)) + 1;
  return { file: path, line: Math.max(1, line), column: 1 };
}

/** The browser's measures of a deck. */
interface ShownDeck {
  readonly measured: readonly MeasuredMarpSlide[];
  readonly inks: readonly (readonly SeenInk[])[];
  readonly fonts: DeckFonts;
}

// The slides of the largest deck that was tried take 25 ms each, and 2 MB.
const SECONDS = 6;
const SECONDS_A_SLIDE = 0.2;
const MEGABYTES = 750;
const MEGABYTES_A_SLIDE = 4;

async function measureDeck(deck: MarpDeck, printer: Printer): Promise<ShownDeck> {
  const seconds = Math.ceil(SECONDS + SECONDS_A_SLIDE * deck.slides);
  const bounds = { seconds, megabytes: MEGABYTES + MEGABYTES_A_SLIDE * deck.slides };
  const measure = async (page: Page) => await showAndMeasure(page, deck);
  try {
    return await printer.withPage(`measuring ${deck.path}`, measure, bounds);
  } catch (error) {
    const code = error instanceof Stop ? error.findings[0]?.code : undefined;
    const much =
      code === 'print/timeout' ? `${seconds} s` : code === 'print/much-memory' ? `${bounds.megabytes} MB` : '';
    if (much === '') throw error;
    throw notRendered(
      deck.path,
      `showing them takes a browser more than ${much}: look for huge sizes, texts or images`,
    );
  }
}

async function showAndMeasure(page: Page, deck: MarpDeck): Promise<ShownDeck> {
  // A length in vw is a part of the window's width. In Marp's PDF it is a part of the slide's width, so both get one
  // size.
  await page.setViewport({ width: Math.round(deck.width), height: Math.round(deck.height) });
  await showPage(page, pageOf(deck.html, deck.css));
  await startFitting(page);
  const taken = await takeMarksOut(page);
  await settleFonts(page);
  await settleFitting(page);
  const raw = await measureMarpSlides(page, taken, sizeSelectors(deck.ownStyles));
  const measured = raw.map((each) => ({ ...each, slide: judgedSlide(each) }));
  const seen = measured.map(({ slide }) => (deck.isKnown && isWholeMarpSlide(slide) ? slide : { ...slide, inks: [] }));
  return { measured, inks: await seeInks(page, seen), fonts: await page.evaluate(fontsOfDeck) };
}

/** The font families that came with a deck's page, and those that could not be loaded. */
interface DeckFonts {
  readonly brought: readonly string[];
  readonly failed: readonly string[];
}

// The browser loads a page's font when a character needs it. Runs in the browser.
function fontsOfDeck(): DeckFonts {
  const namesOf = (status: FontFaceLoadStatus) => {
    const faces = [...document.fonts].filter((face) => face.status === status);
    return [...new Set(faces.map(({ family }) => family.replace(/["']/g, '')))].sort();
  };
  return { brought: namesOf('loaded'), failed: namesOf('error') };
}

// The page loads nothing from the network, and runs only Marp's script, which is added from outside.
function pageOf(html: string, css: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html><head>${head}<style>body{margin:0}</style><style>${css}</style></head><body>${html}</body></html>`;
}
