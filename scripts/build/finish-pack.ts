import type { Printer } from '../browser/browser.ts';
import { checkSizes } from '../checks/files/check-sizes.ts';
import type { OutlineTexts } from '../checks/pdf/texts/expected-texts.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { loadVersions } from '../load/load-assets.ts';
import type { Outline } from '../outline/outline.ts';
import type { Artefact } from '../outputs/artefact.ts';
import type { FinishedPart } from '../outputs/pack-part.ts';
import { packManifest } from './pack-manifest.ts';

/** A pack whose genres are printed and finished. */
export interface FinishedParts {
  readonly outline: Outline;
  readonly texts: () => OutlineTexts;
  /** The texts of the summit, by path; `sources` has the templates besides. */
  readonly written: ReadonlyMap<string, string>;
  /** The summit's own templates, by path: an address in them is not the outline's. */
  readonly own: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  /** What was found until now. */
  readonly findings: readonly Diagnostic[];
  readonly finished: readonly FinishedPart[];
  readonly printer: Printer;
}

/** Adds `build.json` to the files of a pack and looks through all of them; no files where an error was found. */
export async function finishPack(
  { summit, withNotes }: { readonly summit: string; readonly withNotes: boolean },
  parts: FinishedParts,
  host: Host,
): Promise<{ artefacts: readonly Artefact[]; findings: readonly Diagnostic[] }> {
  const { outline, texts, written, own, sources, finished, printer } = parts;
  const made = finished.flatMap(({ artefacts }) => artefacts);
  const findings = [...parts.findings, ...finished.flatMap((part) => part.findings), ...checkSizes(made)];
  if (hasErrors(findings)) return { artefacts: [], findings };
  const versions = { ...(await loadVersions(host)), browser: await printer.version() };
  const artefacts = [
    ...made,
    packManifest({ summit, outline, sources: new Map([...written, ...own]), artefacts: made, findings, versions }),
  ];
  // The last thing before the files are written: what is read here is what will be sent.
  const { checkSafeToSend } = await import('../checks/files/check-safe-to-send.ts');
  findings.push(
    ...checkSafeToSend(artefacts, { outline: texts(), written, sources, traces: host.traces(), withNotes }),
  );
  return { artefacts: hasErrors(findings) ? [] : artefacts, findings };
}
