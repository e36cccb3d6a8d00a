import { helpText, type Option, parseOptions } from '../cli/parse-options.ts';
import { swallowedOptions } from '../cli/swallowed-options.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { summitName } from '../load/summits-of.ts';
import { QUESTIONS } from './questions.ts';

/** A request to begin a summit: the name of its folder, and the answers that options gave. */
export interface NewRequest {
  readonly slug: string;
  readonly answers: ReadonlyMap<string, string>;
}

const OPTIONS: readonly Option[] = [
  ...QUESTIONS.map(({ option, help }) => ({ name: option, value: 'text', help })),
  { name: 'help', short: 'h', help: 'show this help' },
];

const HELP = helpText('npm run new -- SLUG [options]', OPTIONS, [
  'npm run new -- my-summit                       asks on a terminal, and writes content/my-summit/',
  'npm run new -- my-summit --city "Example City" what is given as an option is not asked',
]);

const LONGEST = 60;
// Names that Windows reserves for devices, with or without an ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Reads the command line for a new summit. Throws `Stop` with all faults of the command line. */
export async function parseNewArguments(
  host: Host,
  argv: readonly string[],
): Promise<{ help: string } | { help: undefined; request: NewRequest }> {
  const { values, flags, names, findings } = parseOptions(argv, OPTIONS);
  if (flags.has('help')) return { help: HELP };
  const swallowed = swallowedOptions(host, OPTIONS);
  if (swallowed.length > 0) throw new Stop(swallowed);
  const [word = ''] = names;
  const slug = summitName(word);
  const faults =
    names.length === 1 ? await slugFaults(host, slug) : [diagnose('usage/no-slug', { count: names.length })];
  if (findings.length > 0 || faults.length > 0) throw new Stop([...findings, ...faults]);
  return { help: undefined, request: { slug, answers: values } };
}

async function slugFaults(host: Host, slug: string): Promise<Diagnostic[]> {
  const safe = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= LONGEST && !RESERVED.test(slug);
  if (!safe) return [diagnose('usage/unsafe-slug', { slug, better: better(slug) })];
  // On many disks names that differ only in capitals are the same.
  const there = (await host.names('content')).find((name) => name.toLowerCase() === slug);
  return there === undefined ? [] : [diagnose('usage/summit-exists', { path: `content/${there}` })];
}

function better(slug: string): string {
  const plain = slug
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain === '' || RESERVED.test(plain) ? `${plain === '' ? 'my' : plain}-summit` : plain;
}
