import { expect, test } from 'vitest';
import { settleGenres } from '../../scripts/build/settle-genres.ts';

/** Two makers, the first of which fails, and what they did in order. */
function makers() {
  const done: string[] = [];
  const maker = (name: string, fails: boolean) => async () => {
    done.push(`${name} begins`);
    await Promise.resolve();
    done.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  return { done, both: [maker('deck', true), maker('brief', false)] };
}

test.each([
  [60, ['deck begins', 'brief begins', 'deck ends', 'brief ends']],
  [61, ['deck begins', 'deck ends', 'brief begins', 'brief ends']],
])('with %i themes both outcomes are given, in the order that memory allows', async (themes, order) => {
  const { done, both } = makers();
  const [deck, brief] = await settleGenres(themes, both);
  expect(done).toEqual(order);
  expect(deck).toMatchObject({ status: 'rejected', reason: new Error('deck') });
  expect(brief).toEqual({ status: 'fulfilled', value: 'brief' });
});
