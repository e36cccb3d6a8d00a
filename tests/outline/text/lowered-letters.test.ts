import { describe, expect, test } from 'vitest';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { letterRuns, onTheLine } from '../../../scripts/outline/text/lowered-letters.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { sharedRecall } from '../../helpers/shared-recall.ts';

test('lowered letters are parted from the words around them; digits, which the fonts draw lowered, are not', () => {
  expect(letterRuns('NOₓ and CO₂')).toEqual([
    { words: 'NO', isLowered: false },
    { words: 'x', isLowered: true },
    { words: ' and CO₂', isLowered: false },
  ]);
  expect(letterRuns('ₘₐₓ')).toEqual([{ words: 'max', isLowered: true }]);
  expect(letterRuns('')).toEqual([]);
  expect(onTheLine('NOₓ and CO₂')).toBe('NOx and CO₂');
});

describe('a pack with NOₓ in its texts', async () => {
  const base = await baseSummit();
  const text = (path: string): string => base.get(`${BASE}/${path}`) ?? '';
  const theme = text('themes/20-second.yaml');
  const chart = `figure:
  chart:
    data: { values: [{ gas: NOₓ, share: 4 }, { gas: CO₂, share: 9 }] }
    mark: bar
    encoding: { y: { field: gas, type: nominal }, x: { field: share, type: quantitative } }
  caption: NOₓ is the smaller part
  alt: Two bars, for NOₓ and CO₂
  subtitle: { measure: Share of the gas, unit: per cent }
  source: Own reading
`;
  const others = [1, 2, 3, 4, 5, 6, 7, 8];
  const changed = new Map([
    ...others.map((number): [string, string] => [
      `${BASE}/themes/1${number}-more-${number}.yaml`,
      theme.replace(/^(title|headline): /gm, `$1: More ${number} on `).replace(/^figure:\n(?: .*\n)*/m, ''),
    ]),
    [
      `${BASE}/themes/20-second.yaml`,
      theme.replace(/^title: .*/m, 'title: Outlook NOₓ for all').replace(/^figure:\n(?: .*\n)*/m, chart),
    ],
    [
      `${BASE}/summit.yaml`,
      `${text('summit.yaml')}sections:\n  - { title: First, themes: [first, ${others.map((number) => `more-${number}`).join(', ')}] }\n  - { title: NOₓ, themes: [second] }\n`,
    ],
  ]);
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['deck', 'brief'], withNotes: false };
  const { artefacts, findings } = await buildPack(request, {
    host: createHostInMemory({ files: await baseSummit(changed) }),
    printer: () => sharedPrinter(),
    onStep: () => () => undefined,
    recall: sharedRecall(),
  });
  const contentOf = (end: string): string =>
    String(artefacts.find(({ name }) => name.endsWith(end))?.content ?? `no ${end}`);

  test('is built without a finding: no letter is missing, none lies beyond what it stands in, no tag lacks a word', () => {
    // Eight slides that are alike are told, rightly.
    expect(findings.filter(({ code }) => code !== 'check/alike-slides')).toEqual([]);
  });

  test('has them lower in the brief and on the slides', () => {
    expect(contentOf('brief.html')).toContain('NO<sub>x</sub> is the smaller part');
    expect(contentOf('deck.md')).toContain('10. Outlook NO<sub>x</sub> for all\n');
  });

  test('has them in the line of their words also where a theme is alone in its part of the agenda', async () => {
    const gap = await sharedPrinter().withPage('measuring the agenda', async (page) => {
      await showPage(page, contentOf('deck.html'));
      return await page.evaluate(() => {
        const lowered = document.querySelector('section.agenda ol sub');
        const words = document.createRange();
        if (lowered?.previousSibling) words.selectNode(lowered.previousSibling);
        return Math.abs((lowered?.getBoundingClientRect().left ?? 0) - words.getBoundingClientRect().right);
      });
    });
    expect(gap).toBeLessThan(1);
  });

  test('has them on the line in drawings, addresses and titles, and nowhere as signs that no font draws', () => {
    expect(contentOf('.svg')).toContain('>NOx<');
    for (const end of ['brief.html', 'deck.html', 'deck.md', '.svg']) expect(contentOf(end)).not.toContain('ₓ');
  });
});
