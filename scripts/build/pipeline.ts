import type { Printer } from '../browser/browser.ts';
import { PLAIN, type PrintOptions } from '../design/page-setup.ts';
import { blamesTool, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { csvTexts } from '../load/load-figures.ts';
import { outlineTexts } from '../load/load-outline.ts';
import type { Recall } from '../outline/recall.ts';
import type { Artefact } from '../outputs/artefact.ts';
import { makeBrief } from '../outputs/make-brief.ts';
import { makeDeck } from '../outputs/make-deck.ts';
import type { Output } from '../outputs/output-names.ts';
import type { Job, PackPart } from '../outputs/pack-part.ts';
import type { PagedBrief } from '../views/brief/to-brief-view.ts';
import type { PointsPerSlide } from '../views/deck/deck-view.ts';
import { finishPack } from './finish-pack.ts';
import { createMemory } from './memory.ts';
import { preparePack } from './prepare-pack.ts';

/** What to build of one summit. */
export interface PackRequest {
  readonly summit: string;
  readonly outputs: readonly Output[];
  /** Leaves the summit out where it is written in another language. */
  readonly language: string | undefined;
  /** Whether speaker notes go into the deck's page. */
  readonly withNotes: boolean;
  /** The editions of the brief and how they are printed besides; the standard one alone where nothing is said. */
  readonly printing?: PrintOptions;
}

/** What the build needs beside its input. */
export interface PackTools {
  readonly host: Host;
  /** Starts the browser at the first call; every call gives the same one. */
  readonly printer: () => Printer;
  /** Is told what begins now. */
  readonly onStep: (step: string) => void;
  /** What a preview recalls of the pack that it made before; without it, a build recalls what it made itself. */
  readonly recall?: Recall;
}

/** One summit's pack in one language, or the findings that it could not be made for. */
export interface PackResult {
  readonly summit: string;
  readonly language: string;
  /** It is written in another language than the one asked for. */
  readonly skipped: boolean;
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Diagnostic[];
  /** How the points of the deck's themes came to be split over slides, where it was made. */
  readonly split?: PointsPerSlide;
  /** How the parts of the brief's chapters came to follow one another, where it was made. */
  readonly plans?: PagedBrief['plans'];
  /** The text files that findings may stand in, by path, for their code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Makes one summit's pack, in memory: the outline is read, its views are rendered, measured and printed.
 * Nothing is written. Findings that stop it come back in the result; `Stop` is thrown where a stage of
 * the tool itself can't run.
 */
export async function buildPack(request: PackRequest, tools: PackTools): Promise<PackResult> {
  const sources = new Map<string, string>();
  try {
    return await makePack(request, tools, sources);
  } catch (error) {
    if (!(error instanceof Stop) || error.findings.some(blamesTool)) throw error;
    return { ...packOf(request, sources), findings: error.findings };
  }
}

// Fills `sources` as files are read, so that a finding can be shown with its lines.
async function makePack(request: PackRequest, tools: PackTools, sources: Map<string, string>): Promise<PackResult> {
  // Both genres and every pass over a brief's pages ask for the same templates and texts.
  const { host, onStep, recall = createMemory().recall } = tools;

  onStep('Reading the outline');
  // The browser starts while the pages are rendered, and the PDF tools load while it prints.
  const onOutline = () => void tools.printer();
  const prepared = await preparePack(request, { host, onOutline, recall, sources });
  const { language, skipped, findings: early, material, source } = prepared;
  const pack = { ...packOf(request, sources), language, skipped };
  if (material === undefined || source === undefined) return { ...pack, findings: early };

  const printer = tools.printer();
  const parts = await makeParts(request, { ...material, printer, onStep });
  const findings = eachOnce([...early, ...parts.flatMap((part) => part.findings)]);
  if (hasErrors(findings)) return { ...pack, findings };
  const finished = await Promise.all(parts.map((part) => part.finished));
  const split = parts.find((part) => part.split !== undefined)?.split;
  const plans = parts.find((part) => part.plans !== undefined)?.plans;
  const { context, texts, templates } = material;
  const own = templates.own.map(({ path, text }) => [path, text] as const);
  const written = new Map([...outlineTexts(source), ...csvTexts(material.material)]);
  const { outline } = context;
  return {
    ...pack,
    ...(split === undefined ? {} : { split }),
    ...(plans === undefined ? {} : { plans }),
    ...(await finishPack(
      request,
      { outline, texts, written, own: new Map(own), sources, findings, finished, printer },
      host,
    )),
  };
}

async function makeParts({ outputs, withNotes, printing = PLAIN }: PackRequest, job: Job): Promise<PackPart[]> {
  const deck = outputs.includes('deck') ? [await makeDeck(job, withNotes)] : [];
  // A deck that doesn't fit stops the pack: its brief would not be written either.
  const fits = !deck.some((part) => hasErrors(part.findings));
  return fits && outputs.includes('brief') ? [...deck, await makeBrief(job, printing)] : deck;
}

// What both genres are made with, or several editions of one, is looked at for each.
function eachOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ code, place, message }: Diagnostic) => JSON.stringify([code, place, message]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

// A pack of which nothing is there yet.
function packOf({ summit }: PackRequest, sources: ReadonlyMap<string, string>): PackResult {
  return { summit, language: '', skipped: false, artefacts: [], findings: [], sources };
}
