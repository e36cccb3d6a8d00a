import { beforeAll, expect, test } from 'vitest';
import { showPage } from '../../scripts/browser/show-page.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { arabicSummit } from '../helpers/arabic-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { readFolder } from '../helpers/read-folder.ts';
import { type ReadPage, readPdf } from '../helpers/read-pdf.ts';
import { readProjectText } from '../helpers/read-project-text.ts';
import { bytesOf, SAMPLE, textOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const printer = sharedPrinter();
let pack: ReadonlyMap<string, Artefact>;
let findings: readonly Diagnostic[];
let summit: Map<string, string>;

beforeAll(async () => {
  const folder = `content/${SAMPLE}`;
  const files = [...(await readFolder(`${projectFolder}/${folder}`))].map(
    ([path, text]) => [`${folder}/${path}`, text] as const,
  );
  summit = arabicSummit(new Map(files), await readProjectText('templates/labels/en.yaml'));
  const result = await buildPack(
    {
      pack: { summit: SAMPLE, language: 'ar' },
      outputs: ['deck', 'brief'],
      withNotes: false,
      printing: { editions: ['standard', 'clear-print', 'large-print'], doubleSided: true, cropMarks: false },
    },
    { host: createHostInMemory({ files: summit }), printer: () => printer, onStep: () => () => undefined },
  );
  findings = result.findings;
  pack = new Map(result.artefacts.map((artefact) => [artefact.name, artefact]));
});

test('an Arabic pack has no false finding in any edition', () => {
  // The words of references are in no language of the project but English and Russian.
  expect(
    findings.filter(({ code }) => code !== 'template/missing-locale').map(({ code, place }) => [code, place]),
  ).toEqual([]);
  expect(pack.size).toBeGreaterThan(10);
});

test('a text of the brief that can hardly be read is found where it stands', async () => {
  const path = `content/${SAMPLE}/templates/brief/pale.css`;
  const files = new Map([...summit, [path, '.recommendation-box { background: #16323c }']]);
  const { findings: found } = await buildPack(
    { pack: { summit: SAMPLE, language: 'ar' }, outputs: ['brief'], withNotes: false },
    { host: createHostInMemory({ files }), printer: () => printer, onStep: () => () => undefined },
  );
  const pale = found.filter(({ code }) => code === 'check/contrast');
  expect(pale.length).toBeGreaterThan(0);
  for (const { message } of pale) expect(message).toContain('on #16323c');
});

test('the slides begin at the right', async () => {
  const places = await placesIn('deck.html', [
    '.points.columns li:first-child',
    '.points.columns li:last-child',
    '.key-messages header',
    '.key-messages li strong',
    '.key-messages li p + p',
    '.section h2',
    '.section ol',
    '.table th:first-child',
    '.table th:last-child',
  ]);
  const [first, last, header, claim, line, title, list, head, end] = places;
  for (const [before, after] of [
    [first, last],
    [claim, line],
    [title, list],
    [head, end],
  ] as const) {
    expect(before?.left).toBeGreaterThan(after?.right ?? Number.POSITIVE_INFINITY);
  }
  expect(header?.direction).toBe('rtl');
});

test('the brief has its notes at the left of the text, and each number at the right of its note', async () => {
  const [text, margin, note, number] = await placesIn('brief.html', [
    '.chapter .text',
    '.chapter .margin',
    '.notes li',
    '.notes li .note-number',
  ]);
  expect(margin?.right).toBeLessThan(text?.left ?? 0);
  expect(number?.right).toBeCloseTo(note?.right ?? 0, 0);
  // Works with Latin letters keep their own direction.
  const [work] = await placesIn('brief.html', ['.references li']);
  expect(work?.direction).toBe('ltr');
});

test('numbers of pages stand at the outer edge, and an odd page is a left one', async () => {
  const sideOf = ({ texts, width }: ReadPage, number: number) => {
    const found = texts.filter(({ words }) => words === String(number)).toSorted((a, b) => b.y - a.y)[0];
    return found === undefined ? undefined : found.x < width / 2 ? 'left' : 'right';
  };
  const single = (await readPdf(bytesOf(pack, 'brief.pdf'))).pages;
  expect([2, 3, 4].map((page) => sideOf(single[page - 1] as ReadPage, page))).toEqual(['left', 'left', 'left']);
  const double = (await readPdf(bytesOf(pack, 'brief-double-sided.pdf'))).pages;
  const sides = double.flatMap((page, index) => {
    const side = sideOf(page, index + 1);
    return index === 0 || side === undefined ? [] : [[(index + 1) % 2 === 1 ? 'left' : 'right', side]];
  });
  expect(sides.length).toBeGreaterThan(10);
  expect(sides.filter(([expected, side]) => expected !== side)).toEqual([]);
});

test('nothing of a page runs out of the window of a phone or a desk', async () => {
  for (const width of [390, 1280]) {
    const out = await printer.withPage('reading it on a screen', async (page) => {
      await page.setViewport({ width, height: 900 });
      await showPage(page, textOf(pack, 'brief.html'));
      return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    });
    expect(out).toBeLessThanOrEqual(0);
  }
});

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly direction: string;
}

async function placesIn(name: string, selectors: readonly string[]): Promise<(Placed | undefined)[]> {
  return await printer.withPage('measuring', async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await showPage(page, textOf(pack, name));
    return await page.evaluate(
      (all) =>
        all.map((selector) => {
          const element = document.querySelector(selector);
          if (element === null) return undefined;
          const { left, right } = element.getBoundingClientRect();
          return { left, right, direction: getComputedStyle(element).direction };
        }),
      selectors,
    );
  });
}
