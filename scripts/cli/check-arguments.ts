import type { Host } from '../host/host.ts';
import { type BuildRequest, parseBuildArguments } from './build-arguments.ts';
import { helpText, type Option, parseOptions } from './parse-options.ts';
import { FORMATS } from './reporter.ts';

/**
 * The request of a check: Markdown files, summits (`build`), or both. `build` is undefined where only files are named.
 */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly build: BuildRequest | undefined;
  readonly browser: string | undefined;
}

const OPTIONS: readonly Option[] = [
  { name: 'language', value: 'tag', help: 'only the summits in this language, for example en-GB' },
  { name: 'browser', value: 'browser', help: "measure with this browser: a program's path, or ws://…" },
  { name: 'format', value: 'format', help: `write findings as: ${FORMATS.join(', ')}` },
  { name: 'help', short: 'h', help: 'show this help' },
];

const HELP = helpText('npm run check -- [SUMMIT ... | FILE.md ...] [options]', OPTIONS, [
  'npm run check                   every summit under content/; nothing is written',
  'npm run check -- my-summit      content/my-summit/ alone',
  'npm run check -- talk.md        the slides of a plain Marp Markdown file',
]);

/** Reads the command line of a check. Throws `Stop` with all faults of the command line. */
export async function parseCheckArguments(
  host: Host,
  argv: readonly string[],
): Promise<{ help: string } | { help: undefined; request: CheckRequest }> {
  const { names, flags } = parseOptions(argv, OPTIONS);
  if (flags.has('help')) return { help: HELP };
  const files = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
  const rest = argv.filter((word) => !files.includes(word));
  const parsed = await parseBuildArguments(host, rest, { options: OPTIONS, namesNeeded: files.length === 0 });
  if (parsed.help !== undefined) return parsed;
  const { request } = parsed;
  const summits = files.length > 0 && names.length === files.length;
  return { help: undefined, request: { files, build: summits ? undefined : request, browser: request.browser } };
}
