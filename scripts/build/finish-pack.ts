import type { Printer } from '../browser/browser.ts';
import type { OutlineTexts } from '../checks/pdf/texts/expected-texts.ts';
import { beginChecks } from '../checks/run-checks.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { loadVersions } from '../load/load-assets.ts';
import type { Outline } from '../outline/outline.ts';
import type { Artefact } from '../outputs/artefact.ts';
import { ownScript } from '../outputs/make/make-deck-page.ts';
import type { OutputJob } from '../outputs/output.ts';
import { outputsOf } from '../outputs/outputs.ts';
import { type MadeFile, readMade } from './make-outputs.ts';
import { placeLooseFindings } from './place-loose-findings.ts';

/** A pack whose deck and brief are made, with the texts that they were made from. */
export interface MadeGenres {
  readonly summit: string;
  readonly outline: Outline;
  /** The material that the outputs were made with. */
  readonly job: OutputJob;
  readonly texts: () => OutlineTexts;
  /** The texts that the summit's author wrote, by path; `sources` contains the templates as well. */
  readonly written: ReadonlyMap<string, string>;
  /** The summit's own templates, by path. They are not among `written`: an address in them is not the outline's. */
  readonly own: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly files: readonly MadeFile[];
  /** The findings up to now. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Checks the final bytes of all files of a pack, then makes and checks the files about the pack as a whole. Gives no
 * files where a finding is an error.
 */
export async function finishPack(
  made: MadeGenres,
  { host, printer }: { readonly host: Host; readonly printer: Printer },
): Promise<{ artefacts: readonly Artefact[]; findings: readonly Diagnostic[] }> {
  const { summit, outline, job, texts, written, own, sources } = made;
  if (hasErrors(made.findings)) return { artefacts: [], findings: made.findings };
  const { templates } = job.material;
  const script = ownScript(templates.deck.scripts);
  const known = { outline: texts(), written, sources, own: templates.own, script, traces: host.traces() };
  const look = async (files: readonly MadeFile[]) =>
    placeLooseFindings(
      await beginChecks().check('files', { ...known, files: files.map(({ read }) => read) }),
      templates,
      undefined,
    );
  const findings = [...made.findings, ...(await look(made.files))];
  // A finding may quote words that must not be sent, and the manifest lists the findings: it would be at fault too.
  if (hasErrors(findings)) return { artefacts: [], findings };
  const artefacts = made.files.map(({ artefact }) => artefact);
  const versions = { ...(await loadVersions(host)), browser: await printer.version() };
  const inputs = new Map([...written, ...own]);
  const about: MadeFile[] = [];
  for (const row of outputsOf('pack', ['pack'])) {
    for (const artefact of await row.make({ summit, outline, inputs, artefacts, findings, versions }, job)) {
      about.push((await readMade(row, artefact, { genre: undefined, withNotes: false })).file);
    }
  }
  const all = [...findings, ...(await look(about))];
  return { artefacts: hasErrors(all) ? [] : [...artefacts, ...about.map(({ artefact }) => artefact)], findings: all };
}
