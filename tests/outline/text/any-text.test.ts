import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, hasErrors } from '../../../scripts/diagnostics/diagnostic.ts';
import { report } from '../../../scripts/diagnostics/report.ts';
import { parseFile } from '../../../scripts/outline/read/parse-file.ts';
import { type OutlineSource, parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { referencesShape } from '../../../scripts/outline/shape/reference-shape.ts';
import { summitShape } from '../../../scripts/outline/shape/summit-shape.ts';
import { themeShape } from '../../../scripts/outline/shape/theme-shape.ts';
import type { SourceFile } from '../../../scripts/outline/source-file.ts';
import { parseCitation } from '../../../scripts/outline/text/parse-citation.ts';
import { parseText } from '../../../scripts/outline/text/parse-text.ts';
import { parseYaml } from '../../../scripts/outline/yaml/parse-yaml.ts';
import { validate } from '../../../scripts/outline/yaml/validate.ts';
import { arbitraryWords } from '../../helpers/arbitrary-words.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { sourceFile } from '../../helpers/source-file.ts';
import { tries } from '../../helpers/tries.ts';

const base = await baseSummit();

function sourceOf(files: ReadonlyMap<string, string>): OutlineSource {
  const file = (path: string): SourceFile => sourceFile(path, files.get(path));
  return {
    folder: BASE,
    summit: file(`${BASE}/summit.yaml`),
    references: [{ ...file(`${BASE}/references.yaml`), format: 'yaml' }],
    themes: [...files.keys()].filter((path) => path.includes('/themes/')).map(file),
    assets: [],
    misnamed: [],
    otherTemplates: [],
    layouts: [],
    languages: ['en', 'ru'],
    instructions: new Set(),
  };
}

/** That every finding stands inside a file, and that its report can be written. */
function expectPlaces(findings: readonly Diagnostic[], files: ReadonlyMap<string, string>): void {
  for (const { place, message, hint } of findings) {
    expect(`${message} ${hint}`).not.toMatch(/\bundefined\b|\[object Object\]/);
    if (place === undefined) continue;
    const lines = (files.get(place.file) ?? '').split(/\r\n|[\n\r]/);
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines.length);
    expect(place.column).toBeGreaterThanOrEqual(1);
    // One column behind the last character is where something is missing.
    expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
    if (place.endColumn !== undefined) {
      expect(place.endColumn).toBeGreaterThan(place.column);
      expect(place.endColumn).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
    }
  }
  expect(report(findings, files)).toMatch(/\d+ errors?, \d+ warnings?\n$/);
}

const SIGNS = [...':-#&*!|>\'"%@`{}[],?~ \t\n\n\n  ab01'];
const PIECES = [
  'title: ',
  'points:\n',
  '  - text: x\n',
  '- ',
  '&a ',
  '*a',
  '<<: *a\n',
  '!!map ',
  '!!binary ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '|-\n',
  '>+2\n',
  '? ',
  'null',
  'true',
  '0x1f',
  '2024-01-01',
  '.nan',
  '"\\ud800"',
  '\r\n',
  '\ufeff',
  '__proto__: 1\n',
  'constructor: {}\n',
];
const yamlish = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('any text at all', () => {
  test('is read as YAML, or has a finding inside it', () => {
    fc.assert(
      fc.property(yamlish, (text) => {
        const { file, findings } = parseYaml('x.yaml', text);
        expect(file !== undefined || findings.length > 0).toBe(true);
        if (file?.soundTo !== undefined) expect(findings).not.toEqual([]);
        expectPlaces(findings, new Map([['x.yaml', text]]));
      }),
      { numRuns: tries(400), seed: 1 },
    );
  });

  test('is held against every shape without a fault of the tool', () => {
    fc.assert(
      fc.property(yamlish, fc.constantFrom(summitShape, themeShape, referencesShape), (text, shape) => {
        const { file } = parseYaml('x.yaml', text);
        const all = parseFile({ path: 'x.yaml', text }, shape).findings;
        expectPlaces(all, new Map([['x.yaml', text]]));
        if (file === undefined || file.soundTo !== undefined) return;
        const { value, findings } = validate(file, shape);
        expect(value === undefined).toBe(findings.length > 0);
        expectPlaces(findings, new Map([['x.yaml', text]]));
      }),
      { numRuns: tries(400), seed: 2 },
    );
  });

  test('is a text of inline pieces', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryWords, fc.string({ unit: 'binary' })), (value) => {
        const at = { file: 'x.yaml', line: 1, column: 1 };
        const { text, findings } = parseText({ value, at, raw: value });
        expect(text.at).toBe(at);
        expect(
          findings.filter(({ code }) => !/several-paragraphs|unsafe-link|malformed-citation|many-braces/.test(code)),
        ).toEqual([]);
      }),
      { numRuns: tries(500), seed: 3 },
    );
  });

  test('is a citation or is not', () => {
    const citationish = fc
      .array(
        fc.constantFrom(
          '@',
          '@key',
          '@a.b',
          ';',
          ',',
          ' ',
          'p. ',
          'pp. 3-4',
          'para. 2',
          '¶',
          '§ 4',
          '-',
          'see ',
          '[',
          ']',
          '3',
          '–',
          'x',
          '\n',
          '@é',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(citationish, fc.string({ unit: 'binary' })), (content) => {
        for (const item of parseCitation(content) ?? [])
          expect(item.key).toMatch(/^(?:[\p{L}\p{M}\p{N}_:.+/-]+|[^{}]+)$/u);
      }),
      { numRuns: tries(700), seed: 4 },
    );
  });

  test('takes no time that grows without bound: a long line of the same sign', () => {
    for (const sign of ['@', '[', '*', '`', '{', '@a;', '[@', '¶', '-', '](', '1,', 'p. 1,']) {
      const value = sign.repeat(4_000);
      parseCitation(value);
      parseText({ value, at: { file: 'x.yaml', line: 1, column: 1 }, raw: value });
    }
  }, 10_000);
});

type Mutation = (lines: string[], at: number, sign: string) => void;

const MUTATIONS: readonly Mutation[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at) => lines.splice(at, 1, ` ${lines[at] ?? ''}`),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/^ {2}/, '')),
  (lines, at, sign) => lines.splice(at, 1, (lines[at] ?? '').replace(/(?<=: ).*$/, sign)),
  (lines, at, sign) => lines.splice(at, 1, `${lines[at] ?? ''}${sign}`),
  (lines, at, sign) => lines.splice(at, 1, (lines[at] ?? '').replace(/\w(?=\w*:)/, sign)),
  (lines, at, sign) => {
    const line = lines[at] ?? '';
    const column = sign.charCodeAt(0) % Math.max(1, line.length);
    lines.splice(at, 1, line.slice(0, column) + sign + line.slice(column + 1));
  },
];

const mutation = fc.record({
  file: fc.constantFrom(...base.keys()),
  kind: fc.nat(MUTATIONS.length - 1),
  line: fc.nat(200),
  sign: fc.oneof(
    fc.constantFrom(...SIGNS, ...PIECES, '[@nobody]', '{nothing}', '[]', '{}', '""', '[x](javascript:x)'),
    arbitraryWords,
  ),
});

describe('a mutated outline', () => {
  test('is an outline, or has findings that stand inside its files', () => {
    const seen = { outlines: 0, codes: new Set<string>() };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const files = new Map(base);
        for (const { file, kind, line, sign } of mutations) {
          const lines = (files.get(file) ?? '').split('\n');
          MUTATIONS[kind]?.(lines, line % lines.length, sign);
          files.set(file, lines.join('\n'));
        }
        const { outline, findings } = parseOutline(sourceOf(files));
        expect(outline === undefined).toBe(hasErrors(findings));
        expectPlaces(findings, files);
        if (outline !== undefined) seen.outlines += 1;
        for (const { code } of findings) seen.codes.add(code);
      }),
      { numRuns: tries(300), seed: 5 },
    );
    // The mutations are neither all harmless nor all the same fault.
    expect(seen.outlines).toBeGreaterThan(tries(25));
    expect(seen.codes.size).toBeGreaterThan(tries(15));
  });
});
