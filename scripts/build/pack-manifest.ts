import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isoDate } from '../outline/calendar-date.ts';
import type { Outline } from '../outline/outline.ts';
import type { Artefact } from '../outputs/artefact.ts';

interface Contents {
  readonly summit: string;
  readonly outline: Outline;
  readonly sources: ReadonlyMap<string, string>;
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Diagnostic[];
  /** Names and versions of what made the pack. */
  readonly versions: Readonly<Record<string, string>>;
}

/** `build.json`: what the pack was made from and what came out, by SHA-256, for whoever must trace it. */
export function packManifest({ summit, outline, sources, artefacts, findings, versions }: Contents): Artefact {
  const manifest = {
    summit,
    language: outline.language,
    as_of: isoDate(outline.asOf),
    versions,
    inputs: Object.fromEntries([...sources].map(([path, text]) => [path, sha256(text)])),
    outputs: Object.fromEntries(
      artefacts.map(({ name, content, pages }) => [
        name,
        { bytes: Buffer.byteLength(content), sha256: sha256(content), ...(pages === undefined ? {} : { pages }) },
      ]),
    ),
    findings,
  };
  return { name: 'build.json', content: `${JSON.stringify(manifest, null, 2)}\n` };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
