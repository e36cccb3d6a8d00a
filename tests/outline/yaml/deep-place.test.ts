import { expect, test } from 'vitest';
import { parseYaml } from '../../../scripts/outline/yaml/parse-yaml.ts';

test.each([
  ['maps in braces', '{'.repeat(20_000)],
  ['maps as keys', `${'? '.repeat(20_000)}x`],
  ['lists in brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['lists in a line', `${'- '.repeat(20_000)}x`],
  ['a hundred and one lists', `a: ${'['.repeat(100)}${']'.repeat(100)}`],
])('%s that lie too deep are told once, at a place, and are not read', (_, text) => {
  const { file, findings } = parseYaml('x.yaml', text);
  expect(file).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(['outline/yaml-syntax']);
  expect(findings[0]?.message).toContain('more than 100 lists and maps lie within one another');
  expect(findings[0]?.place?.line).toBe(1);
});

test('a hundred lists within one another are read', () => {
  const { file, findings } = parseYaml('x.yaml', `${'['.repeat(100)}1${']'.repeat(100)}`);
  expect(findings).toEqual([]);
  expect(JSON.stringify(file?.value)).toBe(`${'['.repeat(100)}1${']'.repeat(100)}`);
});
