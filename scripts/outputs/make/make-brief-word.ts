import { briefName } from '../../design/page-setup.ts';
import { paletteOf } from '../../design/stylesheet.ts';
import type { LaidOutBrief } from '../../layout/brief/lay-out-brief.ts';
import { briefDocument } from '../../office/brief/brief-document.ts';
import { firstPageNumber } from '../../office/brief/template/first-page-number.ts';
import { usualFamily } from '../../office/brief/template/usual-family.ts';
import { headingBookmarks } from '../../office/brief/writing.ts';
import { toBriefView } from '../../views/brief/to-brief-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import type { Artefact } from '../artefact.ts';
import { briefPictures } from '../office/brief-pictures.ts';
import { type BriefPages, numberByLibreOffice } from '../office/number-by-libreoffice.ts';
import { officeFonts } from '../office/office-fonts.ts';
import { outlineDigest, valueBookmarks } from '../office/value-bookmarks.ts';
import { withinOfficeTime } from '../office/within-office-time.ts';
import { wordNotePlace } from '../office/word-note-place.ts';
import type { OutputJob } from '../output.ts';
import { pdfMetadata } from '../pdf-metadata.ts';

/**
 * Makes the brief for Word of one edition. Its contents have the page numbers of the PDF, or those of LibreOffice where
 * the summit asks for them.
 */
export async function makeBriefWord(brief: LaidOutBrief, job: OutputJob): Promise<Artefact> {
  const { setup, paged, facts } = brief;
  const { context, briefTemplate } = job.material;
  const name = `${briefName(setup)}.docx`;
  const ofPdf = { count: facts.pages, numbers: paged.numbers };
  // The sizes of large type are those of the edition, which no template has.
  const template = setup.edition === 'standard' ? briefTemplate : undefined;
  const { write, view } = await openBrief(brief, { ...job, name, template });
  if (context.outline.office?.pagesOfLibreOffice === undefined) {
    return { name, content: write(ofPdf), pages: facts.pages };
  }
  const { heading, text } = officeFonts(context.outline.design.fonts);
  const usual = template && usualFamily(template);
  const families = template === undefined ? [heading, text] : usual === undefined ? [] : [usual];
  const bookmarks = headingBookmarks(view);
  const made = await numberByLibreOffice({ name, write, ofPdf, bookmarks, families }, job.toPdf);
  return { name, ...made };
}

/** A brief of one edition for Word: its view, and what makes the file with these pages. */
interface OpenBrief {
  readonly view: ReturnType<typeof toBriefView>;
  readonly write: (pages: BriefPages) => Uint8Array;
}

async function openBrief(
  { setup, paged }: LaidOutBrief,
  {
    material,
    printer,
    name,
    template,
  }: OutputJob & { readonly name: string; readonly template: OutputJob['material']['briefTemplate'] },
): Promise<OpenBrief> {
  const { context, tokens } = material;
  const outline = { ...context.outline, notePlace: wordNotePlace(context.outline) };
  const viewOf = (numbers: BriefPages['numbers']) =>
    toBriefView({ ...context, outline }, { numbers, plans: new Map() });
  const view = viewOf(paged.numbers);
  const first = template && firstPageNumber(template);
  const about = {
    setup,
    noteKind: outline.notePlace === 'beside' ? 'footnote' : 'endnote',
    metadata: pdfMetadata(context),
    palette: paletteOf(tokens.brief),
    fonts: officeFonts(context.outline.design.fonts),
    bookmarks: valueBookmarks(material),
    pack: { summit: wordsOf(context.text(context.outline.summit.name)), digest: outlineDigest(material) },
    ...{ template, name, date: context.format.date(context.outline.asOf) },
    ...(await briefPictures(material, setup, { printer, file: name, view, isOfTemplate: template !== undefined })),
  } as const;
  const write = ({ numbers, count }: BriefPages) =>
    withinOfficeTime({ name, pages: count, template: template && outline.office?.brief }, () =>
      briefDocument({ ...about, view: viewOf(asCounted(numbers, first)), pages: count }),
    );
  return { view, write };
}

// The first page after the cover is the one at a glance.
function asCounted(numbers: BriefPages['numbers'], first: number | undefined): BriefPages['numbers'] {
  const glance = numbers.get('at-a-glance');
  if (first === undefined || glance === undefined) return numbers;
  return new Map([...numbers].map(([target, page]) => [target, page - glance + first]));
}
