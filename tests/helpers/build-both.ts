import { buildPack, type PackResult } from '../../scripts/build/build-pack.ts';
import type { Host } from '../../scripts/host/host.ts';
import type { Recall } from '../../scripts/outline/recall.ts';
import { sharedPrinter } from './shared-printer.ts';

/** A pack that was built, and the text of each of its files by name; empty for a file that it has not. */
export interface BuiltBoth extends PackResult {
  readonly textOf: (name: string) => string;
}

/** Builds the deck and the brief of a summit in British English, with the tests' printer; `recall` is of earlier builds. */
export async function buildBoth(host: Host, summit: string, recall: Recall): Promise<BuiltBoth> {
  const request = { pack: { summit, language: 'en-GB' }, outputs: ['deck', 'brief'], withNotes: false };
  const result = await buildPack(request, { host, printer: sharedPrinter, onStep: () => () => undefined, recall });
  const textOf = (name: string) => String(result.artefacts.find((artefact) => artefact.name === name)?.content ?? '');
  return { ...result, textOf };
}
