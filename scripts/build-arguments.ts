import { type Diagnostic, diagnose } from './diagnostics/diagnostic.ts';
import { nearest } from './diagnostics/nearest.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import { helpText, type Option, parseOptions } from './parse-options.ts';
import { FORMATS } from './reporter.ts';

/** The parts of a pack that `--only` can name. */
const OUTPUTS = ['deck', 'brief'] as const;
export type Output = (typeof OUTPUTS)[number];

/** What a build was asked for. */
export interface BuildRequest {
  readonly summits: readonly string[];
  readonly outputs: readonly Output[];
  readonly language: string | undefined;
  /** The folder to write to, from the project's folder or absolute. */
  readonly output: string;
  /** A browser's path or `ws://` address, where one was named. */
  readonly browser: string | undefined;
  readonly withNotes: boolean;
}

const OPTIONS: readonly Option[] = [
  { name: 'only', value: 'parts', help: `make only these parts, with commas between: ${OUTPUTS.join(', ')}` },
  { name: 'language', value: 'tag', help: 'only the summits in this language, for example en-GB' },
  { name: 'output', value: 'dir', help: 'write there instead of output/' },
  { name: 'notes', help: 'put the speaker notes into deck.html (key N shows them)' },
  { name: 'browser', value: 'browser', help: "print with this browser: a program's path, or ws://…" },
  { name: 'format', value: 'format', help: `write findings as: ${FORMATS.join(', ')}` },
  { name: 'help', short: 'h', help: 'show this help' },
];

const HELP = helpText('npm run build:deck -- [SUMMIT ...] [options]', OPTIONS, [
  'npm run build:deck                            every summit under content/',
  'npm run build:deck -- my-summit               content/my-summit/ alone',
  'npm run build:deck -- --only brief            the printed brief alone',
]);

/**
 * Reads the command line of a build, or of a command with fewer options that goes as far. Throws `Stop`
 * with everything that is wrong with it.
 */
export async function parseBuildArguments(
  host: Host,
  argv: readonly string[],
  { options = OPTIONS, namesNeeded = true }: { options?: readonly Option[]; namesNeeded?: boolean } = {},
): Promise<{ help: string } | { help: undefined; request: BuildRequest }> {
  const parsed = parseOptions(argv, options);
  if (parsed.flags.has('help')) return { help: HELP };
  const known = await summitsOf(host);
  const outputs = parseOutputs(parsed.values.get('only'));
  const formats = formatFaults(parsed.values.get('format'));
  const summits = namesNeeded || parsed.names.length > 0 ? summitFaults(parsed.names, known) : [];
  const findings = [...parsed.findings, ...outputs.findings, ...formats, ...summits];
  if (findings.length > 0) throw new Stop(findings);
  return {
    help: undefined,
    request: {
      summits: parsed.names.length > 0 ? [...new Set(parsed.names.map(withoutFolder))] : known,
      outputs: outputs.value,
      language: parsed.values.get('language'),
      output: (parsed.values.get('output') ?? 'output').replace(/[/\\]+$/, ''),
      browser: parsed.values.get('browser') ?? host.environment('PUPPETEER_EXECUTABLE_PATH'),
      withNotes: parsed.flags.has('notes'),
    },
  };
}

async function summitsOf(host: Host): Promise<string[]> {
  const files = await host.list('content');
  return files.filter((path) => /^[^/]+\/summit\.yaml$/.test(path)).map((path) => path.replace('/summit.yaml', ''));
}

// A shell completes folder names: content/my-summit/ means the summit too.
function withoutFolder(name: string): string {
  return name.replace(/^(?:\.\/)?content\//, '').replace(/\/+$/, '');
}

function summitFaults(names: readonly string[], known: readonly string[]): Diagnostic[] {
  if (known.length === 0) return [diagnose('usage/no-summits', {})];
  return names
    .map(withoutFolder)
    .filter((name) => !known.includes(name))
    .map((summit) =>
      diagnose('usage/unknown-summit', { summit, nearest: nearest(summit, known), known: known.join(', ') }),
    );
}

function parseOutputs(written: string | undefined): { value: readonly Output[]; findings: Diagnostic[] } {
  if (written === undefined) return { value: OUTPUTS, findings: [] };
  const names = written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) {
    const expected = `one or more of: ${OUTPUTS.join(', ')}`;
    return { value: [], findings: [diagnose('usage/missing-value', { option: '--only', expected })] };
  }
  const value = OUTPUTS.filter((output) => names.includes(output));
  const findings = names
    .filter((name) => !(OUTPUTS as readonly string[]).includes(name))
    .map((output) =>
      diagnose('usage/unknown-output', { output, nearest: nearest(output, OUTPUTS), known: OUTPUTS.join(', ') }),
    );
  return { value, findings };
}

// Which format it is was decided before: its own faults are reported in it too (run-entry.ts).
function formatFaults(format: string | undefined): Diagnostic[] {
  if (format === undefined || (FORMATS as readonly string[]).includes(format)) return [];
  const data = { format, nearest: nearest(format, FORMATS), known: FORMATS.join(', ') };
  return [diagnose('usage/unknown-format', data)];
}
