import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Host } from '../host/host.ts';
import { isLeftover } from '../outline/read/check-file-names.ts';
import type { SourceFile } from '../outline/source-file.ts';
import { findUnclosedMarks } from '../templating/find-unclosed-marks.ts';
import { decodeText } from './decode-text.ts';
import { readSummitFile } from './read-summit-file.ts';

/**
 * A summit's own templates. Each has the path, below `templates/`, of the shared file that it replaces or is added to.
 */
export interface Overrides {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly findings: readonly Diagnostic[];
}

// Ten times the size of the largest shared template.
const MOST_BYTES = 500_000;
// A file over `MOST_BYTES` is still read up to this size, so that the finding can name its size.
const MOST_READ_BYTES = 8 * 1024 * 1024;

// The new files that a summit may add: partials, stylesheets, and the words of a language.
const ADDED = [
  /^(?:deck|brief)\/partials\/[a-z][a-z0-9-]*\.hbs$/,
  /^(?:deck|brief)\/[a-z][a-z0-9-]*\.css$/,
  /^labels\/[A-Za-z0-9-]+\.yaml$/,
  /^citations\/locale-[A-Za-z0-9-]+\.xml$/,
];
// A summit can't replace these: the page's script is code; schemas, starter and gallery are not part of a pack.
const OWN_ONLY = /^(?:deck\/script|schemas|starter|gallery)\//;

/** Loads the files under `templates/` of a summit's folder. Reports each file that nothing would use. */
export async function loadOverrides(host: Host, folder: string): Promise<Overrides> {
  const names = (await host.list(`${folder}/templates`)).filter((name) => !isLeftover(name));
  if (names.length === 0) return { files: new Map(), findings: [] };
  const shared = (await host.list('templates')).filter((name) => !OWN_ONLY.test(name));
  const loaded = await Promise.all(names.map(async (name) => await loadOne(host, folder, name, shared)));
  return {
    files: new Map(loaded.flatMap(({ name, file }) => (file === undefined ? [] : [[name, file] as const]))),
    findings: loaded.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
  };
}

interface Loaded {
  readonly name: string;
  readonly file?: SourceFile;
  readonly fault?: Diagnostic;
}

async function loadOne(host: Host, folder: string, name: string, shared: readonly string[]): Promise<Loaded> {
  const path = `${folder}/templates/${name}`;
  const place = { file: path, line: 1, column: 1 };
  const outside = diagnose('template/outside-file', { path: `templates/${name}` }, place);
  const read = await readSummitFile(host, folder, path, { outside, most: MOST_READ_BYTES });
  if ('fault' in read) return { name, fault: read.fault };
  if (!shared.includes(name) && !ADDED.some((added) => added.test(name))) {
    const data = { path: `templates/${name}`, nearest: nearestPath(name, shared) };
    return { name, fault: diagnose('template/unknown-file', data, place) };
  }
  const { bytes } = read;
  if (bytes.length > MOST_BYTES) {
    const data = { kilobytes: Math.ceil(bytes.length / 1000), most: MOST_BYTES / 1000 };
    return { name, fault: diagnose('template/large-file', data, place) };
  }
  const { text, fault } = decodeText(path, bytes);
  if (fault !== undefined) return { name, fault };
  const file = { path, text, origin: 'summit', name } as const;
  const [unclosed] = name.endsWith('.hbs') ? findUnclosedMarks(file) : [];
  return unclosed === undefined ? { name, file } : { name, file: { ...file, text: '' }, fault: unclosed };
}

// A shared file's name in a wrong folder means the shared file; a template with a new name is most likely a partial.
function nearestPath(name: string, shared: readonly string[]): string | undefined {
  // The names of shared files have small letters and hyphens.
  const tidy = name.toLowerCase().replace(/[\s_]+/g, '-');
  if (tidy !== name && (shared.includes(tidy) || ADDED.some((added) => added.test(tidy)))) return `templates/${tidy}`;
  const [folder, file] = parted(name);
  const genre = /^(?:deck|brief)(?=\/|$)/.exec(folder)?.[0];
  const beside = shared.filter((path) => parted(path)[0] === folder);
  const near = nearest(
    file,
    beside.map((path) => parted(path)[1]),
  );
  const inGenre = shared.filter((path) => genre === undefined || path.startsWith(`${genre}/`));
  const places = [`${genre ?? 'deck'}/partials/${file}`, ...(genre === undefined ? [] : [`${genre}/${file}`])];
  const ending = file.slice(file.lastIndexOf('.'));
  const found =
    inGenre.find((path) => path.endsWith(`/${file}`)) ??
    beside.find((path) => parted(path)[1] === near) ??
    places.find((path) => ADDED.some((added) => added.test(path))) ??
    nearest(
      name,
      shared.filter((path) => path.endsWith(ending)),
    );
  return found === undefined ? undefined : `templates/${found}`;
}

function parted(path: string): [folder: string, file: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}
