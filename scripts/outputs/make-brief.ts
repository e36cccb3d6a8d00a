import type { Page } from 'puppeteer';
import { ownStylesheets } from '../checks/sources/own-stylesheets.ts';
import { fontStack } from '../design/font-stacks.ts';
import { pageCss } from '../design/page-css.ts';
import { pageGeometry } from '../design/page-geometry.ts';
import { briefName, briefSetups, type PageSetup, type PrintOptions } from '../design/page-setup.ts';
import { paletteOf } from '../design/stylesheet.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { drawForBrief } from '../figures/draw-pack.ts';
import { type KnownPages, NOTHING_KNOWN } from '../layout/brief/known-pages.ts';
import type { SettledPage, Settling } from '../layout/brief/settle-pages.ts';
import type { PrintedPage } from '../pdf/write/finish-pdf.ts';
import { checkOwnPages } from '../render/brief/check-own-pages.ts';
import { type Hyphenator, loadHyphenator } from '../render/brief/load-hyphenator.ts';
import { renderBrief } from '../render/brief/render-brief.ts';
import { createPlaceMarks, type PlaceMarks, withoutMarks } from '../render/place-marks.ts';
import { toBriefView } from '../views/brief/to-brief-view.ts';
import {
  type FinishedPart,
  failed,
  isOwnLook,
  type Job,
  loadPdfTools,
  metadataOf,
  type PackMaterial,
  type PackPart,
  settled,
} from './pack-part.ts';

/** Renders the brief in every edition that is asked for, prints it until its page numbers settle, finishes and checks the PDFs. */
export async function makeBrief(job: Job, printing: PrintOptions): Promise<PackPart> {
  const { printer, onStep, context } = job;
  onStep('Rendering the brief');
  const hyphenate = await loadHyphenator(context.outline.language);
  const { settlePages } = await import('../layout/brief/settle-pages.ts');
  const files: Promise<FinishedPart>[] = [];
  const findings: Diagnostic[] = [];
  let plans: SettledPage['plans'] | undefined;
  for (const setup of briefSetups(printing, context.outline.design.paper)) {
    const { settling, access, findings: drawn } = await prepareBrief(job, setup, hyphenate);
    if (hasErrors(drawn)) return failed(drawn);
    findings.push(...drawn);
    const name = briefName(setup);
    onStep(name === 'brief' ? 'Printing the brief' : `Printing the brief (${name})`);
    const printed = await printer.withPage('printing the brief', async (shown) => await settlePages(shown, settling));
    findings.push(...printed.findings);
    plans ??= printed.plans;
    if (hasErrors(printed.findings)) return failed(findings);
    files.push(settled(finishBrief(printed, setup, job, access)));
  }
  return { findings, ...(plans === undefined ? {} : { plans }), finished: settled(Promise.all(files).then(joinParts)) };
}

/** What one file of the brief is printed from, and what is wrong with its drawings. */
interface PreparedBrief {
  readonly settling: Settling;
  /** Finds what keeps people from hearing it, in a page of its own. */
  readonly access: (page: Page) => Promise<readonly Diagnostic[]>;
  readonly findings: readonly Diagnostic[];
}

async function prepareBrief(job: Job, setup: PageSetup, hyphenate: Hyphenator | undefined): Promise<PreparedBrief> {
  const { context } = job;
  const { render, cssFor, marks, findings } = await openBrief(job, setup, hyphenate);
  const plain = render('', NOTHING_KNOWN);
  const css = await cssFor(plain);
  const chapters = context.outline.themes.map(({ id }) => `theme-${id}`);
  const onRight = setup.doubleSided ? ['at-a-glance', ...chapters, 'recommendations', 'references'] : [];
  const own = job.templates.own.filter(({ path }) => path.includes('/templates/brief/'));
  const torn = checkOwnPages(plain, own);
  const [{ checkBrief }, { checkImages }, { checkOwnStylesheets }, { checkAccess }] = await Promise.all([
    import('../checks/pages/check-brief.ts'),
    import('../checks/shown/check-images.ts'),
    import('../checks/sources/check-own-stylesheets.ts'),
    import('../checks/shown/check-access.ts'),
  ]);
  const inspect: Settling['inspect'] = async (page, taken, printed) => [
    ...(await checkOwnStylesheets(page, ownStylesheets(job.templates, 'brief'))),
    ...(await checkImages(page, taken, { kind: 'page', own, ofMark: marks.placeOf })),
    ...(await checkBrief(page, taken, printed, marks.placeOf)),
  ];
  const access: PreparedBrief['access'] = async (page) =>
    await checkAccess(page, render(css, NOTHING_KNOWN), { kind: 'page', ofMark: marks.placeOf });
  const { height, top, bottom } = pageGeometry(setup);
  const textHeight = height - top - bottom;
  return {
    settling: { render: (known) => render(css, known), onRight, textHeight, inspect },
    access,
    findings: [...findings, ...torn],
  };
}

/** A file of the brief that can be rendered. */
export interface OpenBrief {
  readonly render: (css: string, known: KnownPages) => string;
  /** All stylesheets of a page, with the fonts that its characters need. */
  readonly cssFor: (page: string) => Promise<string>;
  readonly marks: PlaceMarks;
  /** What is wrong with its drawings. */
  readonly findings: readonly Diagnostic[];
}

/** Draws the figures of one file of the brief, and gives what renders it. */
export async function openBrief(
  material: PackMaterial,
  setup: PageSetup,
  hyphenate: Hyphenator | undefined,
): Promise<OpenBrief> {
  const { context, tokens, library, recall } = material;
  const { brief } = material.templates;
  const { drawings, findings } = await drawForBrief(material, setup);
  const marks = createPlaceMarks();
  const { edition, doubleSided } = setup;
  const added = brief.addedCss.map(({ text }) => `\n${text}`).join('');
  const heads = { ...paletteOf(tokens.brief), sans: fontStack('text', context.outline.design.fonts) };
  return {
    render: (css, { blanks, ...known }) => {
      const layout = { edition, doubleSided, blanks, hyphenate };
      return renderBrief(toBriefView(context, known), css, drawings, brief.page, layout, marks, recall);
    },
    cssFor: async (page) => {
      const fonts = await library.facesFor(withoutMarks(page));
      return `${fonts}\n${tokens.brief}\n${pageCss(setup, heads)}\n${brief.css.text}${added}`;
    },
    marks,
    findings,
  };
}

async function finishBrief(
  printed: PrintedPage,
  setup: PageSetup,
  { context, texts, templates, library, printer }: Job,
  access: PreparedBrief['access'],
): Promise<FinishedPart> {
  // What a printing house gets is the PDF alone: a browser has no spine and cuts nothing.
  const forReading = !setup.doubleSided && !setup.cropMarks;
  const step = 'reading the brief as a screen reader does';
  const heard = settled(forReading ? printer.withPage(step, access) : Promise.resolve([]));
  const [{ finishPdf, checkPdf }, { setPageBoxes }] = await Promise.all([
    loadPdfTools(),
    import('../pdf/write/set-page-boxes.ts'),
  ]);
  const finished = await finishPdf(printed, metadataOf(context));
  // The marks come last: they are artefacts already, and a page's content is one stream until then.
  const bytes = setup.cropMarks ? await setPageBoxes(finished.bytes, pageGeometry(setup)) : finished.bytes;
  const pdf = { ...finished, bytes };
  const name = briefName(setup);
  const page = { name: `${name}.html`, content: printed.html, pages: pdf.pages };
  const isOwn = isOwnLook([templates.brief.css, ...templates.brief.addedCss], templates.brief.page);
  const [view, fonts] = [toBriefView(context), library.postScriptNames()];
  const from = { name: `${name}.pdf`, genre: 'brief', view, isOwn, fonts } as const;
  return {
    artefacts: [...(forReading ? [page] : []), { name: `${name}.pdf`, content: pdf.bytes, pages: pdf.pages }],
    findings: [...(await heard), ...checkPdf(pdf, from, texts())],
  };
}

function joinParts(parts: readonly FinishedPart[]): FinishedPart {
  return {
    artefacts: parts.flatMap((part) => part.artefacts),
    findings: parts.flatMap((part) => part.findings),
  };
}
