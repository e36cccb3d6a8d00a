import type { Printer } from '../browser/browser.ts';
import { settleFitting, startFitting } from '../browser/marp-fitting.ts';
import { measureSlides } from '../browser/page/measure-slides.ts';
import { readFonts } from '../browser/page/read-fonts.ts';
import { takeMarksOut } from '../browser/page/take-marks.ts';
import { showPage } from '../browser/show-page.ts';
import { checkContrast } from '../checks/shown/check-contrast.ts';
import { checkFit } from '../checks/slides/check-fit.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Locator } from '../diagnostics/locator.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { seeWholeSlides } from '../layout/deck/see-whole-slides.ts';
import { loadSlideImages } from '../load/load-slide-images.ts';
import { renderMarpFile } from '../render/deck/render-marp-file.ts';
import { createPlaceMarks } from '../render/place-marks.ts';

const MARP_THEMES = ['default', 'gaia', 'uncover'];

/** What a Markdown file's slides were found to be. */
export interface MarkdownResult {
  readonly slides: number;
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Measures the slides of a plain Marp Markdown file; nothing is written. They are measured with the fonts
 * of this machine, which Marp's own themes use. Throws `Stop` where the file can't be read.
 */
export async function checkMarkdown(host: Host, path: string, printer: Printer): Promise<MarkdownResult> {
  const text = await host.readText(path).catch((error: unknown) => {
    throw new Stop([diagnose('markdown/no-file', { path })], { cause: error });
  });
  const file = { path, text, origin: 'summit', name: path } as const;
  const marks = createPlaceMarks();
  const { html, css, slideLines, unknownTheme } = await renderMarpFile(file, marks);
  const images = await loadSlideImages(host, file, { html, css });
  const { slides, inks, fonts } = await printer.withPage(`measuring ${path}`, async (page) => {
    await showPage(page, pageOf(images.html, images.css));
    await startFitting(page);
    const taken = await takeMarksOut(page);
    await settleFitting(page);
    const measured = await measureSlides(page, taken);
    return { slides: measured, inks: await seeWholeSlides(page, measured), fonts: await readFonts(page) };
  });
  const locator: Locator = {
    kind: 'slide',
    marks: marks.places,
    slides: slides.map((_, index) => lineOf(file.path, text, slideLines[index] ?? 1)),
    pages: new Map(),
  };
  const failed = fonts.failed.map((family) => diagnose('markdown/font-not-loaded', { family }));
  const theme = unknownTheme === undefined ? [] : [themeFinding(file.path, text, unknownTheme)];
  const fit = checkFit({ slides, layouts: slides.map(() => 'markdown') }, locator);
  return {
    slides: slides.length,
    findings: [...theme, ...failed, ...images.findings, ...fit, ...checkContrast(inks, locator, 'talk')],
    sources: new Map([[path, text]]),
  };
}

// Nothing is asked from a network, and no script runs but Marp's own, which is put in from outside.
function pageOf(html: string, css: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html><head>${head}<style>body{margin:0}</style><style>${css}</style></head><body>${html}</body></html>`;
}

function lineOf(file: string, text: string, line: number) {
  const words = text.split(/\r\n|\n|\r/)[line - 1] ?? '';
  return { file, line, column: words.length - words.trimStart().length + 1, endColumn: words.trimEnd().length + 1 };
}

function themeFinding(file: string, text: string, theme: string): Diagnostic {
  const line = text.split('\n').findIndex((words) => words.startsWith('theme:')) + 1;
  return diagnose('markdown/unknown-theme', { theme, nearest: nearest(theme, MARP_THEMES) }, lineOf(file, text, line));
}
