import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkOfficeFit } from '../../../scripts/checks/office/check-office-fit.ts';
import { checkOfficeStructure } from '../../../scripts/checks/office/check-office-structure.ts';
import { checkOfficeTexts } from '../../../scripts/checks/office/check-office-texts.ts';
import { listTexts, type OutlineTexts } from '../../../scripts/checks/pdf/texts/expected-texts.ts';
import { pictureReason } from '../../../scripts/office/chart/picture-reason.ts';
import { matchLayouts } from '../../../scripts/office/deck/template/match-layouts.ts';
import { readDeckTemplate } from '../../../scripts/office/deck/template/read-deck-template.ts';
import { readPackage } from '../../../scripts/office/read/read-package.ts';
import type { DeckView } from '../../../scripts/views/deck/deck-view.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { makeTemplate, type TemplateSpec } from '../../helpers/make-template.ts';
import { markedDeck } from '../../helpers/marked-deck.ts';
import { paragraphsOf } from '../../helpers/office-parts.ts';
import { presentationOf } from '../../helpers/sample-presentation.ts';
import { SAMPLE_TEMPLATES } from '../../helpers/sample-templates.ts';
import { sampleContext } from '../../helpers/sample-views.ts';

let view: DeckView;
let outline: OutlineTexts;
let native: ReadonlySet<string>;

// This sample has a chart that PowerPoint draws, a table, a map, sections and links.
beforeAll(async () => {
  const context = await sampleContext('apec-san-francisco-2023');
  view = { ...toDeckView(context), language: 'en-GB' };
  outline = listTexts(context)();
  native = new Set(
    view.slides.flatMap((slide) => {
      return slide.layout === 'chart' && pictureReason(slide.chart, false) === undefined ? [slide.drawing.id] : [];
    }),
  );
});

function matchedOf(name: string) {
  const template = readDeckTemplate('house.potx', makeTemplate(SAMPLE_TEMPLATES[name] as TemplateSpec));
  return { template, matches: matchLayouts(template, new Map()).matches };
}

async function fill(name: string, deck = view): Promise<Uint8Array> {
  return await presentationOf(deck, { native, template: matchedOf(name) });
}

function found(bytes: Uint8Array, deck = view) {
  const written = { name: 'deck.pptx', genre: 'deck' as const, file: readPackage(bytes), isOfTemplate: true };
  return [
    ...checkOfficeStructure(written),
    ...checkOfficeTexts({ ...written, view: deck, isOwn: false, ownFonts: new Map(), outline }),
  ].map(({ message }) => message);
}

test.each(Object.keys(SAMPLE_TEMPLATES))(
  'a deck in a template with %s keeps all rules and has all texts',
  async (name) => {
    const marked = markedDeck(view);
    const bytes = await fill(name, marked);
    expect(found(bytes, marked)).toEqual([]);
    expect(await fill(name, marked)).toEqual(bytes);
  },
);

describe('in a template', () => {
  let parts: ReadonlyMap<string, string>;
  const slideOf = (layout: string) => {
    const number = view.slides.findIndex((slide) => slide.layout === layout) + 1;
    return parts.get(`ppt/slides/slide${number}.xml`) ?? '';
  };
  beforeAll(async () => {
    const noted = { ...view, slides: view.slides.map((slide) => ({ ...slide, notes: [plainText('Wait.')] })) };
    const files = unzipSync(await fill('German names', noted));
    parts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  });

  test('the masters, layouts and the size of the slides are those of the template', () => {
    expect(parts.get('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
    expect([...parts.keys()].filter((path) => /slideLayouts\/[^/]*\.xml$/.test(path))).toHaveLength(5);
    expect(parts.get('ppt/slideLayouts/slideLayout2.xml')).toContain('<p:cSld name="Titel und Inhalt">');
    expect(parts.get('ppt/slides/_rels/slide1.xml.rels')).toContain('Target="../slideLayouts/slideLayout1.xml"');
    expect(parts.get('[Content_Types].xml')).toContain('presentationml.presentation.main+xml');
    expect(parts.get('[Content_Types].xml')).not.toContain('template.main');
  });

  test('a cover says what it says elsewhere in its subtitle, in the colours of its layout', () => {
    const cover = slideOf('cover');
    expect(cover).toContain('<p:ph type="ctrTitle"/>');
    expect(cover.match(/<p:ph /g)).toHaveLength(2);
    expect(cover).toContain('<a:overrideClrMapping bg1="dk1" tx1="lt1"');
    expect(paragraphsOf(cover).length).toBeGreaterThan(4);
  });

  test('points stand in the place of the list, with headline, foot and number in theirs', () => {
    const points = slideOf('points');
    expect(points.match(/<p:ph [^>]*>/g)).toEqual([
      '<p:ph type="title"/>',
      '<p:ph idx="1"/>',
      '<p:ph type="ftr" idx="11"/>',
      '<p:ph type="dt" idx="10"/>',
      '<p:ph type="sldNum" idx="12"/>',
    ]);
    expect(points).toContain('<a:buNone/>');
  });

  test('a slide of a layout of the summit’s own is its headline and its points, and nothing else', () => {
    const own = slideOf('own');
    expect(own.match(/<p:ph [^>]*>/g)?.slice(0, 2)).toEqual(['<p:ph type="title"/>', '<p:ph idx="1"/>']);
    const slide = view.slides.find(({ layout }) => layout === 'own');
    if (slide?.layout !== 'own') throw new Error('The sample has no slide of its own layout.');
    const { eyebrow, headline, points, takeaway } = slide;
    const texts = [headline, eyebrow, ...points.flatMap(({ text, line }) => [text, line]), takeaway];
    const words = texts.flatMap((text) => (text === null ? [] : [wordsOf(text)]));
    const shown = paragraphsOf(own).slice(0, words.length);
    // Behind a claim stand the numbers of its notes.
    expect(shown.map((paragraph) => paragraph.replace(/\d+(?:, \d+)*$/, ''))).toEqual(words);
    expect(own).not.toContain('txBox="1"');
  });

  test('two columns stand in the two places of their layout', () => {
    const contrast = slideOf('contrast');
    expect(contrast.match(/<p:ph idx="\d"\/>/g)).toEqual(['<p:ph idx="1"/>', '<p:ph idx="2"/>']);
  });

  test('a chart and a table take the place for any content, above the texts that have none', () => {
    const chart = slideOf('chart');
    expect(chart).toMatch(/<p:nvPr><p:ph idx="1"\/><\/p:nvPr>[\s\S]*<c:chart /);
    expect(slideOf('recommendations')).toContain(
      '<a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId>',
    );
    const box = /<p:xfrm><a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"\/>/.exec(chart);
    const text = /txBox="1"[\s\S]*?<a:off x="\d+" y="(\d+)"\/>/.exec(chart);
    expect(Number(box?.[1]) + Number(box?.[2])).toBe(Number(text?.[1]));
  });

  test('no colour and no font of a slide is fixed', () => {
    for (const [path, slide] of parts) if (path.startsWith('ppt/slides/slide')) expect(slide).not.toContain('srgbClr');
  });
});

test('a picture in a layout that has places for text alone stands beside the text, which keeps its place', async () => {
  const code = { id: 'code', alt: plainText('The address as a code') };
  const published = { code, address: plainText('https://example.org/brief') };
  const slides = view.slides
    .filter(({ layout }) => layout === 'cover' || layout === 'close')
    .map((slide) => ({ ...slide, published }));
  const png = { format: 'png' as const, bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) };
  const picture = { name: 'code', width: 168, height: 168, raster: png, svg: undefined };
  const deck = { ...view, slides } as DeckView;
  const template = matchedOf('German names');
  const bytes = await presentationOf(deck, { template, pictures: new Map([['code', picture]]) });
  const number = slides.findIndex(({ layout }) => layout === 'close') + 1;
  const close = strFromU8(unzipSync(bytes)[`ppt/slides/slide${number}.xml`] ?? new Uint8Array());
  expect(close).toContain('<p:ph type="subTitle" idx="1"/>');
  expect(paragraphsOf(close)).toContain('https://example.org/brief');
  const right = (pattern: RegExp) => Number(pattern.exec(close)?.[1]);
  const text = right(/type="subTitle"[\s\S]*?<a:off x="(\d+)"/);
  expect(text).toBeGreaterThan(right(/<p:pic>[\s\S]*?<a:off x="(\d+)"/));
});

test('a paragraph from right to left says so only where the template does not', async () => {
  const arabic = { ...view, language: 'ar-EG' };
  const points = view.slides.findIndex(({ layout }) => layout === 'points') + 1;
  const slide = async (name: string) => {
    const part = unzipSync(await fill(name, arabic))[`ppt/slides/slide${points}.xml`];
    return strFromU8(part ?? new Uint8Array());
  };
  expect(await slide('German names')).toContain('algn="r" rtl="1"');
  expect(/<p:ph type="title"\/>[\s\S]*?<\/p:sp>/.exec(await slide('right to left'))?.[0]).not.toContain('rtl="1"');
});

describe('less room in a template', () => {
  const fitOf = (bytes: Uint8Array) => {
    const written = { name: 'deck.pptx', genre: 'deck' as const, file: readPackage(bytes), isOfTemplate: true, view };
    return checkOfficeFit({ ...written, isOwn: false, ownFonts: new Map(), outline }).map(
      ({ code, message }) => [code, message] as const,
    );
  };

  test('smaller type than the template’s is told once for each of its places', async () => {
    const told = fitOf(await fill('German names'));
    expect(new Set(told.map(([code]) => code))).toEqual(new Set(['check/smaller-type']));
    expect(told.map(([, message]) => message)).toContainEqual(
      expect.stringMatching(/slides .+: the text of 'Inhalt 3' of the layout 'Titel und Inhalt' is set in down to/),
    );
  });

  test('a place with half the room is told with its layout, its slides and its heights', async () => {
    const halved = <Place extends { readonly box?: readonly number[] }>(place: Place): Place => {
      const [x, y, width, height = 0] = place.box ?? [];
      return height > 300 ? { ...place, box: [x, y, width, height / 2] } : place;
    };
    const spec = SAMPLE_TEMPLATES['German names'] as TemplateSpec;
    const masters = spec.masters.map((master) => ({
      ...master,
      places: master.places.map(halved),
      layouts: master.layouts.map((layout) => ({ ...layout, places: layout.places.map(halved) })),
    }));
    const template = readDeckTemplate('house.potx', makeTemplate({ ...spec, masters }));
    const matches = matchLayouts(template, new Map()).matches;
    const told = fitOf(await presentationOf(view, { native, template: { template, matches } }));
    const ofRoom = told.filter(([code]) => code === 'check/template-room').map(([, message]) => message);
    expect(ofRoom).toContainEqual(
      expect.stringMatching(
        /^deck\.pptx, slides .+: the text does not fit into 'Inhalt 3' of the layout 'Titel und Inhalt', not even in the smallest type: it needs up to \d+ px of height, and there are 230 px\.$/,
      ),
    );
  });
});
