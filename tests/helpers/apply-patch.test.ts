import { expect, test } from 'vitest';
import { applyPatch } from './apply-patch.ts';

const TEXT = 'one\ntwo\n\nthree\ntwo\nfour\n';

test('a patch takes lines out and puts others in, at the place that its lines show', () => {
  expect(applyPatch('a', TEXT, '-one\n+1\n+1.5\n@@\n three\n-two\n four\n')).toBe('1\n1.5\ntwo\n\nthree\nfour\n');
  expect(applyPatch('a', TEXT, ' two\n\n+2.5\n')).toBe('one\ntwo\n\n2.5\nthree\ntwo\nfour\n');
  // The end of the last line is a line, too.
  expect(applyPatch('a', TEXT, ' four\n-\n')).toBe(TEXT.trimEnd());
});

test.each([
  ['lines that are not there', '-five\n', 'in its text 0 times'],
  ['lines that are there twice', '-two\n', 'in its text 2 times'],
  ['changes in another order', '-four\n@@\n-one\n', 'in its text 0 times'],
  ['a change without a place', '+five\n', 'shows no place'],
  ['nothing that changes', ' one\n@@\n-four\n+four\n', 'changes nothing'],
  ['a line without a sign', 'one\n', 'does not begin with'],
])('a patch with %s is an error', (_, patch, words) => {
  expect(() => applyPatch('summit.yaml.patch', TEXT, patch)).toThrow(words);
});
