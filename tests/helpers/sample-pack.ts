import type { Printer } from '../../scripts/browser/browser.ts';
import { buildPack, type PackRequest } from '../../scripts/build/build-pack.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { onceARun } from './once-a-run.ts';
import { sharedPrinter } from './shared-printer.ts';
import { sharedRecall } from './shared-recall.ts';

/** The summit that comes with the project. */
export const SAMPLE = 'sco-astana-2024';

const EVERYTHING = ['deck', 'brief', 'deck.pptx', 'brief.docx'];

/** Builds the sample summit from the real files with the given browser, and gives its artefacts by name. */
export async function buildSample(
  printer: Printer,
  { withNotes, outputs = EVERYTHING }: { readonly withNotes: boolean; readonly outputs?: PackRequest['outputs'] },
): Promise<Map<string, Artefact>> {
  const request = { pack: { summit: SAMPLE, language: 'en-GB' }, outputs, withNotes };
  const tools = {
    host: createHost(projectFolder),
    printer: () => printer,
    onStep: () => () => undefined,
    recall: sharedRecall(),
  };
  const { artefacts, findings } = await buildPack(request, tools);
  if (findings.length > 0) throw new Error(`The sample has findings: ${JSON.stringify(findings)}`);
  return new Map(artefacts.map((artefact) => [artefact.name, artefact]));
}

let shared: Promise<ReadonlyMap<string, Artefact>> | undefined;

/** Gives the sample pack without notes, with its Office files, which is built once for all test files that only read it. */
export async function sharedSample(): Promise<ReadonlyMap<string, Artefact>> {
  shared ??= onceARun('sample', async () => await buildSample(sharedPrinter(), { withNotes: false }));
  return await shared;
}

/** The bytes of an artefact. */
export function bytesOf(pack: ReadonlyMap<string, Artefact>, name: string): Uint8Array {
  const content = pack.get(name)?.content;
  if (content === undefined) throw new Error(`The pack has no ${name}.`);
  return new Uint8Array(Buffer.from(content));
}

/** The text of an artefact. */
export function textOf(pack: ReadonlyMap<string, Artefact>, name: string): string {
  return Buffer.from(bytesOf(pack, name)).toString('utf8');
}
