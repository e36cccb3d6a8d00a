import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { errorCode, systemReason } from '../host/system-reason.ts';
import type { Artefact } from '../outputs/artefact.ts';
import { isOutputName } from '../outputs/is-output-name.ts';

/**
 * Writes a pack into a new folder beside the old one and then swaps the two, so that whatever fails or is killed, the
 * folder is either the last good pack or the new one, and complete. Where the artefacts are only a part of a pack
 * (`isPart`), its other files stay; files that no build wrote stay in any case. Gives the names of the files that
 * stayed, sorted. Throws `Stop` naming the path that could not be written.
 */
export async function writeOutput(
  host: Host,
  folder: string,
  artefacts: readonly Artefact[],
  isPart = false,
): Promise<readonly string[]> {
  const fresh = besides(host, folder, 'new');
  const kept = new Set<string>();
  let current = folder;
  const carryOver = async (from: string) => {
    for (const name of await namesToKeep(host, from, artefacts, isPart)) {
      if (kept.has(name)) continue;
      await host.copy(`${from}/${name}`, `${fresh}/${name}`);
      kept.add(name);
    }
  };
  try {
    for (const { name, content } of artefacts) {
      current = `${folder}/${name}`;
      await host.write(`${fresh}/${name}`, content);
    }
    current = folder;
    // Another build may move the folder away meanwhile: its files are copied again from the folder that is set aside.
    await carryOver(folder).catch(unlessMissing);
    await putInPlace(host, fresh, folder, carryOver);
    return [...kept].sort();
  } catch (error) {
    await host.remove(fresh).catch(ignore);
    if (error instanceof Stop) throw error;
    throw new Stop([diagnose('usage/output-failed', { path: current, reason: systemReason(error) })], { cause: error });
  }
}

/**
 * Removes what builds that were killed while writing have left in a summit's output folder. Where such a build had just
 * set aside the last good pack, puts the pack back. Gives the languages of the packs that were put back.
 */
export async function recoverOutput(host: Host, folder: string): Promise<readonly string[]> {
  const names: readonly string[] = await host.names(folder).catch(() => []);
  const back = new Set<string>();
  for (const name of names) {
    const { language, owner, begun, kind } = LEFTOVER.exec(name)?.groups ?? {};
    if (language === undefined || isOfOther(host, Number(owner), begun)) continue;
    if (kind === 'old' && !names.includes(language) && !back.has(language)) {
      await putBack(host, `${folder}/${name}`, `${folder}/${language}`);
      back.add(language);
    } else await host.remove(`${folder}/${name}`).catch(ignore);
  }
  return [...back];
}

// The id of the process and its start time: in a container another process may have the same id.
const LEFTOVER = /^\.(?<language>.+?)\.(?<owner>\d+)(?:\.(?<begun>\d+))?\.(?<kind>new|old)$/;

// Two builds at once must not write into each other's folders.
function besides(host: Host, folder: string, kind: 'new' | 'old'): string {
  return folder.replace(/[^/]+$/, (name) => `.${name}.${host.processId}.${begunOf(host, host.processId)}.${kind}`);
}

// A leftover with our own process id is from a dead process: in a container every build may have the same id. A name
// without a start time is from a build that has ended.
function isOfOther(host: Host, processId: number, begun: string | undefined): boolean {
  return processId !== host.processId && host.isRunning(processId) && begun === begunOf(host, processId);
}

function begunOf(host: Host, processId: number): string {
  return host.begunAt(processId) ?? '0';
}

async function namesToKeep(
  host: Host,
  folder: string,
  artefacts: readonly Artefact[],
  isPart: boolean,
): Promise<string[]> {
  const there = await host.list(folder);
  const replaced = new Set(artefacts.map(({ name }) => name));
  if (!isPart && there.includes('build.json')) {
    for (const name of outputsOf(await readManifest(host, folder))) replaced.add(name);
  }
  return there.filter((name) => !replaced.has(name));
}

// A manifest that can't be read, or is far too large, counts as empty.
async function readManifest(host: Host, folder: string): Promise<string> {
  const bytes = await host.readBytes(`${folder}/build.json`, MOST_MANIFEST_BYTES).catch(() => new Uint8Array());
  return new TextDecoder().decode(bytes);
}

const MOST_MANIFEST_BYTES = 8 * 1024 * 1024;

// The manifest of the last build lists its files. A manifest that a person has changed may list nothing, or name files
// that no build can have made.
function outputsOf(manifest: string): string[] {
  try {
    const { outputs } = JSON.parse(manifest) as { outputs?: unknown };
    return typeof outputs === 'object' && outputs !== null ? Object.keys(outputs).filter(isOutputName) : [];
  } catch {
    return [];
  }
}

async function putInPlace(
  host: Host,
  fresh: string,
  folder: string,
  carryOver: (from: string) => Promise<void>,
): Promise<void> {
  const old = besides(host, folder, 'old');
  const isSetAside = await setAside(host, folder, old);
  try {
    if (isSetAside) await carryOver(old);
    await host.rename(fresh, folder);
  } catch (error) {
    if (await isTaken(host, folder, error)) {
      // Another build was faster: the pack to replace is now its pack.
      await host.remove(old);
      return await putInPlace(host, fresh, folder, carryOver);
    }
    if (isSetAside) await putBack(host, old, folder);
    throw error;
  }
  // A file that is open stays in the old folder until the next build removes it.
  await host.remove(old).catch(ignore);
}

async function isTaken(host: Host, folder: string, error: unknown): Promise<boolean> {
  return /^(?:ENOTEMPTY|EEXIST)$/.test(errorCode(error)) || (await isThere(host, folder));
}

async function setAside(host: Host, folder: string, old: string): Promise<boolean> {
  try {
    await host.rename(folder, old);
    return true;
  } catch (error) {
    unlessMissing(error);
    return false;
  }
}

function unlessMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}

// A pack that another build has put there meanwhile is as good as the old one.
async function putBack(host: Host, old: string, folder: string): Promise<void> {
  try {
    await host.rename(old, folder);
  } catch (error) {
    if (await isThere(host, folder)) return;
    const reason = `${systemReason(error)} The last good pack is safe in ${old}; rename it back, or run the command again`;
    throw new Stop([diagnose('usage/output-failed', { path: folder, reason })], { cause: error });
  }
}

async function isThere(host: Host, folder: string): Promise<boolean> {
  const at = folder.lastIndexOf('/');
  return (await host.names(folder.slice(0, at))).includes(folder.slice(at + 1));
}

function ignore(): void {
  // The next build removes what could not be removed now.
}
