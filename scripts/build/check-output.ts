import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { PathKind } from '../host/path-kind.ts';
import type { Pack } from '../outline/pack.ts';
import { isOutputName, OUTPUT_FOLDERS } from '../outputs/is-output-name.ts';

/**
 * Checks the folder to which a pack will be written, before the build, and reports files that must not be touched: a
 * folder of sources, a link, a file in the place of a folder, and anything but a plain file in the place of an output.
 * `output` is the folder of all packs; its files are not opened. The pack's language is empty where it can't be read.
 */
export async function checkOutput(
  host: Host,
  output: string,
  { summit, language }: Pack,
): Promise<readonly Diagnostic[]> {
  const ofSummit = `${output}/${summit}`;
  // Without a valid language nothing is written; the build reports the language.
  const folder = language === '' ? ofSummit : `${ofSummit}/${language}`;
  const found = [
    ...(await faultsOfSources(host, output, folder)),
    ...(await faultsAbove(host, output, ofSummit, folder)),
  ];
  return found.length > 0 ? found.slice(0, 1) : await faultsInside(host, folder);
}

const SOURCES = ['content', 'templates'];

async function faultsOfSources(host: Host, output: string, folder: string): Promise<Diagnostic[]> {
  for (const sources of SOURCES) {
    const isAmong = (await host.wouldBeInside(sources, output)) || (await host.wouldBeInside(sources, folder));
    if (isAmong) return [diagnose('usage/output-in-sources', { path: output, sources })];
  }
  return [];
}

// A link that a user names with --output is a choice. The usual folder as a link, or a link inside it, is not.
async function faultsAbove(host: Host, output: string, ofSummit: string, folder: string): Promise<Diagnostic[]> {
  const mayBeLink = output !== 'output';
  const found: Diagnostic[] = [];
  for (const path of [output, ofSummit, folder]) {
    const kind = (await host.kindOf(path)) ?? 'folder';
    const isChosen = path === output && mayBeLink && kind === 'link';
    if (kind !== 'folder' && !isChosen) found.push(fault(path, kind, 'folder'));
  }
  return found;
}

async function faultsInside(host: Host, folder: string): Promise<Diagnostic[]> {
  if ((await host.kindOf(folder)) === undefined) return [];
  const found: Diagnostic[] = [];
  for (const name of new Set([...OUTPUT_FOLDERS, ...(await host.list(folder))])) {
    const path = `${folder}/${name}`;
    const kind = await host.kindOf(path);
    const isFolder = OUTPUT_FOLDERS.includes(name);
    const wanted = isFolder ? 'folder' : 'file';
    const isOurs = isFolder || isOutputName(name);
    // Other files are carried over: a link stays a link, but a pipe can't be copied.
    if (kind !== undefined && ((isOurs && kind !== wanted) || kind === 'other')) found.push(fault(path, kind, wanted));
  }
  return found;
}

function fault(path: string, kind: PathKind, wanted: 'file' | 'folder'): Diagnostic {
  return diagnose('usage/output-taken', { path, kind, wanted });
}
