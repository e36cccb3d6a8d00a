import { hideMarkings } from '../../browser/page/markings/hide-markings.ts';
import { readHeadings } from '../../browser/page/words/read-headings.ts';
import { readLinkWords } from '../../browser/page/words/read-link-words.ts';
import { readShownText } from '../../browser/page/words/read-shown-text.ts';
import { printPdf } from '../../browser/print-pdf.ts';
import { showPage } from '../../browser/show-page.ts';
import { boundsFor } from '../../browser/work-bounds.ts';
import { fontStack } from '../../design/font-stacks.ts';
import { handoutLayout } from '../../design/handout-layout.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import { stampBrief } from '../../layout/brief/stamp-brief.ts';
import type { LaidOutDeck } from '../../layout/deck/lay-out-deck.ts';
import { STANDARD_SETS } from '../../pdf/standards/standard-set.ts';
import type { FinishedPdf, PrintedPage } from '../../pdf/write/finish-pdf.ts';
import { renderHandout } from '../../render/deck/render-handout.ts';
import { deckStyles } from '../../render/deck/render-slides.ts';
import { speakingTime } from '../../views/deck/speaking-time.ts';
import { finishedPdf } from '../finished-pdf.ts';
import type { OutputJob } from '../output.ts';

/**
 * Makes the handout of a deck: prints its slides with their notes or lines, and finishes the PDF as all others. Throws
 * `Stop` where the words of the document's marking have no room on its pages.
 */
export async function makeHandout(deck: LaidOutDeck, job: OutputJob): Promise<FinishedPdf> {
  const { material, standard, printer } = job;
  const html = await handoutHtml(deck, job);
  const print = async (): Promise<Omit<PrintedPage, 'html'>> =>
    await printer.withPage(
      'printing the handout',
      async (page) => {
        await showPage(page, html);
        await hideMarkings(page);
        const text = await readShownText(page);
        const bytes = await printPdf(page);
        return { text, bytes, headings: await readHeadings(page), links: await readLinkWords(page) };
      },
      boundsFor(material.context.outline.themes.length),
    );
  const printed = await material.recall('printed handout', html, print);
  const banner = deck.view.document?.banner ?? null;
  const { paper = 'A4' } = material.context.outline.design;
  const setup = { paper, edition: 'standard' as const, doubleSided: false, cropMarks: false };
  const stamped =
    banner === null ? undefined : await stampBrief(material, printer, { setup, printed: printed.bytes, banner });
  if (stamped !== undefined && hasErrors(stamped.findings)) throw new Stop(stamped.findings);
  const wishes = { standard: STANDARD_SETS[standard], stamps: stamped?.sheet, deepPages: [] };
  return await finishedPdf({ ...printed, html }, wishes, job);
}

async function handoutHtml(
  { view, slides }: LaidOutDeck,
  { material, withNotes, handout }: OutputJob,
): Promise<string> {
  const { design } = material.context.outline;
  const { paper = 'A4' } = design;
  const parts = {
    layout: handoutLayout(paper, handout),
    withNotes,
    time: speakingTime(view),
    family: fontStack('text', design.fonts),
  };
  const plain = renderHandout(view, slides, { ...parts, css: '' });
  const css = deckStyles(material).ofPage(await material.library.facesFor(plain));
  return renderHandout(view, slides, { ...parts, css });
}
