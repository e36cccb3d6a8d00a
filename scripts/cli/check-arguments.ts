import type { MarpWishes } from '../build/check-markdown.ts';
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
  /** Whether it is about the slides for PowerPoint: they are checked, and what their figures become is listed. */
  readonly isOffice: boolean;
  readonly browser: string | undefined;
  /** The options for Marp with which the Markdown files are shown. */
  readonly marp: MarpWishes;
  /** The summits for which missing ids are offered, instead of a check; undefined where that is not asked for. */
  readonly ids: { readonly summits: readonly string[]; readonly isAgreed: boolean } | undefined;
}

const OPTIONS: readonly Option[] = [
  { name: 'language', value: 'tag', help: 'only the summits in this language, for example en-GB' },
  {
    name: 'browser',
    value: 'browsers',
    isList: true,
    help: "measure with this browser: a program's path, or ws://…, several with commas between",
  },
  { name: 'force', help: 'check everything anew, also what has not changed since it was checked' },
  {
    name: 'theme-set',
    value: 'files',
    isList: true,
    help: 'stylesheets, or folders of them, with the themes of a Markdown file, with commas between',
  },
  { name: 'ids', help: 'only offer ids for points, messages, recommendations, events, parts and figures without one' },
  { name: 'yes', help: 'with --ids: write them without a question' },
  { name: 'office', help: 'check deck.pptx, and list what each figure becomes there, and why' },
  { name: 'html', help: 'show all HTML of a Markdown file, as `marp --html` does' },
  { name: 'format', value: 'format', help: `write findings as: ${FORMATS.join(', ')}` },
  { name: 'help', short: 'h', help: 'show this help' },
];

const HELP = helpText('npm run check -- [SUMMIT ... | FILE.md ...] [options]', OPTIONS, [
  'npm run check                   every summit under content/; nothing is written',
  'npm run check -- my-summit      content/my-summit/ alone',
  'npm run check -- my-summit --ids  offers ids for what has none, and writes them if you agree',
  'npm run check -- my-summit --office  the slides for PowerPoint, and what becomes of each figure',
  'npm run check -- talk.md        the slides of a plain Marp Markdown file',
]);

/** Reads the command line of a check. Throws `Stop` with all faults of the command line. */
export async function parseCheckArguments(
  host: Host,
  argv: readonly string[],
): Promise<{ help: string } | { help: undefined; request: CheckRequest }> {
  const { names, flags, values } = parseOptions(argv, OPTIONS);
  if (flags.has('help')) return { help: HELP };
  const files = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
  const rest = argv.filter((word) => !files.includes(word));
  const parsed = await parseBuildArguments(host, rest, { options: OPTIONS, namesNeeded: files.length === 0 });
  if (parsed.help !== undefined) return parsed;
  const { request } = parsed;
  const summits = files.length > 0 && names.length === files.length;
  const themeSet = (values.get('theme-set') ?? '').split(',').filter((name) => name !== '');
  const marp = { themeSet, html: flags.has('html') };
  const ids = flags.has('ids') ? { summits: request.summits, isAgreed: flags.has('yes') } : undefined;
  const isOffice = flags.has('office');
  const build = summits ? undefined : { ...request, ...(isOffice ? { outputs: ['deck.pptx'] } : {}) };
  return { help: undefined, request: { files, build, browser: request.browser, marp, ids, isOffice } };
}
