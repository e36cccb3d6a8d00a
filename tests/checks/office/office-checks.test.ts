import { beforeAll, describe, expect, test } from 'vitest';
import { checkOfficeStructure } from '../../../scripts/checks/office/check-office-structure.ts';
import { checkOfficeTexts } from '../../../scripts/checks/office/check-office-texts.ts';
import { OFFICE_RULES } from '../../../scripts/checks/office/office-rules.ts';
import { listTexts, type OutlineTexts } from '../../../scripts/checks/pdf/texts/expected-texts.ts';
import { pictureReason } from '../../../scripts/office/chart/picture-reason.ts';
import { readPackage } from '../../../scripts/office/read/read-package.ts';
import type { DeckView } from '../../../scripts/views/deck/deck-view.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { markedDeck } from '../../helpers/marked-deck.ts';
import { OFFICE_PLANTS, plantedOffice } from '../../helpers/office-plants.ts';
import { presentationOf } from '../../helpers/sample-presentation.ts';
import { sampleContext } from '../../helpers/sample-views.ts';

let view: DeckView;
let outline: OutlineTexts;
let bytes: Uint8Array;
/** The first slide of each layout: enough for every fault. */
let few: Uint8Array;

// This sample has a chart that PowerPoint draws, a table, a map, sections and links.
beforeAll(async () => {
  const context = await sampleContext('apec-san-francisco-2023');
  view = { ...toDeckView(context), language: 'en-GB' };
  outline = listTexts(context)();
  const native = view.slides.flatMap((slide) => {
    return slide.layout === 'chart' && pictureReason(slide.chart, false) === undefined ? [slide.drawing.id] : [];
  });
  bytes = await presentationOf(view, { native: new Set(native) });
  const firsts = view.slides.filter(
    ({ layout }, index, all) => all.findIndex((each) => each.layout === layout) === index,
  );
  few = await presentationOf({ ...view, slides: firsts }, { native: new Set(native) });
});

const check = (file: Uint8Array) => checkOfficeStructure({ name: 'deck.pptx', file: readPackage(file) });

test('a presentation keeps all rules', () => {
  expect(check(bytes)).toEqual([]);
});

test('every rule has a planted fault', () => {
  expect(OFFICE_PLANTS.map(({ rule }) => rule)).toEqual(OFFICE_RULES.map(({ id }) => id));
});

test.each(OFFICE_PLANTS.map((plant) => [plant.rule, plant] as const))('%s', (rule, plant) => {
  const found = check(plantedOffice(few, plant));
  expect(found.map(({ code }) => code)).toContain('check/office-structure');
  const broken = OFFICE_RULES.find(({ id }) => id === rule);
  const [told] = found.filter(({ message }) => message.includes(`rule ${rule})`));
  expect(told?.message).toContain(`deck.pptx: ${broken?.fault}`);
});

describe('the texts of a presentation', () => {
  const written = (file: Uint8Array) => {
    return { name: 'deck.pptx', genre: 'deck' as const, file: readPackage(file), view, isOwn: false, outline };
  };
  const planted = (piece: string, by: string) => {
    const plant = {
      rule: '',
      plant: (parts: Map<string, Uint8Array>) => {
        for (const [path, part] of parts) {
          const text = new TextDecoder().decode(part);
          if (path.startsWith('ppt/slides/') && text.includes(piece))
            parts.set(path, new TextEncoder().encode(text.replaceAll(piece, by)));
        }
      },
    };
    return checkOfficeTexts(written(plantedOffice(bytes, plant))).map(({ code, message }) => [code, message]);
  };

  test('are all there', () => {
    expect(checkOfficeTexts(written(bytes))).toEqual([]);
  });

  test('one that is lost is told with its name', () => {
    expect(planted('Six years remain', 'Nothing')).toEqual([
      [
        'check/text-missing',
        '“Six years remain, enough for a count and a correction.” (takeaway) is not in deck.pptx.',
      ],
    ]);
  });

  test('one that stands on another slide is told with its slide', () => {
    const slides = view.slides.map((slide) => slide.layout);
    const [one, other] = [slides.indexOf('contrast') + 1, slides.indexOf('callout') + 1];
    const swap = (parts: Map<string, Uint8Array>) => {
      const paths = [one, other].map((number) => `ppt/slides/slide${number}.xml`);
      const found = paths.map((path) => parts.get(path) ?? new Uint8Array());
      parts.set(paths[0] ?? '', found[1] ?? new Uint8Array());
      parts.set(paths[1] ?? '', found[0] ?? new Uint8Array());
    };
    const swapped = plantedOffice(bytes, { rule: '', plant: swap });
    const messages = checkOfficeTexts(written(swapped)).map(({ message }) => message);
    expect(messages).toContain(
      `“A principle costs nothing until it meets a customs code.” (callout.text) is not in deck.pptx, slide ${other}.`,
    );
  });

  test('a layout that has lost the marking is told', async () => {
    const marked = markedDeck(view);
    const file = await presentationOf(marked, { native: new Set() });
    const ofMarked = (each: Uint8Array) =>
      checkOfficeTexts({ ...written(each), view: marked }).map(({ message }) => message);
    expect(ofMarked(file)).toEqual([]);
    const path = 'ppt/slideLayouts/slideLayout3.xml';
    const plant = (parts: Map<string, Uint8Array>) => {
      const text = new TextDecoder().decode(parts.get(path));
      parts.set(path, new TextEncoder().encode(text.replace('RESTRICTED', 'OPEN')));
    };
    expect(ofMarked(plantedOffice(file, { rule: '', plant }))).toEqual([
      `“RESTRICTED” (document.marking) is not in deck.pptx, ${path}.`,
    ]);
  });
});
