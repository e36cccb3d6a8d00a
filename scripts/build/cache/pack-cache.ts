import { catalogue } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { sha256 } from '../../host/sha256.ts';
import type { Artefact } from '../../outputs/artefact.ts';
import { boundCache } from './bound-cache.ts';
import { stillHolds } from './observation.ts';
import { observingHost } from './observing-host.ts';
import { keptArtefact, type PackRecord, readRecord, writeRecord } from './pack-record.ts';

/** The part of a pack's result that is kept from one command to the next. */
export interface KeptResult {
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** What a command does with the results of earlier commands. */
export interface PackCache {
  /**
   * Gives the result of an earlier build of the same request if nothing that it saw has changed. Otherwise makes the
   * pack with the host that it passes on, and keeps the result.
   */
  readonly recall: (request: string, how: PackMaking) => Promise<KeptResult>;
  /** Removes what was not used for longest, until the folder is within its bounds. */
  readonly bound: () => Promise<void>;
}

/** How a pack is made whose result is not kept, and what is called before one that is kept is given. */
interface PackMaking {
  readonly make: (host: Host) => Promise<KeptResult>;
  readonly onKept: () => void;
}

/** The folder of the results that are kept. It can be deleted at any time. */
export const CACHE_FOLDER = 'node_modules/.cache/communique/packs';

/**
 * Opens the results of earlier builds. `about` is what they depend on beside the files: the tool itself, Node, the
 * browser, this computer and its user, and the options of the request. `isForced` makes every pack anew.
 */
export function openPackCache(host: Host, about: string, isForced: boolean): PackCache {
  const used: string[] = [];
  return {
    recall: async (request, { make, onKept }) => {
      const key = sha256(JSON.stringify([about, request]));
      used.push(key);
      const kept = isForced ? undefined : await readKept(host, key);
      if (kept !== undefined) {
        onKept();
        return kept;
      }
      const watched = observingHost(host);
      const result = await make(watched.host);
      const observations = watched.observations();
      if (observations !== undefined && !result.findings.some(isOfMoment)) {
        const { findings } = result;
        const artefacts = result.artefacts.map(keptArtefact);
        const record = { observations, findings, artefacts, sources: quoted(result) };
        // A full or read-only disk must not fail a build that has succeeded.
        await keep(host, key, record, result.artefacts).catch(ignore);
      }
      return result;
    },
    bound: async () => await boundCache(host, CACHE_FOLDER, used).catch(ignore),
  };
}

// A step that ran out of time may have enough of it on a machine that is less busy.
function isOfMoment({ code }: Diagnostic): boolean {
  return catalogue[code].isOfMoment === true;
}

function quoted({ findings, sources }: KeptResult): [string, string][] {
  const files = new Set(findings.flatMap(({ place }) => (place === undefined ? [] : [place.file])));
  return [...sources].filter(([path]) => files.has(path));
}

async function readKept(host: Host, key: string): Promise<KeptResult | undefined> {
  try {
    const record = readRecord(await host.readText(`${CACHE_FOLDER}/${key}/record`));
    if (record === undefined || !(await stillHolds(host, record.observations))) return undefined;
    const artefacts = await readArtefacts(host, key, record);
    const { findings, sources } = record;
    return artefacts === undefined ? undefined : { artefacts, findings, sources: new Map(sources) };
  } catch {
    // Nothing is kept, or another command removes it at this moment.
    return undefined;
  }
}

async function readArtefacts(host: Host, key: string, { artefacts }: PackRecord): Promise<Artefact[] | undefined> {
  const read: Artefact[] = [];
  for (const { isText, sha256: digest, ...about } of artefacts) {
    const bytes = await host.readBytes(`${CACHE_FOLDER}/${key}/${digest}`);
    if (sha256(bytes) !== digest) return undefined;
    const content = isText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes;
    read.push({ ...about, content });
  }
  return read;
}

// Written beside its place and moved there: a command that is killed leaves no half record where one is looked for.
async function keep(host: Host, key: string, record: PackRecord, artefacts: readonly Artefact[]): Promise<void> {
  const fresh = `${CACHE_FOLDER}/${key}.${host.processId}.new`;
  await host.remove(fresh);
  for (const { content } of artefacts) await host.write(`${fresh}/${sha256(content)}`, content);
  await host.write(`${fresh}/record`, writeRecord(record));
  await host.remove(`${CACHE_FOLDER}/${key}`);
  await host.rename(fresh, `${CACHE_FOLDER}/${key}`);
}

function ignore(): void {
  // The next build is then made anew.
}
