import { helpText, type Option, parseOptions } from '../cli/parse-options.ts';
import { swallowedOptions } from '../cli/swallowed-options.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { summitFaults, summitName, summitsOf } from '../load/summits-of.ts';

/** The request of a preview, as its command line states it. */
export interface PreviewRequest {
  readonly summit: string;
  readonly language: string | undefined;
  /** The first port to try; where it is taken, the next ones are tried. */
  readonly port: number;
  /** The path or `ws://` address of a browser for the checks; undefined where no browser is named. */
  readonly browser: string | undefined;
}

const DEFAULT_PORT = 5173;

const OPTIONS: readonly Option[] = [
  { name: 'language', value: 'tag', help: 'begin with this language, for example en-GB' },
  { name: 'port', value: 'number', help: `answer at this port of 127.0.0.1 (${DEFAULT_PORT}, or the next free one)` },
  { name: 'browser', value: 'browser', help: "check with this browser: a program's path, or ws://…" },
  { name: 'help', short: 'h', help: 'show this help' },
];

const HELP = helpText('npm run preview -- [SUMMIT] [options]', OPTIONS, [
  'npm run preview                the first summit under content/',
  'npm run preview -- my-summit   content/my-summit/',
]);

/** Reads the command line of a preview. Throws `Stop` with all faults of the command line. */
export async function parsePreviewArguments(
  host: Host,
  argv: readonly string[],
): Promise<{ help: string } | { help: undefined; request: PreviewRequest }> {
  const { values, flags, names, findings: faults } = parseOptions(argv, OPTIONS);
  if (flags.has('help')) return { help: HELP };
  const swallowed = swallowedOptions(host, OPTIONS);
  if (swallowed.length > 0) throw new Stop(swallowed);
  const known = await summitsOf(host);
  const findings = [...faults, ...summitFaults(names, known)];
  if (names.length > 1) findings.push(diagnose('usage/one-summit', { count: names.length }));
  const port = values.get('port') ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) findings.push(diagnose('usage/not-a-port', { port }));
  const [summit = known[0]] = names.map(summitName);
  if (findings.length > 0 || summit === undefined) throw new Stop(findings);
  return {
    help: undefined,
    request: {
      summit,
      language: values.get('language'),
      port: Number(port),
      browser: values.get('browser') ?? host.environment('PUPPETEER_EXECUTABLE_PATH'),
    },
  };
}
