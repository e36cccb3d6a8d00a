import { expect, test } from 'vitest';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const SUMMIT = `${BASE}/summit.yaml`;
const THEME = `${BASE}/themes/10-first.yaml`;

test('each date that can’t be read is one finding, beside those of the texts around it', async () => {
  const files = await baseSummit();
  const change = (path: string, from: string, to: string) => {
    const text = files.get(path) ?? '';
    expect(text).toContain(from);
    files.set(path, text.replace(from, to));
  };
  change(SUMMIT, 'as_of: 2030-04-01', 'as_of: soon');
  change(SUMMIT, '[2030-05-06, 2030-05-07]', '[2030-05-06, later]');
  change(
    THEME,
    '{ date: 2029-02-03, text: The report proposes one table }',
    '{ date: 2029-02-30, text: "The {reprot} of all" }',
  );
  change(THEME, 'horizon: 2031', 'horizon: June 2031');
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  expect(outline).toBeUndefined();
  // The event between two others is in no order with them.
  expect(findings.map(({ code, place, message }) => [code, place?.file, message]).sort()).toEqual([
    ['outline/invalid-value', SUMMIT, expect.stringContaining("'later'")],
    ['outline/invalid-value', SUMMIT, expect.stringContaining("'soon'")],
    ['outline/invalid-value', THEME, expect.stringContaining("'2029-02-30'")],
    ['outline/invalid-value', THEME, expect.stringContaining("'June 2031'")],
    ['outline/unknown-fact', THEME, expect.stringContaining("'reprot'")],
  ]);
});
