import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ForeignCode, makeForeignCode } from '../helpers/foreign-code.ts';

let foreign: ForeignCode;

beforeAll(async () => {
  foreign = await makeForeignCode();
});
afterAll(() => foreign.remove());

test('a build that is started in a summit’s folder runs no program that lies there, and reads no settings of it', async () => {
  const build = foreign.start('build-deck.ts', ['--only', 'deck.md']);
  expect(await build.ended, build.said.text).toBe(0);
  expect(foreign.hasRun()).toBe(false);
});
