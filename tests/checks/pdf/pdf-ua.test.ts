import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPdfStructure } from '../../../scripts/checks/pdf/ua/check-pdf-structure.ts';
import { RULES } from '../../../scripts/checks/pdf/ua/rules.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { CONTENT_PLANTS } from '../../helpers/content-plants.ts';
import { goodPdf } from '../../helpers/good-pdf.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { STRUCTURE_PLANTS } from '../../helpers/structure-plants.ts';

const printer = sharedPrinter();
const PLANTS = [...STRUCTURE_PLANTS, ...CONTENT_PLANTS];
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await goodPdf(printer);
});

const load = async () => await loadPdf(bytes);

function brokenRules(document: PDFDocument): string[] {
  const findings = checkPdfStructure({ name: 'brief.pdf', pdf: readPdf(document), standard: 'ua-1+a-2a' });
  return findings.flatMap(({ message }) => /PDF\/UA-1, rule ([\d.-]+)\)/.exec(message)?.[1] ?? []).sort();
}

test('a finished page breaks no rule', async () => {
  expect(brokenRules(await load())).toEqual([]);
});

describe('a planted fault breaks its rule and no other', () => {
  test.each(PLANTS)('$rule', async ({ rule, plant, also = [] }) => {
    const document = await load();
    plant(document);
    expect(brokenRules(document)).toEqual([rule, ...also].sort());
  });

  test('6.1-1', async () => {
    const file = Buffer.from(bytes);
    file.write('%PDF-2.0', 'latin1');
    expect(brokenRules(await loadPdf(file))).toEqual(['6.1-1']);
  });
});

describe('the table of rules', () => {
  const ids = RULES.map(({ id }) => id);

  test('every rule has a planted fault', () => {
    expect(ids.toSorted()).toEqual([...PLANTS.map(({ rule }) => rule), '6.1-1'].toSorted());
  });

  test('docs/pdf-structure.md lists all 106 rules, and as ported those that are', () => {
    const page = readFileSync(join(projectFolder, 'docs/pdf-structure.md'), 'utf8');
    const [ported = '', others = ''] = page.split('## Not ported');
    const listed = (text: string) => [...text.matchAll(/^\| `([\d.]+-\d+)`/gm)].map(([, id]) => id);
    expect(listed(ported).toSorted()).toEqual(ids.toSorted());
    expect(listed(others)).toHaveLength(106 - ids.length);
  });
});

test('a finding names the file, the pages, the rule and what to do', async () => {
  const document = await load();
  document.getPages()[0]?.node.delete(PDFName.of('Tabs'));
  const [finding] = checkPdfStructure({ name: 'brief.pdf', pdf: readPdf(document), standard: 'ua-1+a-2a' });
  expect(finding?.code).toBe('check/pdf-structure');
  expect(finding?.message).toMatch(/^brief\.pdf, page 1: The keyboard .* \(PDF\/UA-1, rule 7\.18\.3-1\)\.$/);
  expect(finding?.hint).toContain('report it');
});
