import { expect, test } from 'vitest';
import { writeOutput } from '../scripts/write-output.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { stopOf } from './stop-of.ts';

const OLD = [
  ['out/deck.md', 'old deck'],
  ['out/brief.md', 'old brief'],
] as const;
const NEW = [
  { name: 'deck.md', content: 'new deck' },
  { name: 'brief.md', content: new Uint8Array([1, 2, 3]) },
];

test('every file is written under a temporary name before the first is renamed', async () => {
  const host = createHostInMemory({ files: OLD });
  await writeOutput(host, 'out', NEW);
  expect(Object.fromEntries(host.files)).toEqual({
    'out/deck.md': 'new deck',
    'out/brief.md': new Uint8Array([1, 2, 3]),
  });
  const kinds = host.changes.map((change) => change.split(' ')[0]);
  expect(kinds).toEqual(['write', 'write', 'rename', 'rename']);
});

test.each(['deck.md', 'brief.md'])('a failure to write %s leaves the old files, and no temporary one', async (name) => {
  const failingWrite = { path: `out/.${name}.7.tmp`, step: 'write' } as const;
  const host = createHostInMemory({ files: OLD, failingWrite });
  const { codes, text } = await stopOf(writeOutput(host, 'out', NEW));
  expect(codes).toEqual(['usage/output-failed']);
  expect(text).toContain(`out/${name} could not be written: ENOSPC: no space left on device`);
  expect([...host.files]).toEqual(OLD);
});

test('a failure to rename leaves no temporary file, and names the file', async () => {
  const host = createHostInMemory({ files: OLD, failingWrite: { path: 'out/deck.md', step: 'rename' } });
  const { codes, text } = await stopOf(writeOutput(host, 'out', NEW));
  expect(codes).toEqual(['usage/output-failed']);
  expect(text).toContain('out/deck.md could not be written');
  expect([...host.files]).toEqual(OLD);
});
