import type { Printer } from '../browser/browser.ts';
import { listTexts } from '../checks/pdf/texts/expected-texts.ts';
import { type HandoutCount, USUAL_HANDOUT } from '../design/handout-layout.ts';
import { USUAL_SCALE } from '../design/image-scale.ts';
import { briefSetups, type PageSetup, PLAIN, type PrintOptions } from '../design/page-setup.ts';
import { blamesTool, type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { eachOnce } from '../diagnostics/each-once.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import type { LayoutTools } from '../layout/laid-out.ts';
import type { LibreOffice } from '../libreoffice/libreoffice.ts';
import { csvTexts } from '../load/load-figures.ts';
import { outlineTexts } from '../load/load-outline.ts';
import { GENRES, type Genre } from '../outline/genre.ts';
import type { Pack } from '../outline/pack.ts';
import type { Recall } from '../outline/recall.ts';
import type { Artefact } from '../outputs/artefact.ts';
import type { OutputJob } from '../outputs/output.ts';
import { outputsOf } from '../outputs/outputs.ts';
import { type InThread, inThisThread } from '../outputs/steps/threaded-step.ts';
import { type StandardName, USUAL_STANDARD } from '../pdf/standards/standard-set.ts';
import type { BodySizes } from '../render/deck/place-body-sizes.ts';
import type { PagedBrief } from '../views/brief/to-brief-view.ts';
import type { ItemsPerSlide } from '../views/deck/deck-view.ts';
import { blameOwnFile, muchWork, takesMuchMemory } from './blame-own-file.ts';
import { checkBrief, checkDeck, questionsOf } from './check-stages.ts';
import { finishPack } from './finish-pack.ts';
import { type MadeStage, type Making, makeOutputs, settled } from './make-outputs.ts';
import { createMemory } from './memory.ts';
import { placeLooseFindings } from './place-loose-findings.ts';
import { preparePack } from './prepare-pack.ts';
import { printedChoices } from './printed-choices.ts';
import { settleGenres } from './settle-genres.ts';
import { tooSmall } from './too-small.ts';

/** A request to build outputs of one pack. */
export interface PackRequest {
  readonly pack: Pack;
  /** The wanted genres and outputs, by their names in `--only`; undefined for those that the outline names. */
  readonly outputs: readonly string[] | undefined;
  /** Whether the deck's page contains the speaker notes. */
  readonly withNotes: boolean;
  /** The editions of the brief and the ways to print it; the standard edition alone where it is left out. */
  readonly printing?: PrintOptions;
  /** The number of slides on a page of the handout, which is then made too; left out, the usual number where it is made. */
  readonly handout?: HandoutCount | undefined;
  /** How many px the pictures have for each px of the slides; left out, the usual number. */
  readonly scale?: number | undefined;
  /** The set of standards that the PDFs keep; the usual one where it is left out. */
  readonly standard?: StandardName;
}

/** The tools of a build. */
export interface PackTools {
  readonly host: Host;
  /** Starts the browser at the first call; every later call gives the same one. */
  readonly printer: () => Printer;
  /** The LibreOffice of this computer; where it is left out, there is none. */
  readonly libreOffice?: LibreOffice;
  /** Called with the name of each step as it begins; what it gives is called when the step has ended well. */
  readonly onStep: (step: string) => () => void;
  /** Recalls results of earlier builds in a preview. Left out, a build recalls only its own results. */
  readonly recall?: Recall;
  /** Does long steps in threads. Left out, all is done in this one. */
  readonly inThread?: InThread;
}

/** The files of one pack, or none and the findings that stopped it. */
export interface PackResult {
  readonly pack: Pack;
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Diagnostic[];
  /** How the lists of the deck were split over slides; left out where no deck was laid out. */
  readonly split?: ItemsPerSlide;
  /** The size of each slide's running text, in px; left out where no deck was laid out. */
  readonly sizes?: BodySizes;
  /** The page numbers and breaks of the brief's first file; left out where no brief was laid out. */
  readonly paged?: PagedBrief;
  /** The text files that findings may point into, by path, for their code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Makes one pack in memory and writes nothing: reads the outline, lays out and checks each genre, makes its outputs and
 * checks them. Findings that stop the pack are in the result. Throws `Stop` where a stage of the tool itself can't run.
 */
export async function buildPack(request: PackRequest, tools: PackTools): Promise<PackResult> {
  const sources = new Map<string, string>();
  const nothing = { pack: request.pack, artefacts: [], sources };
  try {
    return { ...nothing, ...(await makePack(request, tools, sources)) };
  } catch (error) {
    const late = error instanceof Stop ? undefined : muchWork(error);
    if (late !== undefined) throw new Stop([late], { cause: error });
    if (!(error instanceof Stop) || error.findings.some(blamesTool)) throw error;
    return { ...nothing, findings: error.findings };
  }
}

// Fills `sources` as files are read, so that a finding can quote their lines even when the build stops.
async function makePack(
  request: PackRequest,
  { host, printer: lend, libreOffice, onStep, recall = createMemory().recall, inThread = inThisThread }: PackTools,
  sources: Map<string, string>,
): Promise<Partial<PackResult> & Pick<PackResult, 'findings'>> {
  const read = onStep('Reading the outline');
  // The browser starts while the pages are rendered, and the PDF tools load while it prints.
  const { outputs } = request;
  const prepared = await preparePack(request.pack, { host, onOutline: () => void lend(), recall, sources, outputs });
  const { findings: early, material, source } = prepared;
  if (material === undefined || source === undefined) return { findings: early };
  read();

  const printer = lend();
  const texts = listTexts(material.context);
  const { withNotes, standard = USUAL_STANDARD, handout, scale = USUAL_SCALE } = request;
  const named = request.outputs ?? material.context.outline.outputs ?? GENRES;
  const wanted = handout === undefined ? named : [...named, 'handout.pdf'];
  const { choices, printing } = printedChoices(wanted, request.printing ?? PLAIN);
  const toPdf: OutputJob['toPdf'] = async (file) => (await libreOffice?.toPdf(host, file)) ?? { kind: 'absent' };
  const job = { material, withNotes, standard, handout: handout ?? USUAL_HANDOUT, scale, printer, inThread, toPdf };
  const making: Making = { ...job, choices, texts };
  const genres = await makeGenres(printing, making, onStep);
  const findings = eachOnce([...early, ...genres.findings]);
  if (hasErrors(findings)) return { findings };
  const checked = onStep('Checking the files');
  const made = await Promise.all(genres.made);
  const finished = await finishPack(
    {
      summit: request.pack.summit,
      outline: material.context.outline,
      job: making,
      texts,
      written: new Map([...outlineTexts(source), ...csvTexts(material.figures)]),
      own: new Map(material.templates.own.map(({ path, text }) => [path, text])),
      sources,
      files: made.flatMap(({ files }) => files),
      findings: [...findings, ...made.flatMap((each) => each.findings)],
    },
    { host, printer },
  );
  checked();
  return { ...genres.laid, ...finished };
}

/** One genre of a pack that is laid out, or both; the outputs of one are still made while the next is laid out. */
interface LaidGenres {
  readonly findings: readonly Diagnostic[];
  readonly made: readonly Promise<MadeStage>[];
  readonly laid: Pick<PackResult, 'split' | 'sizes' | 'paged'>;
}

const NOTHING: LaidGenres = { findings: [], made: [], laid: {} };

async function makeGenres(printing: PrintOptions, making: Making, onStep: PackTools['onStep']): Promise<LaidGenres> {
  const toolsFor = (genre: Genre): LayoutTools => ({
    printer: making.printer,
    css: questionsOf(making.material.templates, genre),
    onStep,
  });
  const isWanted = (genre: Genre) => outputsOf(genre, making.choices).length > 0;
  const deck = async () => (isWanted('deck') ? await makeDeck(making, toolsFor('deck')) : NOTHING);
  const brief = async () => (isWanted('brief') ? await makeBriefs(making, toolsFor('brief'), printing) : NOTHING);
  const both = await settleGenres(making.material.context.outline.themes.length, [deck, brief]);
  // Nobody can say which of two pages at once has filled the browser's memory: alone, each shows it.
  if (both.some(isOutOfMemory)) return joined(await deck(), await brief());
  const [laidDeck, laidBrief] = both.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return joined(laidDeck ?? NOTHING, laidBrief ?? NOTHING);
}

function isOutOfMemory(one: PromiseSettledResult<LaidGenres>): boolean {
  return one.status === 'rejected' && takesMuchMemory(one.reason);
}

async function makeDeck(making: Making, tools: LayoutTools): Promise<LaidGenres> {
  const { layOutDeck } = await import('../layout/deck/lay-out-deck.ts');
  const { material, withNotes } = making;
  const layOut = async () => await layOutDeck(material, tools, { withNotes });
  const { stage, findings: drawn } = await blameOwnFile('deck', material, layOut);
  if (stage === undefined) return { ...NOTHING, findings: drawn };
  const findings = placeLooseFindings(
    [...drawn, ...(await blameOwnFile('deck', material, async () => await checkDeck(stage, material)))],
    material.templates,
    'deck',
  );
  const make = async () => await makePlaced('deck', material, async () => await makeOutputs('deck', stage, making));
  const made = hasErrors(findings) ? [] : [settled(make())];
  return { findings, made, laid: { split: stage.split, sizes: stage.sizes } };
}

// File by file of the brief, until one has an error: the pages of the first are those that a preview shows.
async function makeBriefs(making: Making, tools: LayoutTools, printing: PrintOptions): Promise<LaidGenres> {
  const { document, at, design } = making.material.context.outline;
  if (printing.withCopies === true && (document?.copies ?? []).length === 0) {
    return { ...NOTHING, findings: [diagnose('outline/no-copies', {}, (document ?? { at }).at)] };
  }
  if (printing.isForPress === true && design.press === undefined) {
    return { ...NOTHING, findings: [diagnose('outline/no-press-profile', {}, at)] };
  }
  let briefs = NOTHING;
  for (const setup of briefSetups(printing, design.paper)) {
    const small = tooSmall(setup);
    if (small !== undefined) return joined(briefs, { ...NOTHING, findings: [small] });
    briefs = joined(briefs, await makeBrief(making, tools, setup));
    if (hasErrors(briefs.findings)) return briefs;
  }
  return briefs;
}

async function makeBrief(making: Making, tools: LayoutTools, setup: PageSetup): Promise<LaidGenres> {
  const { layOutBrief } = await import('../layout/brief/lay-out-brief.ts');
  const { material } = making;
  const layOut = async () => await layOutBrief(material, tools, setup);
  const { stage, findings: drawn } = await blameOwnFile('brief', material, layOut);
  if (stage === undefined) return { ...NOTHING, findings: drawn };
  const findings = placeLooseFindings(
    [...drawn, ...(await blameOwnFile('brief', material, async () => await checkBrief(stage, material)))],
    material.templates,
    'brief',
  );
  if (hasErrors(findings)) return { ...NOTHING, findings };
  const make = async () => await makePlaced('brief', material, async () => await makeOutputs('brief', stage, making));
  return { findings, made: [settled(make())], laid: { paged: stage.paged } };
}

async function makePlaced(
  genre: Genre,
  material: Making['material'],
  make: () => Promise<MadeStage>,
): Promise<MadeStage> {
  const made = await blameOwnFile(genre, material, make);
  return { ...made, findings: placeLooseFindings(made.findings, material.templates, genre) };
}

function joined(one: LaidGenres, other: LaidGenres): LaidGenres {
  return {
    findings: [...one.findings, ...other.findings],
    made: [...one.made, ...other.made],
    laid: { ...other.laid, ...one.laid },
  };
}
