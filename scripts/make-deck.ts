import { checkFit, checkSlideCount } from './checks/fit.ts';
import { measureSlides } from './checks/measure-slides.ts';
import { hasErrors } from './diagnostics/diagnostic.ts';
import { drawForDeck } from './draw-pack.ts';
import type { FontLibrary } from './load-fonts.ts';
import type { Artefact } from './pack-manifest.ts';
import { type FinishedPart, failed, type Job, loadPdfTools, metadataOf, type PackPart, settled } from './pack-part.ts';
import { printPdf } from './print/print-pdf.ts';
import { readHeadings } from './print/read-headings.ts';
import { readLinkWords } from './print/read-link-words.ts';
import { scriptHash } from './print/script-hash.ts';
import { showPage } from './print/show-page.ts';
import type { Drawings } from './render/figures/draw-figures.ts';
import { drawingPath } from './render/figures/drawing-element.ts';
import { standaloneDrawing } from './render/figures/standalone-drawing.ts';
import { joinModules } from './render/join-modules.ts';
import { renderDeckHtml } from './render/render-deck-html.ts';
import { renderDeckMarkdown } from './render/render-deck-markdown.ts';
import { renderDeckPage } from './render/render-deck-page.ts';
import { marpThemeHead } from './render/stylesheet.ts';
import { toDeckView } from './views/to-deck-view.ts';

/** Renders the slides, measures and prints them; their files are finished while the next genre prints. */
export async function makeDeck(job: Job, withNotes: boolean): Promise<PackPart> {
  const { context, templates, tokens, library, printer, onStep } = job;
  onStep('Rendering the slides');
  const { deck } = templates;
  const view = toDeckView(context);
  const markdown = renderDeckMarkdown(view, deck.markdown);
  const rules = `${tokens.deck}\n${deck.css.text}\n${deck.narrowCss.text}`;
  const stylesheet = `${marpThemeHead('communique')}${rules}`;
  const drawn = await drawForDeck(job);
  if (hasErrors(drawn.findings)) return failed(drawn.findings);
  const slides = await renderDeckHtml(markdown, stylesheet, drawn.drawings);
  const words = `${slides.html}${Object.values(context.labels).join('')}${withNotes ? markdown : ''}`;
  const fonts = await library.facesFor(words);
  const css = `${fonts}\n${tokens.screen}\n${deck.screenCss.text}`;
  const page = (parts: Parameters<typeof renderDeckPage>[2]) => renderDeckPage(view, slides, parts, deck.page);

  const text = joinModules(deck.scripts, 'deck.js');
  const script = { text, hash: scriptHash(text) };

  onStep('Measuring and printing the slides');
  const pdfTools = settled(loadPdfTools());
  const sheet = page({ css, script: undefined, withNotes: false });
  const printed = await printer.withPage('printing the slides', async (shown) => {
    await showPage(shown, sheet);
    const measured = await measureSlides(shown);
    const findings = [...drawn.findings, ...checkSlideCount(measured, view), ...checkFit(measured, view)];
    const bytes = hasErrors(findings) ? new Uint8Array() : await printPdf(shown);
    const [headings, links] = [await readHeadings(shown), await readLinkWords(shown)];
    return { findings, html: sheet, headings, links, bytes };
  });
  if (hasErrors(printed.findings)) return failed(printed.findings);

  const finish = async (): Promise<FinishedPart> => {
    const { finishPdf, checkPdf } = await pdfTools;
    const pdf = await finishPdf(printed, metadataOf(context), { pageName: 'slide' });
    const artefacts = [
      { name: 'deck.md', content: markdown, pages: view.slides.length },
      { name: 'deck.css', content: `${marpThemeHead('communique')}${fonts}\n${rules}` },
      { name: 'deck.html', content: page({ css, script, withNotes }), pages: view.slides.length },
      { name: 'deck.pdf', content: pdf.bytes, pages: pdf.pages },
      ...(await drawingFiles(drawn.drawings, library)),
    ];
    return {
      artefacts,
      findings: checkPdf({ name: 'deck.pdf', genre: 'deck', view, fonts: library.postScriptNames(), ...pdf }, context),
    };
  };
  return { findings: printed.findings, finished: settled(finish()) };
}

// What deck.md names, so that it shows its figures in Marp's own tools.
async function drawingFiles(drawings: Drawings, library: FontLibrary): Promise<Artefact[]> {
  const files = [...drawings].map(async ([id, svg]) => {
    return { name: drawingPath(id), content: standaloneDrawing(svg, await library.facesFor(svg)) };
  });
  return await Promise.all(files);
}
