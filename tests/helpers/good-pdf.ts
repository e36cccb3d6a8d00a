import type { Printer } from '../../scripts/browser/browser.ts';
import { readHeadings } from '../../scripts/browser/page/words/read-headings.ts';
import { readLinkWords } from '../../scripts/browser/page/words/read-link-words.ts';
import { readShownText } from '../../scripts/browser/page/words/read-shown-text.ts';
import { printPdf } from '../../scripts/browser/print-pdf.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { BUNDLED_ONLY } from '../../scripts/design/font-stacks.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { openFontLibrary } from '../../scripts/load/fonts/load-fonts.ts';
import { STANDARD_SETS, type StandardName, USUAL_STANDARD } from '../../scripts/pdf/standards/standard-set.ts';
import { finishPdf } from '../../scripts/pdf/write/finish-pdf.ts';
import type { PdfMetadata } from '../../scripts/pdf/write/pdf-metadata.ts';

const METADATA: PdfMetadata = {
  title: 'A page',
  authors: ['One', 'Two'],
  subject: 'A subject',
  keywords: ['one', 'two'],
  rights: 'All rights reserved & more',
  language: 'en-GB',
  date: { year: 2030, month: 4 },
};

const BODY = `<h1>One</h1><p>A <em>text</em> with a <a href="https://example.org/a">link</a>
and <a href="#two">another</a>, and a <em lang="fr">mot</em>.</p>
<ul style="list-style:square"><li>First</li><li style="border-top:1px solid">Second</li></ul>
<svg role="img" aria-label="A drawing" width="20" height="20"><path d="M0 0 C5 5 10 5 20 20Z"/></svg>
<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
<tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>
<figure role="group"><svg role="img" aria-label="A square" width="20" height="20"><path d="M0 0H20V20H0Z"/></svg>
<figcaption>A caption</figcaption></figure><div>A text in <b>no</b> paragraph<sub>2</sub></div>
<section id="two"><h2>Two</h2><p>End</p></section>`;

/** Gives a finished PDF without faults that has one of each kind of element, in the project's fonts. */
export async function goodPdf(printer: Printer, standard: StandardName = USUAL_STANDARD): Promise<Uint8Array> {
  const host = createHost(projectFolder);
  const style =
    'body { font-family: "Source Serif 4" } @page { size: 210mm 297mm; margin: 30mm 20mm } @page { @top-left { content: "Margin" } }';
  const fonts = await openFontLibrary(host, '', BUNDLED_ONLY).facesFor(`<style>${style}</style>${BODY}`);
  const html = `<!doctype html><html lang="en-GB"><title>A page</title><style>${fonts}${style}</style>${BODY}`;
  const printed = await printer.withPage('printing a page', async (page) => {
    await showPage(page, html);
    const [headings, links] = [await readHeadings(page), await readLinkWords(page)];
    return { html, text: await readShownText(page), headings, links, bytes: await printPdf(page) };
  });
  return (await finishPdf(printed, METADATA, { standard: STANDARD_SETS[standard] })).bytes;
}
