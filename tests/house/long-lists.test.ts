import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';

const CALL = /(?:\.(?:push|unshift)|Math\.(?:min|max))\(/g;

/** The calls in a program that pass a whole list as arguments: some 120,000 of them overflow the stack. */
function spreadCalls(program: string): string[] {
  const text = program.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
  return [...text.matchAll(CALL)].flatMap(({ index, 0: call }) => {
    const whole = text.slice(index + call.length - 1);
    const end = endOfArguments(whole);
    return passesList(whole.slice(1, end)) ? [`${call}${whole.slice(1, end)})`] : [];
  });
}

/** The index of the bracket that closes the one at the start. */
function endOfArguments(text: string): number {
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}

function passesList(words: string): boolean {
  let depth = 0;
  for (const [index, sign] of [...words].entries()) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth === 0 && words.startsWith('...', index)) return true;
  }
  return false;
}

test('no list of any length is passed as the arguments of a call', () => {
  const entries = readdirSync(join(projectFolder, 'scripts'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter(({ name }) => name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(files.length).toBeGreaterThan(600);
  const found = files.flatMap((file) => spreadCalls(readFileSync(file, 'utf8')).map((call) => `${file}: ${call}`));
  expect(found).toEqual([]);
});

test('such calls are found, and others are not', () => {
  const program = `
    // list.push(...in a comment)
    list.push(...one); list.push({ a: [...b] }, ...c(d)); Math.max(0, ...e.map((f) => f));
    list.push({ ...a }); list.push([...b]); Math.min(a, c(...d)); list.concat(...e);
  `;
  expect(spreadCalls(program)).toEqual([
    '.push(...one)',
    '.push({ a: [...b] }, ...c(d))',
    'Math.max(0, ...e.map((f) => f))',
  ]);
});
