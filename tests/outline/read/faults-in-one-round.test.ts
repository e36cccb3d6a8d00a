import { expect, test } from 'vitest';
import { type Change, outlineFindings } from '../../helpers/outline-findings.ts';

const SUMMIT = 'summit.yaml';
const THEME = 'themes/20-second.yaml';

async function told(...changes: readonly Change[]): Promise<string[]> {
  const findings = await outlineFindings(...changes);
  return findings.map(
    ({ code, place }) => `${place?.file?.replace('content/base-summit/', '')}:${place?.line} ${code}`,
  );
}

test('faults of YAML, of shape, of dates, citations and rows come in one round, and nothing that follows from them', async () => {
  const findings = await told(
    { file: SUMMIT, from: 'dates: [2030-05-06, 2030-05-07]', to: 'dates: 6-7 May 2030' },
    { file: SUMMIT, from: 'as_of: 2030-04-01', to: 'as_of: 2030-04-31\nkeyword: x' },
    { file: SUMMIT, from: 'subject:', to: '# subject:' },
    { file: SUMMIT, from: 'keywords:', to: 'keywords: rivers\nkeys:' },
    { file: THEME, from: 'detail: Two signatures are enough to open it.', to: 'detail: It opens: at once' },
    { file: THEME, from: '[see @report2029, ch. 2]', to: '[see @report2028, ch. 2]' },
    { file: THEME, from: '[Small, Two signatures]', to: '[Small, Two signatures, 2,5 m]' },
    { file: THEME, from: '[Large, A treaty]', to: '[Large, , A treaty]' },
    { file: THEME, from: 'horizon: 2030-12', to: 'horizon: December 2030' },
    { file: THEME, from: '  source: Own reading', to: '  sourc: Own reading' },
  );
  expect(findings.toSorted()).toEqual(
    [
      'summit.yaml:1 outline/missing-key',
      'summit.yaml:8 outline/invalid-value',
      'summit.yaml:10 outline/invalid-value',
      'summit.yaml:11 outline/unknown-key',
      'summit.yaml:17 outline/wrong-type',
      'summit.yaml:18 outline/unknown-key',
      `${THEME}:6 outline/yaml-syntax`,
      `${THEME}:8 outline/unknown-citation`,
      `${THEME}:13 outline/wrong-type`,
      `${THEME}:14 outline/yaml-syntax`,
      `${THEME}:16 outline/unknown-key`,
      `${THEME}:20 outline/invalid-value`,
    ].toSorted(),
  );
});

test('a part that is taken out for its fault is not missed, and what leads to it is not told', async () => {
  const findings = await told(
    { file: THEME, from: '    columns: [Fund, Needs]', to: '    columns: Fund' },
    { file: SUMMIT, from: 'keywords:', to: 'keywords: rivers\nkeys:' },
  );
  expect(findings.toSorted()).toEqual(
    [
      'summit.yaml:16 outline/wrong-type',
      'summit.yaml:17 outline/unknown-key',
      `${THEME}:11 outline/wrong-type`,
    ].toSorted(),
  );
});
