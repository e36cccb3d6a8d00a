import type { Page } from 'puppeteer-core';
import { findBarriers } from '../browser/page/find-barriers.ts';
import { takeMarksOut } from '../browser/page/take-marks.ts';
import { showPage } from '../browser/show-page.ts';
import { boundsFor } from '../browser/work-bounds.ts';
import type { Subjects } from '../checks/check.ts';
import type { ReadFile } from '../checks/files/read-file.ts';
import type { OutlineTexts } from '../checks/pdf/texts/expected-texts.ts';
import { beginChecks } from '../checks/run-checks.ts';
import { houseWidths } from '../design/widths/house-widths.ts';
import { addAll } from '../diagnostics/add-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sha256 } from '../host/sha256.ts';
import type { OfficeParts } from '../office/read/office-parts.ts';
import type { Genre } from '../outline/genre.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import type { Artefact } from '../outputs/artefact.ts';
import type { Output, OutputJob, ReadBack, Stages } from '../outputs/output.ts';
import { outputsOf } from '../outputs/outputs.ts';
import { type InThread, inThisThread } from '../outputs/steps/threaded-step.ts';
import { loadPdf } from '../pdf/read/load-pdf.ts';
import { readPdf } from '../pdf/read/read-pdf.ts';
import { isOwnLook } from '../templating/is-own-look.ts';
import { ownFiles } from '../templating/own-files.ts';
import type { DeckView } from '../views/deck/deck-view.ts';
import { pageMarks } from '../views/document/page-marks.ts';
import { toDocumentView } from '../views/document/to-document-view.ts';
import { textsInReadingOrder } from '../views/notes/number-notes.ts';
import { readsFromRight } from '../views/text/reads-from-right.ts';
import { wordsOf } from '../views/text/rich-text.ts';

/** A finished file of a pack, and its content as read back. */
export interface MadeFile {
  readonly artefact: Artefact;
  readonly read: ReadFile;
}

/** The files that were made from a stage, and the findings about them. */
export interface MadeStage {
  readonly files: readonly MadeFile[];
  readonly findings: readonly Diagnostic[];
}

/** The material for the outputs of a stage. */
export interface Making extends OutputJob {
  /** The wanted genres and outputs, by their names in `--only`. */
  readonly choices: readonly string[];
  /** Lists the texts that the pack shows and those that it must not show; they are collected at the first call. */
  readonly texts: () => OutlineTexts;
}

/** Makes the wanted outputs of a laid-out genre, reads them back, and checks each as soon as it is made. */
export async function makeOutputs<Stage extends Genre>(
  genre: Stage,
  laid: Stages[Stage],
  making: Making,
): Promise<MadeStage> {
  const rows = outputsOf(genre, making.choices);
  const heard = settled(Promise.all(rows.map(async (row) => await hear(row, genre, laid, making))));
  const made = await Promise.all(rows.map(async (row) => await makeRow(row, genre, laid, making)));
  return {
    files: made.flatMap(({ files }) => files),
    findings: [...(await heard).flat(), ...made.flatMap(({ findings }) => findings)],
  };
}

/**
 * Marks the failure of a promise that is awaited later as handled: it must not end the process before then. Gives the
 * same promise.
 */
export function settled<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** The circumstances in which a finished file is read back; with `recall`, it may have been read in an earlier build. */
interface Reading {
  readonly genre: Genre | undefined;
  readonly withNotes: boolean;
  readonly recall?: Recall;
  readonly inThread?: InThread;
}

/**
 * Reads a finished file back by the rule of its row in the table of outputs. Gives it with the content, and the
 * structure and text of a PDF or the parts of an Office file.
 */
export async function readMade(
  row: Pick<Output<never>, 'name' | 'notes' | 'readBack'>,
  artefact: Artefact,
  { genre, withNotes, recall = makeAnew, inThread = inThisThread }: Reading,
) {
  const key = `${row.name} ${sha256(artefact.content)}`;
  const { content, ...parts } = await recall(
    'read back',
    key,
    async () => await inThread(row.readBack, artefact.content),
  );
  const mayHoldNotes = row.notes === 'always' || (row.notes === 'asked' && withNotes);
  const read: ReadFile = {
    ...content,
    name: artefact.name,
    genre,
    pages: artefact.slides ?? artefact.pages ?? 0,
    mayHoldNotes,
  };
  return { file: { artefact, read }, ...parts };
}

async function makeRow<Stage extends Genre>(
  row: Output<Stage>,
  genre: Stage,
  laid: Stages[Stage],
  making: Making,
): Promise<MadeStage> {
  const { material, withNotes, standard, inThread, texts } = making;
  const files: MadeFile[] = [];
  const findings: Diagnostic[] = [];
  for (const artefact of await row.make(laid, making)) {
    const { file, pdf, colours, office, word, images, ...print } = await readMade(row, artefact, {
      genre,
      withNotes,
      recall: material.recall,
      inThread,
    });
    files.push(file);
    const { view, fontNames: fonts } = laid;
    const made = { name: artefact.name, genre, view, isOwn: isOwnLook(material.templates, genre), outline: texts() };
    const { mayHoldNotes } = file.read;
    const printed = { ...made, view: mayHoldNotes ? withSpoken(view) : view, standard, fonts, mayHoldNotes };
    const from = { own: ownFiles(material.templates, genre), html: laid.printed.html };
    if (pdf !== undefined)
      addAll(findings, await beginChecks().check('pdf', { ...printed, ...from, pdf, colours, copy: artefact.copy }));
    addAll(findings, await checkPrint(artefact, print, laid, making));
    addAll(findings, await checkDeckFiles(made, { office, images }, material));
    if (word !== undefined) addAll(findings, await checkWord(artefact, word, making));
  }
  return { files, findings };
}

// The notes of a deck are no texts of its slides; a file that may hold them shows them beside the slides.
function withSpoken(view: object): object {
  return 'slides' in view ? { ...view, spoken: (view as DeckView).slides.map(({ notes }) => notes) } : view;
}

// The presentation for PowerPoint, and the list of a deck's pictures.
async function checkDeckFiles(
  made: Omit<Subjects['office'], 'file' | 'ownFonts'>,
  { office: file, images }: { readonly [Part in 'office' | 'images']: ReadBack[Part] | undefined },
  { context, widths, template }: Making['material'],
): Promise<Diagnostic[]> {
  const { design, office } = context.outline;
  const facts = { isOfTemplate: template !== undefined, templateAt: office?.deck?.at };
  const ownFonts = houseWidths(design.fonts, widths);
  const run = beginChecks();
  return [
    ...(file === undefined ? [] : await run.check('office', { ...made, ...facts, ownFonts, file })),
    ...(images === undefined ? [] : await run.check('images', { ...made, images })),
  ];
}

// What is for print alone has no tags, and is judged by what it is made for.
async function checkPrint(
  { name, copy }: Artefact,
  { sheets, press }: Pick<ReadBack, 'sheets' | 'press'>,
  { printed }: Stages[Genre],
  { material: { context } }: Making,
): Promise<Diagnostic[]> {
  const document = toDocumentView(context);
  const said = [document?.marking, document?.status, document?.embargo].flatMap((text) =>
    text ? [wordsOf(text)] : [],
  );
  const { language } = context.outline;
  const required = copy === undefined ? said : [...said, copy];
  const about = { name, language, required, isGrey: /-grey(?:-copy-.*)?\.pdf$/.test(name) };
  if (press !== undefined) return await beginChecks().check('press', { ...about, facts: press });
  if (sheets === undefined) return [];
  const { pages } = readPdf(await loadPdf(printed.bytes));
  return await beginChecks().check('sheets', {
    ...about,
    sheets,
    printed: pages,
    isBoundRight: readsFromRight(language),
  });
}

async function checkWord(
  { name, pagesFrom }: Artefact,
  parts: OfficeParts,
  { material, texts }: Making,
): Promise<Diagnostic[]> {
  const pagesAt = material.context.outline.office?.pagesOfLibreOffice;
  const order = textsInReadingOrder(material.context.outline).map(({ at }) => at);
  const marking = pageMarks(toDocumentView(material.context));
  const facts = { isOfTemplate: material.briefTemplate !== undefined, pagesFrom, pagesAt };
  return await beginChecks().check('word', { name, parts, outline: texts(), order, marking, ...facts });
}

async function hear<Stage extends Genre>(
  row: Output<Stage>,
  genre: Stage,
  laid: Stages[Stage],
  making: Making,
): Promise<Diagnostic[]> {
  const html = await row.markedPage?.(laid, making);
  if (html === undefined) return [];
  const step = `reading the ${genre === 'deck' ? 'slides' : 'brief'} as a screen reader does`;
  const listen = async (page: Page) => {
    await showPage(page, html);
    return await findBarriers(page, await takeMarksOut(page));
  };
  const { context, recall } = making.material;
  const bounds = boundsFor(context.outline.themes.length);
  const hearAnew = async () => await making.printer.withPage(step, listen, bounds);
  const barriers = await recall('barriers', html, hearAnew);
  return await beginChecks().check('heard', { barriers, locator: laid.locator });
}
