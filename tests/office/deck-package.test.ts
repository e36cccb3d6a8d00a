import { beforeAll, describe, expect, test } from 'vitest';
import type { DeckMaterial } from '../../scripts/office/deck/to-deck-plan.ts';
import type { DeckView } from '../../scripts/views/deck/deck-view.ts';
import { toDeckView } from '../../scripts/views/deck/to-deck-view.ts';
import { plainText, wordsOf } from '../../scripts/views/text/rich-text.ts';
import { markedDeck } from '../helpers/marked-deck.ts';
import { officeParts, paragraphsOf } from '../helpers/office-parts.ts';
import { presentationOf } from '../helpers/sample-presentation.ts';
import { sampleContext } from '../helpers/sample-views.ts';

let view: DeckView;

beforeAll(async () => {
  view = toDeckView(await sampleContext('sco-astana-2024'));
});

async function pack(deck: DeckView, changed: Partial<DeckMaterial> = {}): Promise<Map<string, string>> {
  return officeParts(await presentationOf(deck, changed));
}

const slideOf = (parts: ReadonlyMap<string, string>, number: number) =>
  parts.get(`ppt/slides/slide${number}.xml`) ?? '';

describe('the sample deck', () => {
  let parts: Map<string, string>;
  beforeAll(async () => {
    parts = await pack(view);
  });

  test('has a slide for each slide, with the headline first, as its title', () => {
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides.length).toBe(view.slides.length);
    for (const [index, { headline }] of view.slides.entries()) {
      const slide = slideOf(parts, index + 1);
      expect(slide.indexOf('<p:ph')).toBe(slide.search(/<p:ph type="(?:ctrT|t)itle"\/>/));
      expect(paragraphsOf(slide)[0]?.replace(/\d+(?:, \d+)*$/, '')).toBe(wordsOf(headline).replace(/\d+$/, ''));
    }
  });

  test('shows every point as one paragraph of a placeholder, with its note numbers as links to the sources', () => {
    const index = view.slides.findIndex(({ layout }) => layout === 'points');
    const slide = slideOf(parts, index + 1);
    expect(paragraphsOf(slide)).toEqual([
      'The SCO tests whether common rules can outlast rivalry',
      '1 · Institutions and the SCO',
      'Tension raises the demand for common institutions1',
      'Rivalry is the case for the SCO, not against it',
      'Security, economy and culture carry the claim1',
      'Three fields of work, none yet measured',
      'Membership is the plainest evidence of pull9, 10, 11, 12',
      'Six founders, nine members, one at the door',
      'Non-interference sets the limit of the rules13',
      'Rules need review; each decides how much',
      expect.stringMatching(/^1\sRaza\s2024, para\.\s1 · 9/),
      'Kazakhstan at the helm',
      expect.stringMatching(/^As of 30\sJune\s2024$/),
      '7',
    ]);
    expect(slide).toMatch(/baseline="30000"><a:hlinkClick r:id="rId\d" action="ppaction:\/\/hlinksldjump">/);
    const sources = view.slides.findIndex(({ layout }) => layout === 'sources');
    expect(parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`)).toContain(`Target="slide${sources + 1}.xml"`);
  });

  test('has its tables as tables with a header row, and an alternative text', () => {
    const index = view.slides.findIndex(({ layout }) => layout === 'recommendations');
    const slide = slideOf(parts, index + 1);
    expect(slide.match(/<a:tr /g)?.length).toBe(5);
    expect(slide).toContain('<a:tblPr firstRow="1">');
    expect(slide).toContain('descr="Eight decisions would turn a busy year into a record of delivery"');
    expect(paragraphsOf(slide).slice(2, 6)).toEqual(['No.', 'Action', 'Owner', 'By']);
    expect(slide).toContain(' marT="95250" marB="95250"');
  });

  test('has less space between the rows of a table that would not fit otherwise', async () => {
    const full = view.slides.filter((slide) => slide.layout === 'recommendations').slice(0, 1);
    const slides = full.map((slide) => ({
      ...slide,
      rows: slide.rows.map((row) => ({ ...row, action: plainText('A decision of many words '.repeat(6)) })),
    }));
    const slide = slideOf(await pack({ ...view, slides }), 1);
    expect(slide).toContain(' marT="47625" marB="47625"');
    expect(slide).not.toContain('marT="95250"');
  });

  test('has its pictures with their alternative texts, as pixels and as drawings', () => {
    const index = view.slides.findIndex(({ layout }) => layout === 'map');
    const slide = slideOf(parts, index + 1);
    const map = view.slides[index];
    expect(map !== undefined && 'drawing' in map && slide.includes(`descr="${wordsOf(map.drawing.alt)}"`)).toBe(true);
    expect(slide).toMatch(/<a:blip r:embed="rId\d">.*<asvg:svgBlip/);
    expect(parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`)).toContain('../media/member-states.svg');
  });

  test('has the parts of the pack as sections that hold every slide once', () => {
    const presentation = parts.get('ppt/presentation.xml') ?? '';
    const names = [...presentation.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Kazakhstan at the helm',
      'What is at stake',
      'Who wants what',
      'What is asked',
      'Eight decisions would turn a busy year into a record of delivery',
      'References',
    ]);
    const listed = [...presentation.matchAll(/<p14:sldId id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(listed).toEqual(view.slides.map((_, index) => 256 + index));
  });

  test('names no colour and no font outside of the theme', () => {
    const outside = [...parts].filter(([path]) => path.endsWith('.xml') && !path.startsWith('ppt/theme/'));
    expect(outside.filter(([, part]) => /srgbClr|sysClr/.test(part)).map(([path]) => path)).toEqual([]);
    const fonts = outside.flatMap(([, part]) => [...part.matchAll(/typeface="([^"]*)"/g)].map(([, name]) => name));
    expect([...new Set(fonts)].sort()).toEqual(['+mj-cs', '+mj-ea', '+mj-lt', '+mn-cs', '+mn-ea', '+mn-lt']);
    expect(parts.get('ppt/theme/theme1.xml')).toContain('<a:majorFont><a:latin typeface="Cambria"/>');
  });

  test('gives every shape of a slide an id of its own, and fills only places that its layout has', () => {
    for (const [path, slide] of [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      const links = parts.get(path.replace('slides/', 'slides/_rels/').concat('.rels')) ?? '';
      const layout = parts.get(`ppt/slideLayouts/${/slideLayouts\/([^"]*)/.exec(links)?.[1]}`) ?? '';
      for (const [mark] of slide.matchAll(/<p:ph [^>]*>/g)) expect(layout, `${path} ${mark}`).toContain(mark);
    }
  });

  test('says the language of every run, as Office names it', () => {
    const runs = [...parts]
      .filter(([path]) => path.startsWith('ppt/slides/'))
      .flatMap(([, part]) => part.match(/<a:rPr[^>]*>/g) ?? []);
    expect(runs.length).toBeGreaterThan(300);
    expect(runs.filter((run) => !run.includes('lang="en-GB"'))).toEqual([]);
  });

  test('has no notes', () => {
    expect([...parts.keys()].filter((path) => path.includes('notes'))).toEqual([]);
  });
});

test('notes are asked for: a page for each slide that has any, with each note as a paragraph', async () => {
  const noted = {
    ...view,
    slides: view.slides.map((slide, index) =>
      index === 1 ? { ...slide, notes: [plainText('Speak slowly.'), plainText('Wait.')] } : slide,
    ),
  };
  const parts = await pack(noted, { withNotes: true });
  expect(paragraphsOf(parts.get('ppt/notesSlides/notesSlide2.xml') ?? '')).toEqual(['Speak slowly.', 'Wait.']);
  expect(parts.get('ppt/presentation.xml')).toContain('<p:notesMasterIdLst>');
});

test('dark slides have the theme turned round by the colour map of the master', async () => {
  const master = (await pack(view, { isDark: true })).get('ppt/slideMasters/slideMaster1.xml') ?? '';
  expect(master).toContain('<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"');
});

test('a light deck has its deep slides turned round by their own colour map', async () => {
  const parts = await pack(view);
  expect(slideOf(parts, 1)).toContain('<a:overrideClrMapping bg1="dk1" tx1="lt1"');
  expect(slideOf(parts, 2)).toContain('<a:masterClrMapping/>');
});

test('a deck that is read from right to left is mirrored: places, paragraphs, tables', async () => {
  const left = await pack(view);
  const right = await pack({ ...view, language: 'ar' });
  const layoutOf = (parts: ReadonlyMap<string, string>) =>
    [...parts.values()].find((part) => part.includes('cSld name="Map"'));
  const offset = (parts: ReadonlyMap<string, string>, place: string) =>
    Number(new RegExp(`name="${place}"/>.*?<a:off x="(\\d+)"`).exec(layoutOf(parts) ?? '')?.[1]);
  // The picture of a map stands on the right, and then on the left.
  const [picture, mirrored] = [offset(left, 'picture'), offset(right, 'picture')];
  expect(mirrored).toBeLessThan(picture);
  expect(slideOf(right, 2)).toContain('lang="ar-EG"');
  expect(right.get('ppt/slideMasters/slideMaster1.xml')).toContain('algn="r" rtl="1"');
  const table = view.slides.findIndex(({ layout }) => layout === 'recommendations');
  expect(slideOf(right, table + 1)).toContain('<a:tblPr rtl="1" firstRow="1">');
});

test('slides of 4:3 are as large as PowerPoint’s, and nothing stands outside of them', async () => {
  const parts = await pack({ ...view, ratio: '4:3' });
  expect(parts.get('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>');
  const layouts = [...parts].filter(([path]) => path.startsWith('ppt/slideLayouts/slide'));
  for (const [path, layout] of layouts) {
    for (const [, x, width] of layout.matchAll(/<a:off x="(\d+)" y="\d+"\/><a:ext cx="(\d+)"/g)) {
      expect(Number(x) + Number(width), path).toBeLessThanOrEqual(9_144_000);
    }
  }
});

test('a marking stands in every layout and on the pages of notes, where no slide can lose it, and a symbol on the cover', async () => {
  const noted = { ...view, slides: view.slides.map((slide) => ({ ...slide, notes: [plainText('Wait.')] })) };
  const parts = await pack(markedDeck(noted), { withNotes: true });
  const layouts = [...parts].filter(([path]) => /slideLayouts\/[^/]*\.xml$|notesMaster1\.xml$/.test(path));
  expect(layouts.length).toBeGreaterThan(25);
  for (const [path, layout] of layouts) {
    const isCover = layout.includes('cSld name="Cover"');
    const head = isCover ? 'RESTRICTED · Embargo until noon' : 'RESTRICTED';
    expect(paragraphsOf(layout).slice(-2), path).toEqual([head, 'Embargo until noon']);
  }
  const slides = [...parts].filter(([path]) => path.startsWith('ppt/slides/slide'));
  expect(slides.filter(([, slide]) => slide.includes('RESTRICTED'))).toEqual([]);
  expect(paragraphsOf(slideOf(parts, 1))).toContain('EX/2030/7');
});
