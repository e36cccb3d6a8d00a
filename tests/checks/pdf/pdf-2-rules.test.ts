import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE_4_RULES } from '../../../scripts/checks/pdf/archive/archive-4-rules.ts';
import { checkPdfStructure } from '../../../scripts/checks/pdf/ua/check-pdf-structure.ts';
import { RULES } from '../../../scripts/checks/pdf/ua/rules.ts';
import { SHARED_WITH_UA_1 } from '../../../scripts/checks/pdf/ua-2/shared-with-ua-1.ts';
import { UA_2_RULES } from '../../../scripts/checks/pdf/ua-2/ua-2-rules.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { ARCHIVE_2A_PLANTS } from '../../helpers/archive-plants.ts';
import { CONTENT_PLANTS } from '../../helpers/content-plants.ts';
import { goodPdf } from '../../helpers/good-pdf.ts';
import { ARCHIVE_4_PLANTS, UA_2_PLANTS } from '../../helpers/pdf-2-plants.ts';
import type { Plant } from '../../helpers/plant-tools.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { STRUCTURE_PLANTS } from '../../helpers/structure-plants.ts';

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await goodPdf(sharedPrinter(), 'ua-2+a-4');
});

// Rules that PDF/A-2a and PDF/A-4 share, by their numbers in each.
const SHARED_ARCHIVE = new Map([
  ['6.1.3-1', '6.1.3-1'],
  ['6.2.4.3-2', '6.2.4.3-2'],
  ['6.2.8-3', '6.2.7.1-3'],
  ['6.2.10-1', '6.2.9-1'],
  ['6.3.2-1', '6.3.2-1'],
  ['6.3.2-2', '6.3.2-2'],
]);
const SHARED_PLANTS = [...STRUCTURE_PLANTS, ...CONTENT_PLANTS].flatMap((plant) => renamed(plant, SHARED_WITH_UA_1));

function renamed({ rule, plant }: Plant, names: ReadonlyMap<string, string>): Plant[] {
  const name = names.get(rule);
  return name === undefined ? [] : [{ rule: name, plant }];
}

function brokenRules(document: PDFDocument, standard: 'PDF/UA-2' | 'PDF/A-4'): string[] {
  const findings = checkPdfStructure({ name: 'brief.pdf', pdf: readPdf(document), standard: 'ua-2+a-4' });
  const end = (message: string) => /\((PDF\S+), rule (\S+)\)/.exec(message)?.slice(1) ?? [];
  return findings.flatMap(({ message }) => (end(message)[0] === standard ? (end(message)[1] ?? []) : [])).sort();
}

test('a finished page breaks no rule', async () => {
  const document = await loadPdf(bytes);
  expect([...brokenRules(document, 'PDF/UA-2'), ...brokenRules(document, 'PDF/A-4')]).toEqual([]);
});

describe('a planted fault breaks its rule and no other', () => {
  test.each(UA_2_PLANTS)('PDF/UA-2, $rule', async ({ rule, plant, also = [] }) => {
    const document = await loadPdf(bytes);
    plant(document);
    expect(brokenRules(document, 'PDF/UA-2')).toEqual([rule, ...also].sort());
  });

  const ofArchive = [...ARCHIVE_2A_PLANTS.flatMap((plant) => renamed(plant, SHARED_ARCHIVE)), ...ARCHIVE_4_PLANTS];
  test.each(ofArchive)('PDF/A-4, $rule', async ({ rule, plant }) => {
    const document = await loadPdf(bytes);
    plant(document);
    expect(brokenRules(document, 'PDF/A-4')).toEqual([rule]);
  });

  test('PDF/A-4, 6.1.2-1', async () => {
    const file = Buffer.from(bytes);
    file.write('%PDF-1.7', 'latin1');
    expect(brokenRules(await loadPdf(file), 'PDF/A-4')).toEqual(['6.1.2-1']);
  });

  // What such a plant breaks besides is another thing in a file of PDF 2.0: the rule itself must be told.
  test.each(SHARED_PLANTS)('PDF/UA-2, $rule, as in PDF/UA-1', async ({ rule, plant }) => {
    const document = await loadPdf(bytes);
    // The browser's types are those of PDF 2.0: a file that keeps it has no map of roles, and may have one.
    document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).set(PDFName.of('RoleMap'), document.context.obj({}));
    plant(document);
    expect(brokenRules(document, 'PDF/UA-2')).toContain(rule);
  });
});

describe('the tables of rules', () => {
  test('every rule has a planted fault', () => {
    const ids = UA_2_RULES.map(({ id }) => id).toSorted();
    expect(ids).toEqual([...SHARED_PLANTS, ...UA_2_PLANTS].map(({ rule }) => rule).toSorted());
    expect(ARCHIVE_4_RULES.map(({ id }) => id).toSorted()).toEqual(
      [...SHARED_ARCHIVE.values(), ...ARCHIVE_4_PLANTS.map(({ rule }) => rule), '6.1.2-1'].toSorted(),
    );
  });

  test('every number of PDF/UA-1 in the list of shared rules is a rule', () => {
    const known = RULES.map(({ id }) => id);
    expect([...SHARED_WITH_UA_1.keys()].filter((id) => !known.includes(id))).toEqual([]);
  });

  test('docs/keeping.md lists them with the words of the findings', () => {
    const page = readFileSync(join(projectFolder, 'docs/keeping.md'), 'utf8');
    for (const { id, fault } of [...UA_2_RULES, ...ARCHIVE_4_RULES]) expect(page).toContain(`| \`${id}\` | ${fault} |`);
  });
});
