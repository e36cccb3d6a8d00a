import { expect, test } from 'vitest';
import { createMemory } from '../../scripts/build/memory.ts';
import { recallFor } from '../../scripts/cli/recall-for.ts';
import { makeAnew, withinOf } from '../../scripts/outline/recall.ts';
import { LateWork } from '../../scripts/outline/within.ts';

const ASTANA = { summit: 'astana', language: 'en-GB' };
const LIMA = { summit: 'lima', language: 'en-GB' };

test('packs of one command share what depends on contents, and each finds its own files', () => {
  const { recall } = createMemory();
  const made: string[] = [];
  const make = (what: string, pack: typeof ASTANA) =>
    recallFor(pack, recall)(what, 'the same key', () => made.push(`${what} of ${pack.summit}`));
  for (const what of ['citations', 'package', 'fonts']) for (const pack of [ASTANA, LIMA, ASTANA]) make(what, pack);
  expect(made).toEqual([
    'citations of astana',
    'package of astana',
    'package of lima',
    'fonts of astana',
    'fonts of lima',
  ]);
});

test('synchronous work of a pack is bounded as that of the command is, and unbounded only where that is', () => {
  const late = new LateWork('Formatting the references', 10);
  const within = () => {
    throw late;
  };
  const bounded = Object.assign(<Value>(_what: string, _key: string, make: () => Value) => make(), { within });
  expect(() => withinOf(recallFor(ASTANA, bounded))('Formatting the references', () => 'ever')).toThrow(late);
  expect(withinOf(recallFor(ASTANA, makeAnew))('Formatting the references', () => 'done')).toBe('done');
});
