import { HANDOUT_COUNTS, type HandoutCount, USUAL_HANDOUT } from '../design/handout-layout.ts';
import { IMAGE_SCALES, USUAL_SCALE } from '../design/image-scale.ts';
import { BOOKLET_SHEETS, EDITIONS, type PrintOptions } from '../design/page-setup.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { summitFaults, summitName, summitsOf } from '../load/summits-of.ts';
import { GENRES } from '../outline/genre.ts';
import { OUTPUT_CHOICES } from '../outputs/outputs.ts';
import { STANDARD_NAMES, type StandardName, USUAL_STANDARD } from '../pdf/standards/standard-set.ts';
import { parseList } from './parse-list.ts';
import { helpText, type Option, parseOptions } from './parse-options.ts';
import { PRESS_STANDARD, parsePrinting } from './parse-printing.ts';
import { FORMATS } from './reporter.ts';
import { parseShard, type Shard } from './shards/shard.ts';
import { swallowedOptions } from './swallowed-options.ts';

/** The request of a build, as its command line states it. */
export interface BuildRequest {
  readonly summits: readonly string[];
  /** The wanted genres and outputs, by their names in `--only`; undefined where it is not given. */
  readonly outputs: readonly string[] | undefined;
  readonly language: string | undefined;
  /** The folder to write to: absolute, or relative to the project's folder. */
  readonly output: string;
  /** The folder to which what is to be sent is copied; undefined where nothing is. */
  readonly deliver?: string | undefined;
  /** The path or `ws://` address of a browser; undefined where no browser is named. */
  readonly browser: string | undefined;
  readonly withNotes: boolean;
  /** The number of slides on a page of the handout; left out where the command names none. */
  readonly handout?: HandoutCount | undefined;
  /** How many px the pictures have for each px of the slides; left out where the command does not say it. */
  readonly scale?: number | undefined;
  readonly printing: PrintOptions;
  /** Whether every pack is made anew, also where nothing has changed. */
  readonly isForced: boolean;
  /** The set of standards that the PDFs keep. */
  readonly standard: StandardName;
  /** The part of the packs that is to be built; undefined for all. */
  readonly shard: Shard | undefined;
  /** The folder whose reports of shards are to be merged, where nothing is to be built. */
  readonly mergeReports: string | undefined;
}

const ALL_STANDARDS = [...STANDARD_NAMES, PRESS_STANDARD];

const OPTIONS: readonly Option[] = [
  {
    name: 'only',
    value: 'parts',
    isList: true,
    help: `make only these parts, with commas between: ${OUTPUT_CHOICES.join(', ')}`,
  },
  { name: 'language', value: 'tag', help: 'only the summits in this language, for example en-GB' },
  { name: 'output', value: 'dir', help: 'write there instead of output/' },
  { name: 'deliver', value: 'dir', help: 'also copy what is to be sent there, named by symbol, language and marking' },
  { name: 'notes', help: 'put the speaker notes into deck.html (key N shows them), deck.pptx and handout.pdf' },
  {
    name: 'handout',
    value: 'slides',
    help: `also handout.pdf with this many slides on a page: ${HANDOUT_COUNTS.join(', ')} (usual: ${USUAL_HANDOUT})`,
  },
  {
    name: 'scale',
    value: 'n',
    help: `px of the pictures (--only images) for each px of a slide: ${IMAGE_SCALES.join(', ')} (usual: ${USUAL_SCALE})`,
  },
  { name: 'edition', value: 'editions', isList: true, help: `editions of the brief: ${EDITIONS.join(', ')}` },
  { name: 'double-sided', help: 'also a brief with mirrored margins, chapters on right-hand pages' },
  {
    name: 'standard',
    value: 'standards',
    help: `the standards that the PDFs keep: ${STANDARD_NAMES.join(' (usual), ')}; or ${PRESS_STANDARD}: also a PDF/X-4 for a printing house`,
  },
  { name: 'copies', help: 'also a brief.pdf for each recipient that document: names under copies:' },
  { name: 'crop-marks', help: 'also a brief for the printing house: crop marks, 3 mm bleed' },
  { name: 'booklet', help: 'also a booklet: two pages on a side, to print, fold and staple' },
  { name: 'sheet', value: 'paper', help: `with --booklet: print it on ${BOOKLET_SHEETS.join(', ')}` },
  { name: 'grey', help: 'also a brief in grey; what is for print is grey too' },
  {
    name: 'browser',
    value: 'browsers',
    isList: true,
    help: "print with this browser: a program's path, or ws://…, several with commas between",
  },
  { name: 'shard', value: 'i/n', help: 'only the packs that fall to machine i of n; leaves a report of them' },
  {
    name: 'merge-reports',
    value: 'dir',
    help: 'build nothing: report what all shards found, from their reports in there',
  },
  { name: 'force', help: 'make everything anew, also what has not changed since it was made' },
  { name: 'format', value: 'format', help: `write findings as: ${FORMATS.join(', ')}` },
  { name: 'help', short: 'h', help: 'show this help' },
];

const HELP = helpText('npm run build:deck -- [SUMMIT ...] [options]', OPTIONS, [
  'npm run build:deck                            every summit under content/',
  'npm run build:deck -- my-summit               content/my-summit/ alone',
  'npm run build:deck -- --only brief            the printed brief alone',
  'npm run build:deck -- --edition large-print   the brief in large type',
]);

const BRIEF_HELP = helpText(
  'npm run build:brief -- [SUMMIT ...] [options]',
  OPTIONS.filter(({ name }) => !['only', 'notes', 'handout', 'scale'].includes(name)),
  [
    'npm run build:brief                            the printed brief of every summit under content/',
    'npm run build:brief -- my-summit               the one of content/my-summit/ alone',
    'npm run build:brief -- --edition large-print   in large type',
  ],
);

// The command `build:brief` in package.json begins with these two words.
function isBrief(argv: readonly string[]): boolean {
  return argv[0] === '--only' && argv[1] === 'brief';
}

/**
 * Reads the command line of a build, or of a command that takes fewer options. A command line that names no summit
 * means all, and there must be one unless `namesNeeded` is false. Gives the text of the help where it is asked for.
 * Throws `Stop` with all faults of the command line.
 */
export async function parseBuildArguments(
  host: Host,
  argv: readonly string[],
  { options = OPTIONS, namesNeeded = true }: { options?: readonly Option[]; namesNeeded?: boolean } = {},
): Promise<{ help: string } | { help: undefined; request: BuildRequest }> {
  const parsed = parseOptions(argv, options);
  if (parsed.flags.has('help')) return { help: isBrief(argv) ? BRIEF_HELP : HELP };
  const swallowed = swallowedOptions(host, options);
  // The value of an option that npm took would be reported as an unknown summit, so this comes first.
  if (swallowed.length > 0) throw new Stop(swallowed);
  const known = await summitsOf(host);
  const outputs = parseOutputs(parsed.values.get('only'));
  const printing = parsePrinting(parsed, outputs.value);
  const standard = parseStandard(parsed.values.get('standard'));
  const handout = parseHandout(parsed.values.get('handout'));
  const scale = parseScale(parsed.values.get('scale'), outputs.value);
  const shard = shardOf(parsed.values.get('shard'));
  const formats = formatFaults(parsed.values.get('format'));
  const summits = namesNeeded || parsed.names.length > 0 ? summitFaults(parsed.names, known) : [];
  const findings = [
    ...parsed.findings,
    ...outputs.findings,
    ...printing.findings,
    ...standard.findings,
    ...handout.findings,
    ...scale.findings,
    ...shard.findings,
    ...formats,
    ...summits,
  ];
  if (findings.length > 0) throw new Stop(findings);
  return {
    help: undefined,
    request: {
      summits: parsed.names.length > 0 ? [...new Set(parsed.names.map(summitName))] : known,
      outputs: outputs.named,
      language: parsed.values.get('language'),
      output: (parsed.values.get('output') ?? 'output').replace(/[/\\]+$/, ''),
      deliver: parsed.values.get('deliver')?.replace(/[/\\]+$/, ''),
      browser: parsed.values.get('browser') ?? host.environment('PUPPETEER_EXECUTABLE_PATH'),
      withNotes: parsed.flags.has('notes'),
      handout: handout.value,
      scale: scale.value,
      isForced: parsed.flags.has('force'),
      standard: standard.value,
      shard: shard.value,
      mergeReports: parsed.values.get('merge-reports')?.replace(/[/\\]+$/, ''),
      printing: printing.value,
    },
  };
}

// `value` is all that may be made, and `named` what the command line names.
function parseOutputs(written: string | undefined): {
  value: readonly string[];
  named: readonly string[] | undefined;
  findings: Diagnostic[];
} {
  const parsed = parseList('--only', written, OUTPUT_CHOICES, GENRES, (output, near) =>
    diagnose('usage/unknown-output', { output, nearest: near, known: OUTPUT_CHOICES.join(', ') }),
  );
  return { ...parsed, named: written === undefined ? undefined : parsed.value };
}

function shardOf(written: string | undefined): { value: Shard | undefined; findings: Diagnostic[] } {
  const value = written === undefined ? undefined : parseShard(written);
  const isWrong = written !== undefined && value === undefined;
  return { value, findings: isWrong ? [diagnose('usage/wrong-shard', { shard: written })] : [] };
}

function parseHandout(written: string | undefined): { value: HandoutCount | undefined; findings: Diagnostic[] } {
  const value = HANDOUT_COUNTS.find((count) => String(count) === written);
  const isWrong = written !== undefined && value === undefined;
  const data = { written: written ?? '', known: HANDOUT_COUNTS.join(', ') };
  return { value, findings: isWrong ? [diagnose('usage/wrong-handout', data)] : [] };
}

function parseScale(
  written: string | undefined,
  outputs: readonly string[],
): { value: number | undefined; findings: Diagnostic[] } {
  const value = IMAGE_SCALES.find((scale) => String(scale) === written);
  if (written === undefined) return { value, findings: [] };
  if (value === undefined)
    return { value, findings: [diagnose('usage/wrong-scale', { written, known: IMAGE_SCALES.join(', ') })] };
  return { value, findings: outputs.includes('images') ? [] : [diagnose('usage/scale-without-images', {})] };
}

function parseStandard(written: string | undefined): { value: StandardName; findings: Diagnostic[] } {
  const value = STANDARD_NAMES.find((name) => name === written);
  // That of a printing house is about one file alone; the others keep the usual ones.
  if (written === undefined || written === PRESS_STANDARD || value !== undefined)
    return { value: value ?? USUAL_STANDARD, findings: [] };
  const data = { standard: written, nearest: nearest(written, ALL_STANDARDS), known: ALL_STANDARDS.join(', ') };
  return { value: USUAL_STANDARD, findings: [diagnose('usage/unknown-standard', data)] };
}

// The format itself is chosen earlier, in run-entry.ts, because faults of the command line are reported in it too.
function formatFaults(format: string | undefined): Diagnostic[] {
  if (format === undefined || (FORMATS as readonly string[]).includes(format)) return [];
  const data = { format, nearest: nearest(format, FORMATS), known: FORMATS.join(', ') };
  return [diagnose('usage/unknown-format', data)];
}
