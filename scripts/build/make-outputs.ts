import type { Printer } from '../browser/browser.ts';
import { findBarriers } from '../browser/page/find-barriers.ts';
import { takeMarksOut } from '../browser/page/take-marks.ts';
import { showPage } from '../browser/show-page.ts';
import type { ReadFile } from '../checks/files/read-file.ts';
import type { OutlineTexts } from '../checks/pdf/texts/expected-texts.ts';
import { beginChecks } from '../checks/run-checks.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Genre } from '../outline/genre.ts';
import type { Artefact } from '../outputs/artefact.ts';
import type { Output, OutputJob, Stages } from '../outputs/output.ts';
import { outputsOf } from '../outputs/outputs.ts';
import { isOwnLook } from '../templating/is-own-look.ts';

/** A file of a pack with what was read back of it. */
export interface MadeFile {
  readonly artefact: Artefact;
  readonly read: ReadFile;
}

/** What came of a stage: its files, and what is wrong with them. */
export interface MadeStage {
  readonly files: readonly MadeFile[];
  readonly findings: readonly Diagnostic[];
}

/** What making the outputs of a stage needs. */
export interface Making extends OutputJob {
  /** The outputs that are wanted, as `--only` names them. */
  readonly choices: readonly string[];
  readonly printer: Printer;
  /** What the pack shows and keeps to itself, listed when first asked for. */
  readonly texts: () => OutlineTexts;
}

/** Makes all outputs of a genre that is laid out, reads them back, and checks each of them as soon as it is there. */
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

/** A promise that is awaited later: a failure until then must not end the process as unhandled. */
export function settled<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** Reads a file back as its row says. */
export async function readMade(
  row: Pick<Output<never>, 'notes' | 'readBack'>,
  artefact: Artefact,
  { genre, withNotes }: { readonly genre: Genre | undefined; readonly withNotes: boolean },
) {
  const { content, pdf } = await row.readBack(artefact.content);
  const mayHoldNotes = row.notes === 'always' || (row.notes === 'asked' && withNotes);
  const read: ReadFile = { ...content, name: artefact.name, genre, pages: artefact.pages ?? 0, mayHoldNotes };
  return { file: { artefact, read }, pdf };
}

async function makeRow<Stage extends Genre>(
  row: Output<Stage>,
  genre: Stage,
  laid: Stages[Stage],
  making: Making,
): Promise<MadeStage> {
  const { material, withNotes, texts } = making;
  const files: MadeFile[] = [];
  const findings: Diagnostic[] = [];
  for (const artefact of await row.make(laid, making)) {
    const { file, pdf } = await readMade(row, artefact, { genre, withNotes });
    files.push(file);
    if (pdf === undefined) continue;
    const isOwn = isOwnLook(material.templates, genre);
    const { view, fontNames: fonts } = laid;
    const printed = { pdf, name: artefact.name, genre, view, isOwn, fonts, outline: texts() };
    findings.push(...(await beginChecks().check('pdf', printed)));
  }
  return { files, findings };
}

async function hear<Stage extends Genre>(
  row: Output<Stage>,
  genre: Stage,
  laid: Stages[Stage],
  making: Making,
): Promise<Diagnostic[]> {
  const html = row.markedPage?.(laid, making);
  if (html === undefined) return [];
  const step = `reading the ${genre === 'deck' ? 'slides' : 'brief'} as a screen reader does`;
  const barriers = await making.printer.withPage(step, async (page) => {
    await showPage(page, html);
    return await findBarriers(page, await takeMarksOut(page));
  });
  return await beginChecks().check('heard', { barriers, locator: laid.locator });
}
