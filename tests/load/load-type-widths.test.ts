import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUNDLED_ONLY } from '../../scripts/design/font-stacks.ts';
import { measureIn } from '../../scripts/design/widths/font-widths.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { loadTypeWidths } from '../../scripts/load/load-type-widths.ts';
import type { Design } from '../../scripts/outline/outline.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const fontFile = (name: string, weight: number, part = 'latin') =>
  readFileSync(join(projectFolder, `node_modules/@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`));
const asset = (path: string) => ({ path, at: { file: 'content/x/summit.yaml', line: 4, column: 12 } });
const OWN: Design['fonts'] = {
  heading: undefined,
  text: 'House Sans',
  files: [
    {
      name: 'House Sans',
      regular: asset('fonts/regular.woff2'),
      italic: asset('fonts/regular.woff2'),
      bold: asset('fonts/bold.woff2'),
    },
  ],
} as unknown as Design['fonts'];

const hostWith = (regular: Uint8Array, bold: Uint8Array) =>
  createHostInMemory({
    files: new Map([
      ['content/x/fonts/regular.woff2', regular],
      ['content/x/fonts/bold.woff2', bold],
    ]) as never,
  });
const load = async (host: Parameters<typeof loadTypeWidths>[0], fonts: Design['fonts'], words = '') =>
  await loadTypeWidths(host, 'content/x', fonts, words);
const WORDS = 'Freight carried, million tonnes';

describe('the widths of the families of a design', () => {
  test('of the bundled ones are those of their tables, in each role and weight', async () => {
    const usual = measureIn(await load(createHostInMemory(), BUNDLED_ONLY));
    const plex = measureIn(await load(createHostInMemory(), { ...BUNDLED_ONLY, text: 'IBM Plex Sans' }));
    const of = (measure: typeof usual, style: Parameters<typeof usual>[1]) => Math.round(measure(WORDS, style));
    expect([of(usual, { fontSize: 20 }), of(usual, { fontSize: 20, role: 'heading' })]).toEqual([252, 293]);
    expect(of(usual, { fontSize: 20, fontWeight: 600 })).toBeGreaterThan(of(usual, { fontSize: 20 }));
    expect(of(plex, { fontSize: 20 })).not.toBe(of(usual, { fontSize: 20 }));
    expect(of(plex, { fontSize: 20, role: 'heading' })).toBe(of(usual, { fontSize: 20, role: 'heading' }));
  });

  test('of a summit’s own are read from its files, with those of the usual family for letters that it lacks', async () => {
    const host = hostWith(fontFile('ibm-plex-sans', 400), fontFile('ibm-plex-sans', 600));
    const widths = await load(host, OWN, WORDS);
    const own = measureIn(widths);
    const plex = measureIn(await load(createHostInMemory(), { ...BUNDLED_ONLY, text: 'IBM Plex Sans' }));
    for (const fontWeight of [400, 600]) {
      const style = { fontSize: 20, fontWeight };
      expect(own(WORDS, style)).toBeCloseTo(plex(WORDS, style), 0);
    }
    const usual = measureIn(await load(createHostInMemory(), BUNDLED_ONLY));
    expect(own('Қазақстан', { fontSize: 20 })).toBe(usual('Қазақстан', { fontSize: 20 }));
  });

  test('of another file under the same name have another key', async () => {
    const one = await load(hostWith(fontFile('ibm-plex-sans', 400), fontFile('ibm-plex-sans', 600)), OWN);
    const other = await load(hostWith(fontFile('ibm-plex-serif', 400), fontFile('ibm-plex-serif', 600)), OWN);
    expect(one.text.key).not.toBe(other.text.key);
  });

  test('that can’t be read are told at the file', async () => {
    const broken = fontFile('ibm-plex-sans', 400).subarray(0, 3000);
    const { findings } = await stopOf(load(hostWith(broken, broken), OWN));
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/unusable-font', 4]]);
  });
});
