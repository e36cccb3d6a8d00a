import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { showPage } from '../../scripts/browser/show-page.ts';
import { createMemory } from '../../scripts/build/memory.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { buildBoth } from '../helpers/build-both.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { readFolder } from '../helpers/read-folder.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { bytesOf, SAMPLE } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const printer = sharedPrinter();
const { recall } = createMemory();

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path fill="#fff" d="M0 0h60v20H0z"/></svg>';

/** The sample pack with another design, which must have no findings: all of it fits. */
async function buildWith(design: string): Promise<Map<string, Artefact>> {
  const sample = await readFolder(join(projectFolder, 'content', SAMPLE));
  const files = new Map([...sample].map(([path, text]) => [`content/${SAMPLE}/${path}`, text]));
  const summit = files.get(`content/${SAMPLE}/summit.yaml`) ?? '';
  files.set(`content/${SAMPLE}/summit.yaml`, summit.replace(/^design:$/m, `design:\n${design}`));
  files.set(`content/${SAMPLE}/images/logo.svg`, LOGO);
  const { artefacts, findings } = await buildBoth(createHostInMemory({ files }), SAMPLE, recall);
  // On narrow slides the key messages have a line more than an audience likes: a warning.
  expect(findings.filter(({ code }) => code !== 'check/crowded-slide')).toEqual([]);
  return new Map(artefacts.map((artefact) => [artefact.name, artefact]));
}

/** What the browser makes of the elements that selectors name, each the first: `property` of each. */
async function stylesOf(html: string, selectors: readonly string[], property: string): Promise<string[]> {
  return await printer.withPage('looking', async (page) => {
    await showPage(page, html);
    return await page.evaluate(
      (names, wanted) =>
        names.map((name) => {
          const element = document.querySelector(name);
          return element === null ? `no ${name}` : getComputedStyle(element).getPropertyValue(wanted);
        }),
      selectors,
      property,
    );
  });
}

/** The families embedded in a PDF, sorted. */
async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf);
  const names = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.get(PDFName.of('FontName')) : undefined;
    return name === undefined ? [] : [String(name).replace(/^\/[A-Z]{6}\+|-\w+$/g, '')];
  });
  return [...new Set(names)].toSorted();
}

const textOf = (pack: ReadonlyMap<string, Artefact>, name: string) => Buffer.from(bytesOf(pack, name)).toString('utf8');

describe('slides of 4:3 on a dark ground, in the summit’s colours, with its logo', async () => {
  const pack = await buildWith(`  ratio: 4:3
  slides: dark
  logo: images/logo.svg
  colours: { ink: "#1d1230", teal: "#6b3fa0", deep: "#3a1f4d", gold: "#c2452d" }`);

  test('every page of the deck is 960 × 720 px', async () => {
    const { pages } = await readPdf(bytesOf(pack, 'deck.pdf'));
    expect(new Set(pages.map(({ width, height }) => `${width} × ${height}`))).toEqual(new Set(['720 × 540']));
    expect(textOf(pack, 'deck.md')).toContain('\nsize: 4:3\n');
  });

  test('the ground is the ink and the letters are light; the brief stays light', async () => {
    const deck = textOf(pack, 'deck.html');
    const slides = ['section.points', 'section.cover'];
    expect(await stylesOf(deck, slides, 'background-color')).toEqual(['rgb(29, 18, 48)', 'rgb(58, 31, 77)']);
    expect(await stylesOf(deck, ['section.points h2'], 'color')).toEqual(['rgb(255, 255, 255)']);
    const brief = textOf(pack, 'brief.html');
    expect(await stylesOf(brief, ['body'], 'background-color')).toEqual(['rgb(255, 255, 255)']);
    expect(await stylesOf(brief, ['.chapter h2'], 'color')).toEqual(['rgb(29, 18, 48)']);
  });

  test.each([320, 390, 700, 1280])(
    'the logo stands over the words of brief.html, %d px wide, in their column',
    async (width) => {
      const [logo, eyebrow] = await printer.withPage('looking', async (page) => {
        await page.setViewport({ width, height: 500 });
        await page.emulateMediaType('screen');
        await showPage(page, textOf(pack, 'brief.html'));
        return await page.evaluate(() =>
          ['.cover .logo svg', '.cover .eyebrow'].map((name) => {
            const { left = 0, bottom = 0, top = 0 } = document.querySelector(name)?.getBoundingClientRect() ?? {};
            return { left, bottom, top };
          }),
        );
      });
      expect(logo?.top).toBeGreaterThan(0);
      expect(logo?.bottom).toBeLessThan(eyebrow?.top ?? 0);
      expect(logo?.left).toBeCloseTo(eyebrow?.left ?? 0, 0);
    },
  );

  test('the logo is told by the organisation’s name, on cover, close and the brief’s cover', () => {
    const logo = /<svg role="img" aria-label="Shanghai Cooperation Organisation"/g;
    expect(textOf(pack, 'deck.html').match(logo)).toHaveLength(2);
    expect(textOf(pack, 'brief.html').match(logo)).toHaveLength(1);
    expect(textOf(pack, 'deck.md').match(/!\[Shanghai Cooperation Organisation\]/g)).toHaveLength(2);
  });
});

describe('another pair of families, on Letter', async () => {
  const pack = await buildWith('  paper: Letter\n  fonts: { heading: IBM Plex Serif, text: IBM Plex Sans }');

  test('every page of the brief is 8.5 × 11 inches', async () => {
    const { pages } = await readPdf(bytesOf(pack, 'brief.pdf'));
    expect(new Set(pages.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`))).toEqual(
      new Set(['612 × 792']),
    );
  });

  test('headlines, labels and drawings are set in them, and they alone are embedded', async () => {
    for (const name of ['deck.pdf', 'brief.pdf']) {
      expect(await fontsOf(bytesOf(pack, name))).toEqual(['IBMPlexSans', 'IBMPlexSerif']);
    }
  });
});
