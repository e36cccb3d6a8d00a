import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { fillOfPages, pagesThatBeginWith, timesOf } from '../helpers/brief-pages.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { bytesOf, textOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const printer = sharedPrinter();
let pack: ReadonlyMap<string, Artefact>;

beforeAll(async () => {
  const request = {
    pack: { summit: 'apec-san-francisco-2023', language: 'en-US' },
    outputs: ['deck', 'brief'] as const,
    withNotes: false,
  };
  const tools = { host: createHost(projectFolder), printer: () => printer, onStep: () => () => undefined };
  const { artefacts, findings } = await buildPack(request, tools);
  expect(findings).toEqual([]);
  pack = new Map(artefacts.map((artefact) => [artefact.name, artefact]));
});

describe('the second sample pack', () => {
  test('prints its brief on Letter', async () => {
    const [page] = (await PDFDocument.load(bytesOf(pack, 'brief.pdf'))).getPages();
    expect(page?.getSize()).toEqual({ width: 612, height: 792 });
  });

  test('fills the pages of its brief, and none begins with a chapter’s recommendations', async () => {
    const brief = await readPdf(bytesOf(pack, 'brief.pdf'));
    const fills = fillOfPages(brief, 4);
    expect(fills).toHaveLength(brief.pages.length - 4);
    expect(fills.filter((fill) => fill < 0.7)).toEqual([]);
    expect(timesOf('Recommendations', brief)).toBeGreaterThan(2);
    expect(pagesThatBeginWith('Recommendations', brief)).toEqual([]);
  });

  test('has a layout of its own, and opens its parts with their numbers', () => {
    const deck = textOf(pack, 'deck.md');
    expect(deck).toContain('<!-- _class: bridge ');
    expect(deck).toMatch(/\*\*1\*\*\n\n## What is at stake/);
  });

  test('writes dates, quotation marks and its label as in the United States', () => {
    const brief = textOf(pack, 'brief.html')
      .replaceAll('\u00A0', ' ')
      .replace(/<\/?span[^>]*>/g, '');
    expect(brief).toContain('November 16–17, 2023');
    expect(brief).toContain('“APEC Economic Leaders’ Vision Statement.”');
    expect(brief).toContain('License');
    expect(brief).not.toContain('Licence');
  });

  test('calls economies by no other names than APEC’s', () => {
    for (const name of ['deck.md', 'brief.html']) {
      const words = textOf(pack, name).replaceAll('\u00A0', ' ');
      expect(words).toContain('Chinese Taipei');
      expect(words).not.toContain('Taiwan');
    }
  });
});
