import { beforeAll, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { findPacks } from '../../scripts/load/find-packs.ts';
import { htmlErrors, prepareHtmlChecker } from '../helpers/html-checker.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const SUMMITS = ['sco-astana-2024', 'apec-san-francisco-2023'];
let skipped: string | undefined;
beforeAll(() => {
  skipped = prepareHtmlChecker();
});

test('the Nu HTML checker finds no error in the pages of the summits', async ({ skip }) => {
  if (skipped !== undefined) skip(skipped);
  const host = createHost(projectFolder);
  const pages = new Map<string, string>();
  for (const pack of await findPacks(host, SUMMITS)) {
    const request = { pack, outputs: ['deck.html', 'brief.html'], withNotes: true } as const;
    const { artefacts } = await buildPack(request, { host, printer: sharedPrinter, onStep: () => () => undefined });
    for (const { name, content } of artefacts) {
      if (name.endsWith('.html')) pages.set(`${pack.summit}-${name}`, String(content));
    }
  }
  expect(pages.size).toBe(4);
  expect(htmlErrors(pages)).toEqual([]);
});

test('the Nu HTML checker finds an error where there is one', ({ skip }) => {
  if (skipped !== undefined) skip(skipped);
  const page =
    '<!doctype html><html lang="en"><title>A</title><figure role="group"><figcaption>B</figcaption></figure></html>';
  expect(htmlErrors(new Map([['one.html', page]]))).toEqual([expect.stringMatching(/^one\.html:1 .*figcaption/)]);
});
