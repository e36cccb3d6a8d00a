import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../scripts/checks/checks.ts';
import { checkFindings } from '../../scripts/diagnostics/catalogue/check/check-findings.ts';
import { catalogue } from '../../scripts/diagnostics/catalogue.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { assertedStrings } from '../helpers/asserted-strings.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { findingsOf, noPrinter } from '../helpers/build-base.ts';
import { CODES_TESTED_IN_CODE } from '../helpers/codes-tested-in-code.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { asExpectation } from '../helpers/read-expectations.ts';
import { codeOf, FINDINGS_FOLDER, readFixture } from '../helpers/read-fixture.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { sharedRecall } from '../helpers/shared-recall.ts';
import { tries } from '../helpers/tries.ts';

const fixtures = readdirSync(FINDINGS_FOLDER).sort();
// Other cases of a code that take a browser, but for those in the other genre: `npm run test:long`.
const tried = fixtures.filter((name, index) => {
  const isOther = codeOf(name) === codeOf(fixtures[index - 1] ?? '') && !/--(?:brief|deck)$/.test(name);
  return tries(fixtures.length) === fixtures.length || !isOther || isRead(codeOf(name));
});
/** The least in which each code is found: the slides are laid out and checked for any file that is made of them. */
const LEAST = new Map<string, string>(
  (
    [
      ['deck.html', CHECKS.heard],
      ['deck.pdf', CHECKS.pdf],
      ['deck', CHECKS.files],
    ] as const
  ).flatMap(([output, checks]) => checks.flatMap(({ codes }) => codes.map((code) => [code, output] as const))),
);

test('the base summit builds with no finding', async () => {
  const host = createHostInMemory({ files: await baseSummit() });
  expect(await findingsOf(host, sharedPrinter(), ['deck', 'brief'])).toEqual([]);
});

describe('a fault is found where it stands', () => {
  test.each(tried)('%s', async (name) => {
    const { files, links, unreadable, expected } = await readFixture(name);
    const host = createHostInMemory({ files, links, unreadable });
    const code = codeOf(name);
    const { outputs, printer } = neededFor(code, files);
    const findings = await findingsOf(host, printer, outputs, sharedRecall());
    expect(findings.map(asExpectation).sort()).toEqual(expected);
    expect(new Set(findings.map((finding) => finding.code))).toContain(code);
    for (const { message, hint } of findings) {
      expect(`${message} ${hint}`).not.toMatch(/\bundefined\b|\[object|Invalid (?:input|key|string)/);
    }
  });
});

/** The outputs and the browser that a fixture of `code` needs: no more than what its finding is made in. */
function neededFor(code: string, files: ReadonlyMap<string, unknown>) {
  if (isRead(code) && severityOf(code) === 'warning') return { outputs: [], printer: noPrinter };
  const printer = isRead(code) ? noPrinter : sharedPrinter();
  if ([...files.keys()].some((path) => /(?:^|\/)templates\/brief\//.test(path))) {
    return { outputs: [LEAST.has(code) ? 'brief' : 'brief.pdf'], printer };
  }
  return { outputs: [LEAST.get(code) ?? 'deck.md'], printer };
}

/** Whether a code is told by what is read: what is checked in the browser, and a warning of the templates, goes further. */
function isRead(code: string): boolean {
  return !Object.hasOwn(checkFindings, code) && (severityOf(code) === 'error' || code.startsWith('outline/'));
}

function severityOf(code: string): string | undefined {
  return Object.entries(catalogue).find(([key]) => key === code)?.[1].severity;
}

describe('the catalogue is closed', () => {
  test('every code has a fixture, or a test in code', () => {
    const covered = new Set<string>([...fixtures.map(codeOf), ...Object.keys(CODES_TESTED_IN_CODE)]);
    expect(Object.keys(catalogue).filter((code) => !covered.has(code))).toEqual([]);
  });

  test('every fixture is for a code of the catalogue', () => {
    expect(fixtures.map(codeOf).filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });

  test('every fixture expects the code that it is named after', async () => {
    const read = await Promise.all(fixtures.map(async (name) => ({ name, ...(await readFixture(name)) })));
    const without = read.filter(({ name, expected }) => !expected.some((line) => line.includes(` ${codeOf(name)}`)));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test.each(Object.entries(CODES_TESTED_IN_CODE))('%s is asserted in %s', (code, file) => {
    expect([...assertedStrings(readFileSync(join(projectFolder, file), 'utf8'))]).toContain(code);
  });

  test('a code in a comment, in a title or in a finding that a test makes is not asserted', () => {
    const text = `
      // expect(code).toBe('outline/in-a-comment');
      test('outline/in-a-title', () => {
        const made = diagnose('outline/made', {});
        expect(diagnose('outline/made-there', {})).toEqual(made);
        const unused = 'outline/unused';
        expect(codesOf(x)).toEqual(['outline/expected', EXPECTED]);
        expect(palest('x')).toHaveLength(1);
      });
      const EXPECTED = 'outline/in-a-constant';
      function palest(x: string) { return found.filter(({ code }) => code === 'outline/looked-for'); }
      test.each([['outline/in-a-row']])('%s', (code) => expect(codesOf(x)).toEqual([code]));
    `;
    const expected = ['expected', 'in-a-constant', 'in-a-row', 'looked-for'].map((name) => `outline/${name}`);
    expect([...assertedStrings(text)].filter((word) => word.startsWith('outline/')).sort()).toEqual(expected);
  });
});
