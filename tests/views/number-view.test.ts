import { expect, test } from 'vitest';
import { toNumberView } from '../../scripts/views/shared-views.ts';
import { wordsOf } from '../../scripts/views/text/rich-text.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { buildViews } from '../helpers/build-views.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const SUMMIT = `${BASE}/summit.yaml`;
const HELD = '\u00A0';

/** A fact of this value as a big numeral. */
async function numeralOf(value: string) {
  const files = await baseSummit();
  const text = (files.get(SUMMIT) ?? '').replace('value: [10, 12.5]\n    unit: percent', `value: ${value}`);
  const { context } = await buildViews(
    createHostInMemory({ files: new Map([...files, [SUMMIT, text]]) }),
    'base-summit',
  );
  const fact = context.outline.facts.get('share');
  if (fact === undefined) throw new Error('The base summit has no share.');
  const { value: shown, isLong } = toNumberView(fact, context);
  return { words: wordsOf(shown), isLong };
}

test.each([
  ['22', '22', false],
  ['30 years', '30 years', false],
  ['USD 500 million', 'USD 500 million', false],
  ['[2021, 2040]', '2,021–2,040', true],
  ['"1.5 million"', '1.5 million', false],
  ['2 million', `2${HELD}million`, true],
])('%s is a numeral of %s', async (value, words, isLong) => {
  expect(await numeralOf(value)).toEqual({ words, isLong });
});
