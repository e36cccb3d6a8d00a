import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { PathKind } from '../host/path-kind.ts';
import type { Pack } from '../outline/pack.ts';
import { isOutputName } from '../outputs/is-output-name.ts';

/**
 * Looks at the folder that a pack is to be written to before anything is built, and reports what must stay untouched: a
 * folder of sources, a link, a file where a folder is wanted, and whatever is no plain file where an output would be.
 * `output` is the folder of all packs; nothing in it is opened. The pack's language is empty where it can't be read.
 */
export async function checkOutput(
  host: Host,
  output: string,
  { summit, language }: Pack,
): Promise<readonly Diagnostic[]> {
  const ofSummit = `${output}/${summit}`;
  // Without a language that can be used nothing is written; its finding comes from the build.
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

// A link that somebody names with --output is their own choice; the usual folder as a link, or one inside it, is not.
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
  for (const name of new Set(['figures', ...(await host.list(folder))])) {
    const path = `${folder}/${name}`;
    const kind = await host.kindOf(path);
    const wanted = name === 'figures' ? 'folder' : 'file';
    const isOurs = name === 'figures' || isOutputName(name);
    // What is no output is carried over: a link as a link; a pipe can't be.
    if (kind !== undefined && ((isOurs && kind !== wanted) || kind === 'other')) found.push(fault(path, kind, wanted));
  }
  return found;
}

function fault(path: string, kind: PathKind, wanted: 'file' | 'folder'): Diagnostic {
  return diagnose('usage/output-taken', { path, kind, wanted });
}
