import { expect, test } from 'vitest';
import { filesOf, followGuide, guide, steps } from '../helpers/follow-guide.ts';

const ends = steps.flatMap((step, index) => (filesOf(step).length > 0 ? [index + 1] : []));

test('every step of the guide builds without a finding', async () => {
  const built = [];
  for (const end of ends) built.push(await followGuide(steps.slice(0, end)));
  expect(built.map(({ step, findings }) => ({ step, findings }))).toEqual(
    built.map(({ step }) => ({ step, findings: [] })),
  );
  expect(built).toHaveLength(5);
  // Each does what the others before it have not done.
  expect(built.map(({ brief }) => brief.includes('The summit on one page'))).toEqual([false, true, true, true, true]);
  expect(built.map(({ markdown }) => markdown.includes('_class: ledger'))).toEqual([false, false, false, false, true]);
  expect(guide).toContain(built[0]?.step);
});
