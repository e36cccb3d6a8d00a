import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withDeadline } from '../../scripts/browser/deadline.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { stopOf } from '../helpers/stop-of.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// On a computer on which many programs wait for each processor, 20 s are up to twenty times as long.
const LONGEST = 20_000 * 20;

const never = () => new Promise<never>(() => undefined);

/** A page that shows anything; `evaluations` are the answers to what is asked of it, one after another. */
function fakePage(setContent: () => Promise<void>, evaluations: (() => Promise<void>)[]): Page {
  const evaluate = async () => await (evaluations.shift() ?? never)();
  return { setContent, evaluate } as unknown as Page;
}

const done = async () => undefined;

test('fonts that never come are waited for 20 s', async () => {
  const work = stopOf(showPage(fakePage(done, [never]), '<p>x</p>'));
  await vi.advanceTimersByTimeAsync(LONGEST);
  const { codes, text } = await work;
  expect(codes).toEqual(['print/timeout']);
  expect(text).toMatch(/Waiting for the fonts of the page took longer than \d+ s/);
});

test('images that never come are waited for 20 s', async () => {
  const work = stopOf(showPage(fakePage(done, [done, never]), '<p>x</p>'));
  await vi.advanceTimersByTimeAsync(LONGEST);
  const { codes, text } = await work;
  expect(codes).toEqual(['print/timeout']);
  expect(text).toContain('Waiting for the images of the page');
});

test('a page that never loads is waited for 20 s', async () => {
  const work = stopOf(showPage(fakePage(never, []), '<p>x</p>'));
  await vi.advanceTimersByTimeAsync(LONGEST);
  const { codes, text } = await work;
  expect(codes).toEqual(['print/timeout']);
  expect(text).toMatch(/Waiting for the page to load took longer than \d+ s/);
});

test('nothing is waited for once the page is ready', async () => {
  await showPage(fakePage(done, [done, done]), '<p>x</p>');
  expect(vi.getTimerCount()).toBe(0);
});

test('a deadline gives the result, or the fault, of what is in time', async () => {
  const onTimeout = vi.fn(async () => new Error('late'));
  expect(await withDeadline(Promise.resolve(7), 1, onTimeout)).toBe(7);
  await expect(withDeadline(Promise.reject(new Error('own')), 1, onTimeout)).rejects.toThrow('own');
  expect(vi.getTimerCount()).toBe(0);
  expect(onTimeout).not.toHaveBeenCalled();
});
