import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { showPage } from '../../scripts/browser/show-page.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { buildBoth } from './build-both.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { readPdf } from './read-pdf.ts';
import { bytesOf } from './sample-pack.ts';
import { sharedPrinter } from './shared-printer.ts';
import { sharedRecall } from './shared-recall.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path fill="#fff" d="M0 0h60v20H0z"/></svg>';

const DARK = `design:
  ratio: 4:3
  slides: dark
  logo: images/logo.svg
  colours: { ink: "#1d1230", teal: "#6b3fa0", deep: "#3a1f4d", gold: "#c2452d" }
`;

const LETTER = `design:
  paper: Letter
  fonts: { heading: IBM Plex Serif, text: IBM Plex Sans }
`;

/** A summit whose pack is tested with other designs. */
export interface DesignedSummit {
  readonly summit: string;
  /** Its organisation, as `summit.yaml` names it. */
  readonly organisation: string;
  /** Its files, by their paths in the project. */
  readonly files: ReadonlyMap<string, string>;
}

/** What the browser makes of the elements that selectors name, each the first: `property` of each. */
async function stylesOf(html: string, selectors: readonly string[], property: string): Promise<string[]> {
  return await sharedPrinter().withPage('looking', async (page) => {
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

type Pack = ReadonlyMap<string, Artefact>;

/** Tests the pack of a summit in two designs, which are nothing like its own. */
export function testDesigns(summit: DesignedSummit): void {
  const { organisation } = summit;
  describe('slides of 4:3 on a dark ground, in the summit’s colours, with its logo', () => {
    let pack: Pack;
    beforeAll(async () => {
      pack = await buildWith(summit, DARK);
    });

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
        const [logo, eyebrow] = await sharedPrinter().withPage('looking', async (page) => {
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
      const logo = new RegExp(`<svg role="img" aria-label="${organisation}"`, 'g');
      expect(textOf(pack, 'deck.html').match(logo)).toHaveLength(2);
      expect(textOf(pack, 'brief.html').match(logo)).toHaveLength(1);
      expect(textOf(pack, 'deck.md').split(`![${organisation}]`)).toHaveLength(3);
    });
  });

  describe('another pair of families, on Letter', () => {
    let pack: Pack;
    beforeAll(async () => {
      pack = await buildWith(summit, LETTER);
    });

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
}

/** Builds the pack with another design, which must have no findings: all of it fits. */
async function buildWith({ summit, files: own }: DesignedSummit, design: string): Promise<Pack> {
  const files = new Map(own);
  const path = `content/${summit}/summit.yaml`;
  // What the summit has of a design of its own stays, as its motif.
  const [before = '', after = ''] = (files.get(path) ?? '').split(/^design:\n/m);
  files.set(path, `${before}${design}${after}`);
  files.set(`content/${summit}/images/logo.svg`, LOGO);
  const { artefacts, findings } = await buildBoth(createHostInMemory({ files }), summit, sharedRecall());
  // On narrow slides the key messages have a line more than an audience likes: a warning.
  expect(findings.filter(({ code }) => code !== 'check/crowded-slide')).toEqual([]);
  return new Map(artefacts.map((artefact) => [artefact.name, artefact]));
}
