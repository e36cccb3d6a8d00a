import { boundsFor } from '../../browser/work-bounds.ts';
import { pageGeometry } from '../../design/page-geometry.ts';
import { briefName, type PageSetup } from '../../design/page-setup.ts';
import { coloursOf } from '../../design/stylesheet.ts';
import { watermarkOpacity } from '../../design/watermark.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Locator } from '../../diagnostics/locator.ts';
import type { Drawings } from '../../figures/draw-figures.ts';
import { withinDeadline } from '../../host/within-deadline.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { PrintedPage } from '../../pdf/write/finish-pdf.ts';
import { checkOwnFeet } from '../../render/brief/check-own-feet.ts';
import { checkOwnPages } from '../../render/brief/check-own-pages.ts';
import { withoutMarks } from '../../render/place-marks.ts';
import type { StampSheet } from '../../render/stamps/stamp.ts';
import { ownFiles } from '../../templating/own-files.ts';
import { checkOwnMarkup } from '../../templating/trusted/check-own-markup.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import type { PagedBrief } from '../../views/brief/to-brief-view.ts';
import type { LaidOut, LayoutTools } from '../laid-out.ts';
import { briefLocator } from './brief-locator.ts';
import { FOR_PRINT, NOTHING_KNOWN } from './known-pages.ts';
import { openBrief } from './open-brief.ts';
import type { PageFacts } from './read-page-facts.ts';
import { settlePages } from './settle-pages.ts';
import { type StampedCopy, stampCopies } from './stamp-copies.ts';
import { underWatermark } from './under-watermark.ts';

/** One file of the brief with settled pages, as plain data: all of its outputs and checks are made from it. */
export interface LaidOutBrief {
  readonly setup: PageSetup;
  readonly view: BriefView;
  /** The page of each heading, and the order of the chapters' parts. */
  readonly paged: PagedBrief;
  /** The HTML that was printed last, with marks of places. */
  readonly markedHtml: string;
  readonly printed: PrintedPage;
  /** The drawings of its figures, as they are printed. */
  readonly drawings: Drawings;
  /** The names in a PDF of the fonts that the page needs; undefined for a font file without a name. */
  readonly fontNames: readonly (string | undefined)[];
  readonly locator: Locator;
  readonly facts: PageFacts;
  /** The words of the document's marking for its pages; undefined where it has none. */
  readonly stamps: StampSheet | undefined;
  /** The words for the pages of each copy; none where copies are not wanted. */
  readonly copies: readonly StampedCopy[];
}

/**
 * Draws and renders one file of the brief, and prints it until its page numbers settle. Gives no stage where drawing or
 * rendering finds an error. Throws `Stop` where the pages never settle.
 */
export async function layOutBrief(
  material: PackMaterial,
  tools: LayoutTools,
  setup: PageSetup,
): Promise<LaidOut<LaidOutBrief>> {
  const { context, templates, library } = material;
  const hasFeet = context.outline.notePlace === 'foot';
  const brief = await openBrief(material, setup);
  const plain = withinDeadline(
    'Filling the templates of the brief',
    () => brief.render('', hasFeet ? FOR_PRINT : NOTHING_KNOWN).text,
  );
  const own = ownFiles(templates, 'brief');
  const ofMarkup = withinDeadline('Reading what the templates of the brief print', () => {
    return [
      ...checkOwnPages(plain, own),
      ...checkOwnMarkup(withoutMarks(plain), own),
      ...(hasFeet ? checkOwnFeet(plain, own) : []),
    ];
  });
  const findings = [...brief.findings, ...ofMarkup];
  if (hasErrors(findings)) return { stage: undefined, findings };
  const css = await brief.cssFor(plain);
  const { height, top, bottom } = pageGeometry(setup);
  const name = briefName(setup);
  const printed = tools.onStep(name === 'brief' ? 'Printing the brief' : `Printing the brief (${name})`);
  const settled = await settlePages({
    render: brief.render.bind(undefined, css),
    onRight: setup.doubleSided ? sectionsOnRight(material, brief.view) : [],
    textHeight: height - top - bottom,
    hasFeet,
    css: tools.css,
    looked: material,
    printer: tools.printer,
    bounds: boundsFor(context.outline.themes.length),
  });
  printed();
  const { places, ...laid } = settled;
  const {
    stamps,
    copies,
    findings: ofStamps,
  } = await stampCopies(material, tools.printer, setup, settled.printed.bytes);
  if (hasErrors(ofStamps)) return { stage: undefined, findings: [...findings, ...ofStamps] };
  const stage = {
    ...laid,
    stamps,
    copies,
    setup,
    view: brief.view,
    drawings: brief.drawings,
    facts: brief.view.document?.isDraft === true ? onWatermark(settled.facts, material) : settled.facts,
    fontNames: await library.postScriptNamesFor(withoutMarks(plain)),
    locator: briefLocator(places, settled.facts),
  };
  return { stage, findings };
}

function onWatermark(facts: PageFacts, { tokens }: PackMaterial): PageFacts {
  const { paper = '', deep = '' } = coloursOf(tokens.brief);
  const opacity = watermarkOpacity([coloursOf(tokens.deck), coloursOf(tokens.brief)]);
  return { ...facts, shown: { ...facts.shown, inks: underWatermark(facts.shown.inks, [paper, deep], opacity) } };
}

// The ids of the headings that must stand on right-hand pages, in order.
function sectionsOnRight({ context }: PackMaterial, { endnotes }: BriefView): readonly string[] {
  const chapters = context.outline.themes.map(({ id }) => `theme-${id}`);
  return ['at-a-glance', ...chapters, 'recommendations', endnotes.length > 0 ? 'notes' : 'references'];
}
