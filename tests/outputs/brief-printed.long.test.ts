import { beforeAll, describe, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { foldedPages } from '../../scripts/checks/sheets/folded-pages.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { readColours } from '../../scripts/pdf/read/colours/read-colours.ts';
import { loadPdf } from '../../scripts/pdf/read/load-pdf.ts';
import { readSheets } from '../../scripts/pdf/read/read-sheets.ts';
import { BASE } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { EMBARGO, MARKING, markedSummit } from '../helpers/marked-pack.ts';
import { pressProfile } from '../helpers/press-profile.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { bytesOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

let pack: ReadonlyMap<string, Artefact>;

beforeAll(async () => {
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['brief'] as const,
    withNotes: false,
    printing: {
      isForPress: true,
      editions: ['standard'],
      doubleSided: false,
      cropMarks: true,
      booklet: 'double',
      isGrey: true,
      withCopies: true,
    },
  } as const;
  const host = createHostInMemory({ files: await pressSummit() });
  const { artefacts, findings } = await buildPack(request, {
    host,
    printer: sharedPrinter,
    onStep: () => () => undefined,
  });
  expect(findings).toEqual([]);
  pack = new Map(artefacts.map((artefact) => [artefact.name, artefact]));
});

/** The marked summit with the profile of a printing house. */
async function pressSummit(): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>(await markedSummit());
  files.set(`${BASE}/house.icc`, pressProfile());
  files.set(`${BASE}/summit.yaml`, `${files.get(`${BASE}/summit.yaml`)}design: { press: { profile: house.icc } }\n`);
  return files;
}

describe('a marked brief for print', () => {
  test('has a file with crop marks and a booklet, in grey, for all and for each recipient', () => {
    const recipients = ['', '-copy-1-Chair', '-copy-2-KZ-embassy'];
    expect([...pack.keys()].filter((name) => name.includes('-grey'))).toEqual(
      ['brief-crop-marks-x-4-grey', 'brief-booklet-grey'].flatMap((name) =>
        recipients.map((copy) => `${name}${copy}.pdf`),
      ),
    );
  });

  test('is grey all over, and its first file is not', async () => {
    for (const name of [...pack.keys()].filter((file) => file.endsWith('.pdf'))) {
      const colours = [...readColours(await loadPdf(bytesOf(pack, name))).keys()];
      expect(colours.includes('rgb'), name).toBe(!name.includes('-grey'));
    }
  });

  test('bears its marking on every page of the folded booklet, the blank ones too', async () => {
    const { sides } = readSheets(await loadPdf(bytesOf(pack, 'brief-booklet-grey.pdf')));
    const pages = foldedPages(sides, false);
    expect(pages.length % 4).toBe(0);
    expect(pages.filter((words) => !words.includes(MARKING) || !words.includes(EMBARGO))).toEqual([]);
  });

  test('says on each page of a copy whose it is', async () => {
    const { pages } = await readPdf(bytesOf(pack, 'brief-booklet-grey-copy-2-KZ-embassy.pdf'));
    expect(pages.length).toBeGreaterThan(3);
    for (const { text } of pages) expect(text.split('KZ, embassy').length - 1).toBeGreaterThanOrEqual(2);
  });
});
