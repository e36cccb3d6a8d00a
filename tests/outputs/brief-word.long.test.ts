import { expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import type { PrintOptions } from '../../scripts/design/page-setup.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { bytesOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

async function buildBase(printing?: PrintOptions): Promise<ReadonlyMap<string, Artefact>> {
  const host = createHostInMemory({ files: await baseSummit() });
  const pack = { summit: 'base-summit', language: 'en-GB' };
  const request = { pack, outputs: ['brief.docx'], withNotes: false, ...(printing === undefined ? {} : { printing }) };
  const { artefacts, findings } = await buildPack(request, {
    host,
    printer: sharedPrinter,
    onStep: () => () => undefined,
  });
  expect(findings).toEqual([]);
  return new Map(artefacts.map((artefact) => [artefact.name, artefact]));
}

test('a Word brief is made for each edition for readers, and not for a printing house', async () => {
  const files = await buildBase({ editions: ['standard', 'large-print'], doubleSided: true, cropMarks: false });
  expect([...files.keys()]).toEqual(['brief.docx', 'brief-large-print.docx', 'build.json']);
});

test('the same outline gives the same bytes', async () => {
  const [first, second] = [await buildBase(), await buildBase()];
  expect(Buffer.from(bytesOf(first, 'brief.docx')).equals(bytesOf(second, 'brief.docx'))).toBe(true);
});
