import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE_2A_RULES } from '../../../scripts/checks/pdf/archive/archive-2a-rules.ts';
import { checkPdfStructure } from '../../../scripts/checks/pdf/ua/check-pdf-structure.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { ARCHIVE_2A_PLANTS } from '../../helpers/archive-plants.ts';
import { goodPdf } from '../../helpers/good-pdf.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await goodPdf(sharedPrinter());
});

function brokenRules(document: PDFDocument): string[] {
  const findings = checkPdfStructure({ name: 'brief.pdf', pdf: readPdf(document), standard: 'ua-1+a-2a' });
  return findings.flatMap(({ message }) => /PDF\/A-2a, rule ([\d.-]+)\)/.exec(message)?.[1] ?? []).sort();
}

test('a finished page breaks no rule', async () => {
  expect(brokenRules(await loadPdf(bytes))).toEqual([]);
});

describe('a planted fault breaks its rule and no other', () => {
  test.each(ARCHIVE_2A_PLANTS)('$rule', async ({ rule, plant, also = [] }) => {
    const document = await loadPdf(bytes);
    plant(document);
    expect(brokenRules(document)).toEqual([rule, ...also].sort());
  });
});

describe('the table of rules', () => {
  const ids = ARCHIVE_2A_RULES.map(({ id }) => id);

  test('every rule has a planted fault', () => {
    expect(ids.toSorted()).toEqual(ARCHIVE_2A_PLANTS.map(({ rule }) => rule).toSorted());
  });

  test('docs/keeping.md lists them with the words of the findings', () => {
    const page = readFileSync(join(projectFolder, 'docs/keeping.md'), 'utf8');
    for (const { id, fault } of ARCHIVE_2A_RULES) expect(page).toContain(`| \`${id}\` | ${fault} |`);
  });
});
