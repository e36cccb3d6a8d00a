import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../scripts/browser/browser.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { buildSample, sharedSample, textOf } from '../helpers/sample-pack.ts';

// Not the one that the first pack is made in.
const other = startBrowser(undefined);
let plain: ReadonlyMap<string, Artefact>;
let withNotes: ReadonlyMap<string, Artefact>;
/** The page of the deck without notes once more. Both are made in another browser than the first pack. */
let again: ReadonlyMap<string, Artefact>;

beforeAll(async () => {
  plain = await sharedSample();
  withNotes = await buildSample(other, { withNotes: true });
  again = await buildSample(other, { withNotes: false, outputs: ['deck.html'] });
});

afterAll(async () => await other.close());

describe('the same input', () => {
  test('gives the same bytes in another browser, but for the notes in deck.html and deck.pptx and their hashes in build.json', () => {
    const names = [...plain.keys()];
    expect(names).toEqual([...withNotes.keys()]);
    expect(names.length).toBeGreaterThan(10);
    const different = names.filter((name) => {
      const [a, b] = [plain, withNotes].map((pack) => Buffer.from(pack.get(name)?.content ?? ''));
      return a === undefined || b === undefined || !a.equals(b);
    });
    expect(different).toEqual(['deck.html', 'deck.pptx', 'build.json']);
  });

  test('gives the same deck.html in another browser, and the same build.json but for what has notes', () => {
    expect(textOf(again, 'deck.html')).toBe(textOf(plain, 'deck.html'));
    const manifestOf = (pack: ReadonlyMap<string, Artefact>) => {
      const { outputs, ...manifest } = JSON.parse(textOf(pack, 'build.json'));
      const { 'deck.html': deck, 'deck.pptx': _slides, ...others } = outputs;
      expect(deck.sha256).toMatch(/^[0-9a-f]{64}$/);
      return { ...manifest, outputs: others };
    };
    expect(manifestOf(withNotes)).toEqual(manifestOf(plain));
  });
});
