import type { Printer } from '../browser/browser.ts';
import { printPdf } from '../browser/print-pdf.ts';
import { showPage } from '../browser/show-page.ts';
import { buildPack, type PackResult } from '../build/build-pack.ts';
import { preparePack } from '../build/prepare-pack.ts';
import { BUNDLED, BUNDLED_ONLY } from '../design/font-stacks.ts';
import { briefName, EDITIONS, PLAIN_SETUP } from '../design/page-setup.ts';
import { addAll } from '../diagnostics/add-all.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { LibreOffice } from '../libreoffice/libreoffice.ts';
import { findPacks } from '../load/find-packs.ts';
import { openFontLibrary } from '../load/fonts/load-fonts.ts';
import { GENRES } from '../outline/genre.ts';
import { pdfPageToPng } from '../pictures/pdf-page-to-png.ts';
import type { DeckView } from '../views/deck/deck-view.ts';
import { toDeckView } from '../views/deck/to-deck-view.ts';
import { findSlide } from './find-slide.ts';
import { ALL_DESIGNS, type GALLERY_OFFICE, type GalleryDesign, isOfOffice } from './gallery-designs.ts';
import type { Shown } from './gallery-entry.ts';
import { createGalleryHost, GALLERY_SUMMIT, OUTLINE_FOLDER } from './gallery-host.ts';
import { GALLERY_PAGE, galleryPage, galleryPictures, pictureFile } from './gallery-page.ts';
import { SHEET_WIDTH, type SheetName, tokenSheet } from './token-sheets.ts';

/** The findings about the gallery's outline, and the texts of its files by path. */
export interface GalleryResult {
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** The tools for making the gallery. */
export interface GalleryTools {
  readonly host: Host;
  readonly printer: Printer;
  /** Draws the pictures of Office files. */
  readonly libreOffice: LibreOffice;
  /** Called with the path of each file that is written. */
  readonly onFile: (path: string) => void;
}

/** The widths of the pictures, in px. */
export const PICTURE_WIDTHS = { slide: 640, page: 400, sheet: SHEET_WIDTH } as const;

/**
 * Builds the gallery's outline in each of its designs, draws all pictures and writes the page that shows them. Stops at
 * a design with errors.
 */
export async function makeGallery(tools: GalleryTools): Promise<GalleryResult> {
  const findings: Diagnostic[] = [];
  const sources = new Map<string, string>();
  for (const design of ALL_DESIGNS) {
    const built = await buildDesign(design, tools);
    addAll(findings, built.result.findings);
    for (const [path, text] of built.result.sources) sources.set(path, text);
    if (hasErrors(built.result.findings)) return { findings, sources };
    await drawDesign(design, built, tools);
  }
  for (const picture of galleryPictures()) {
    const { shown } = picture;
    if (shown.kind === 'sheet') await write(pictureFile(picture), await drawSheet(shown.sheet, tools), tools);
  }
  await write(GALLERY_PAGE, galleryPage(await outlineOf(tools.host)), tools);
  return { findings, sources };
}

/** Reads the files of the gallery's outline and gives their texts by their path in its folder. */
export async function outlineOf(host: Host): Promise<ReadonlyMap<string, string>> {
  const paths = (await host.list(OUTLINE_FOLDER)).filter((path) => path.endsWith('.yaml'));
  const files = paths.map(async (path) => [path, await host.readText(`${OUTLINE_FOLDER}/${path}`)] as const);
  return new Map(await Promise.all(files));
}

async function write(file: string, content: Uint8Array | string, { host, onFile }: GalleryTools): Promise<void> {
  await host.write(file, content);
  onFile(file);
}

/** The gallery's outline, built in one design, with the view of its deck; undefined where the outline has errors. */
export interface BuiltDesign {
  readonly result: PackResult;
  readonly view: DeckView | undefined;
}

/** Builds the gallery's outline in one design; in the standard design with all editions of the brief. */
export async function buildDesign(
  design: GalleryDesign,
  { host: real, printer, libreOffice }: Pick<GalleryTools, 'host' | 'printer' | 'libreOffice'>,
): Promise<BuiltDesign> {
  const host = createGalleryHost(real, design);
  const editions = design === 'standard' ? EDITIONS : (['standard'] as const);
  const [pack = { summit: GALLERY_SUMMIT, language: '' }] = await findPacks(host, [GALLERY_SUMMIT]);
  const request = {
    pack,
    outputs: isOfOffice(design) ? OFFICE_FILES[design] : GENRES,
    withNotes: false,
    printing: { editions, doubleSided: false, cropMarks: false },
  };
  const result = await buildPack(request, { host, printer: () => printer, libreOffice, onStep: () => () => undefined });
  const { material } = await preparePack(pack, { host, sources: new Map() });
  return { result, view: material === undefined ? undefined : toDeckView(material.context, result.split) };
}

// What each shows; the first makes what its own key says.
const OFFICE_FILES: Readonly<Record<keyof typeof GALLERY_OFFICE, readonly string[] | undefined>> = {
  outputs: undefined,
  pages: ['brief.docx'],
  'office-fonts': ['deck.pptx'],
  'office-deck': ['deck.pptx'],
  'office-brief': ['brief.docx'],
};

async function drawDesign(design: GalleryDesign, built: BuiltDesign, tools: GalleryTools): Promise<void> {
  const pdfs = new Map<string, Promise<Uint8Array>>();
  const pdfOf = async (name: string) => {
    const known = pdfs.get(name) ?? pdfNamed(name, built, tools);
    pdfs.set(name, known);
    return await known;
  };
  for (const picture of galleryPictures()) {
    const { shown } = picture;
    if (shown.kind !== 'sheet' && shown.design === design) {
      const page = shown.kind === 'slide' ? findSlide(built.view, shown) : shown.place;
      const png = await pdfPageToPng(await pdfOf(fileOf(shown)), page, PICTURE_WIDTHS[shown.kind]);
      await write(pictureFile(picture), png, tools);
    }
  }
}

function fileOf(shown: Exclude<Shown, { kind: 'sheet' }>): string {
  if (shown.kind === 'slide') return shown.isOffice === true ? 'deck.pptx' : 'deck.pdf';
  const name = briefName({ ...PLAIN_SETUP, edition: shown.edition });
  return shown.isOffice === true ? `${name}.docx` : `${name}.pdf`;
}

// A file of the pack, which LibreOffice lays out where it is one for Office.
async function pdfNamed(
  name: string,
  { result }: BuiltDesign,
  { host, libreOffice }: GalleryTools,
): Promise<Uint8Array> {
  const content = result.artefacts.find((artefact) => artefact.name === name)?.content;
  if (content === undefined || typeof content === 'string') throw new Error(`The gallery's pack has no ${name}.`);
  if (name.endsWith('.pdf')) return content;
  const laid = await libreOffice.toPdf(host, { name, content });
  if (laid.kind === 'made') return laid.pdf;
  throw new Error(`LibreOffice has not drawn ${name}: ${laid.kind === 'absent' ? 'it is not there' : laid.reason}.`);
}

async function drawSheet(sheet: SheetName, { host, printer }: GalleryTools): Promise<Uint8Array> {
  const tokens = await host.readText('templates/tokens.css');
  const deckCss = await host.readText('templates/deck/deck.css');
  const bare = tokenSheet(sheet, { tokens, deckCss }, '');
  const families = BUNDLED.map(async ({ name }) => {
    const chosen = { ...BUNDLED_ONLY, heading: name, text: name };
    return await openFontLibrary(host, OUTLINE_FOLDER, chosen).facesFor(bare);
  });
  const faces = (await Promise.all(families)).flatMap((css) => css.split('\n'));
  const html = tokenSheet(sheet, { tokens, deckCss }, [...new Set(faces)].join('\n'));
  const pdf = await printer.withPage('printing a sheet of tokens', async (page) => {
    await showPage(page, html);
    return await printPdf(page);
  });
  return await pdfPageToPng(pdf, 1, PICTURE_WIDTHS.sheet);
}
