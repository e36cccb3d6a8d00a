import { expect, test } from 'vitest';
import { catalogue } from '../../scripts/diagnostics/catalogue.ts';
import { RIDDLES } from '../helpers/riddles.ts';

// To read them all: MESSAGES=1 npx vitest run tests/diagnostics/messages.test.ts

interface Entry {
  readonly message: (data: unknown) => string;
  readonly hint: (data: unknown) => string;
}

// Whatever a message wants to know is its own name in brackets.
const names = new Proxy({}, { get: (_, name) => `‹${String(name)}›` });

const rendered = Object.entries(catalogue).map(([code, entry]) => {
  const { message, hint } = entry as unknown as Entry;
  return { code, message: message(names), hint: hint(names) };
});

test('every message is a sentence, and every hint says what to do in sentences', () => {
  if (process.env['MESSAGES'] !== undefined) {
    process.stdout.write(
      rendered.map(({ code, message, hint }) => `${code}\n  ${message}\n  hint: ${hint}\n`).join('\n'),
    );
  }
  const faulty = rendered.filter(({ message, hint }) => {
    return (
      !/^(?:‹|\P{Ll}).*[.?›)]$/u.test(message) ||
      // Some hints are written where the fault is found, beside what they are about.
      !/^(?:‹\w+›|\P{Ll}.{10,}[.?›)])$/u.test(hint) ||
      message.length > 250 ||
      hint.length > 300
    );
  });
  expect(faulty).toEqual([]);
});

test('every message and hint is in plain English', () => {
  const riddles = rendered.filter(({ message, hint }) => RIDDLES.test(`${message} ${hint}`));
  expect(riddles).toEqual([]);
});

test('a hint that asks to report a finding says that the fault is in the tool', () => {
  const silent = rendered.filter(({ hint }) => /\breport it\b/.test(hint) && !/\bfault is in the tool\b/.test(hint));
  expect(silent).toEqual([]);
});

test('no two codes say the same', () => {
  expect(new Set(rendered.map(({ message }) => message)).size).toBe(rendered.length);
});
