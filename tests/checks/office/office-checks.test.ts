import { beforeAll, describe, expect, test } from 'vitest';
import { checkOfficeFit } from '../../../scripts/checks/office/check-office-fit.ts';
import { checkOfficeStructure } from '../../../scripts/checks/office/check-office-structure.ts';
import { checkOfficeTexts } from '../../../scripts/checks/office/check-office-texts.ts';
import { OFFICE_RULES } from '../../../scripts/checks/office/office-rules.ts';
import { listTexts, type OutlineTexts } from '../../../scripts/checks/pdf/texts/expected-texts.ts';
import { pictureReason } from '../../../scripts/office/chart/picture-reason.ts';
import { readPackage } from '../../../scripts/office/read/read-package.ts';
import type { DeckView } from '../../../scripts/views/deck/deck-view.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
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
    return {
      name: 'deck.pptx',
      genre: 'deck' as const,
      file: readPackage(file),
      view,
      isOwn: false,
      ownFonts: new Map(),
      outline,
    };
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

describe('the fit of a presentation', () => {
  const fitOf = async (changed: DeckView, from?: string, to?: string) => {
    const file = await presentationOf(changed, { native: new Set() });
    const plant = (parts: Map<string, Uint8Array>) => {
      for (const [path, part] of parts) {
        if (from === undefined || to === undefined || path !== 'ppt/theme/theme1.xml') continue;
        parts.set(path, new TextEncoder().encode(new TextDecoder().decode(part).replace(from, to)));
      }
    };
    const written = { name: 'deck.pptx', genre: 'deck' as const, isOwn: false, ownFonts: new Map(), outline };
    return checkOfficeFit({
      ...written,
      view: changed,
      file: readPackage(plantedOffice(file, { rule: '', plant })),
    }).map(({ code, message }) => [code, message]);
  };

  test('is proved for all slides of the sample', () => {
    const written = { name: 'deck.pptx', genre: 'deck' as const, isOwn: false, ownFonts: new Map(), outline, view };
    expect(checkOfficeFit({ ...written, file: readPackage(bytes) })).toEqual([]);
  });

  test('is proved for an agenda of eighteen themes without parts, two of them on two lines', async () => {
    const agenda = view.slides.find((slide) => slide.layout === 'agenda');
    const [item] = agenda?.items ?? [];
    if (agenda === undefined || item === undefined) throw new Error('The sample has no agenda.');
    const items = Array.from({ length: 18 }, (_, index) => {
      const title =
        index % 9 === 4 ? 'Environment, climate and the digital links of the region' : 'Trade and connectivity';
      return { ...item, number: index + 1, title: plainText(title), line: null };
    });
    expect(await fitOf({ ...view, slides: [{ ...agenda, sections: null, items }] })).toEqual([]);
  });

  test('is broken by a text that is too long: slide, value and place are named', async () => {
    const points = view.slides.find(({ layout }) => layout === 'points');
    if (points === undefined) throw new Error('The sample has no slide of points.');
    const [first] = await fitOf({ ...view, slides: [lengthened(points, 2.5)] });
    expect(first?.[0]).toBe('check/office-overfull');
    expect(first?.[1]).toMatch(
      /^deck\.pptx, slide 1: “.+” \((?:points|headline)\) needs \d+ px more than the place '.+' of the layout 'Points columns 3 tall' has\.$/,
    );
  });

  test('is not proved in a font that nobody has here, nor for letters that a font’s twin lacks', async () => {
    const [cover] = view.slides;
    if (cover === undefined) throw new Error('The sample has no cover.');
    expect(await fitOf({ ...view, slides: [cover] }, 'typeface="Cambria"', 'typeface="House Serif"')).toEqual([
      [
        'check/fit-not-proved',
        "deck.pptx: nobody knows here how wide the letters of 'House Serif' are, so it is not proved that the texts fit.",
      ],
    ]);
    const russian = { ...cover, headline: plainText('Итоги встречи') };
    expect(await fitOf({ ...view, slides: [russian] })).toEqual([
      [
        'check/fit-not-proved',
        "deck.pptx: nobody knows here how wide these letters of 'Cambria' are, so it is not proved that their texts fit: И в г е и о р с",
      ],
    ]);
    expect(await fitOf({ ...view, slides: [russian] }, 'typeface="Cambria"', 'typeface="Times New Roman"')).toEqual([]);
    const chinese = { ...cover, headline: plainText('旧金山领导人会议的成果') };
    expect(await fitOf({ ...view, slides: [chinese] })).toEqual([]);
  });
});

// Each text of a slide with its words said again and again.
function lengthened<Value>(value: Value, times: number): Value {
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && value.kind === 'text' && 'value' in value && typeof value.value === 'string') {
    const words = value.value.repeat(Math.ceil(times));
    return { ...value, value: words.slice(0, Math.round(value.value.length * times)) };
  }
  if (Array.isArray(value)) return value.map((each) => lengthened(each, times)) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, lengthened(part, times)])) as Value;
}
