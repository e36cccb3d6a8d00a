import published from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { loadTemplates } from '../../../scripts/load/load-templates.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { collectReferences, readWorks } from '../../../scripts/outline/references/collect-references.ts';
import { parseWorks } from '../../../scripts/outline/references/parse-works.ts';
import { parseCitation } from '../../../scripts/outline/text/parse-citation.ts';
import { checkPrintedWorks } from '../../../scripts/views/notes/check-printed-works.ts';
import { formatCitations } from '../../../scripts/views/notes/format-citations.ts';
import type { RichText } from '../../../scripts/views/text/rich-text.ts';
import { toHtml } from '../../../scripts/views/text/to-html.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sharedTemplates } from '../../helpers/shared-templates.ts';
import { tries } from '../../helpers/tries.ts';

const AUTHORS = Array.from({ length: 30 }, (_, index) => `{ family: Author${index + 1}, given: G. }`).join(', ');
const WORKS = `
- { id: book, type: book, title: Rivers of the example, author: [{ family: Alpha, given: Ann }], publisher: Example Press, publisher-place: Example City, issued: 2029, edition: 2 }
- { id: article, type: article-journal, title: On "gauges" and CO<sub>2</sub>, author: [{ family: Beta, given: Bo }, { family: Gamma, given: Cy }], container-title: Journal of Examples, volume: 7, issue: 2, page: 10-19, issued: 2028-11-05, DOI: "10.0000/(SICI)1:1<1::AID>3.0.CO;2-#" }
- { id: page, type: webpage, title: A page, author: [{ literal: Example Fund }], issued: { date-parts: [[2027, 5]] }, accessed: 2030-02-03, URL: "https://example.org/it's--a_page?x=%20&y=1#top" }
- { id: many, type: report, title: By thirty, author: [${AUTHORS}], issued: 2026 }
- { id: act, type: legislation, title: Example Waters Act, issued: 1998 }
- { id: office, type: report, title: Annual report, publisher: Example Office }
- { id: spring, type: book, title: Spring, issued: 2009-21 }
- { id: summer, type: book, title: Summer, publisher: Example Press, issued: { date-parts: [[2016]], season: 2 } }
- { id: about, type: book, title: About, issued: 1850~ }
- { id: before, type: book, title: Before, issued: { date-parts: [[-380]] } }
- { id: worded, type: book, title: Worded, issued: { literal: 10-7-13 } }
- { id: span, type: book, title: Span, issued: 2009/2011 }
- { id: open, type: book, title: Open, issued: 2019/.. }
- { id: urn, type: book, title: Urn, URL: "urn:nbn:de:0-1" }
- { id: short, type: treaty, title: A long treaty, title-short: Treaty, issued: 2001-06-15 }
`;
const file = {
  path: 'references.yaml',
  text: WORKS,
  format: 'yaml',
  origin: 'summit',
  name: 'references.yaml',
} as const;
const library = collectReferences([readWorks(file, parseWorks(file, undefined))]);
const { references } = library.cite(new Set(library.keys));
const ALL = `@${(library.keys ?? []).join('; @')}`;

// Styles of our own pen that ask for what the large ones do: places of earlier notes, numbers, labels.
const NOTES = styleOf(
  'note',
  `<citation><layout suffix="." delimiter="; "><choose>
    <if position="ibid-with-locator"><group delimiter=", "><text term="ibid" text-case="capitalize-first" suffix="."/><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></if>
    <else-if position="ibid"><text term="ibid" text-case="capitalize-first"/></else-if>
    <else-if position="subsequent"><group delimiter=", "><names variable="author"><name form="short"/></names><text variable="first-reference-note-number" prefix="note "/><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></else-if>
    <else><group delimiter=", "><names variable="author"><name/></names><text variable="title" font-style="italic"/><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group><text variable="URL" prefix="&lt;" suffix="&gt;"/></group></else>
  </choose></layout></citation>`,
  '<names variable="author"/><text variable="title" font-style="italic"/>',
);
const NUMBERS = styleOf(
  'in-text',
  '<citation><sort><key variable="citation-number"/></sort><layout prefix="[" suffix="]"><text variable="citation-number"/></layout></citation>',
  '<text variable="citation-number" prefix="[" suffix="]" display="left-margin"/><group display="right-inline" delimiter=", "><names variable="author"/><text variable="title" quotes="true"/><text variable="DOI" prefix="doi: "/></group>',
);
const BARE = styleOf(
  'in-text',
  '<citation><layout><names variable="author"/></layout></citation>',
  '<text variable="title"/>',
);

function styleOf(kind: string, citation: string, work: string): string {
  return `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="${kind}"><info/>${citation}<bibliography><layout delimiter=", ">${work}</layout></bibliography></style>`;
}

function shown(text: RichText): string {
  const html = toHtml(text)
    .replaceAll('<wbr>', '')
    .replace(/<\/?span[^>]*>/g, '');
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

async function format(style: string | undefined, citation: string, language = 'en-GB') {
  const { citations } = await sharedTemplates(language);
  const files = { ...citations, ...(style === undefined ? {} : { style }) };
  const { notes, following, short, bibliography } = await formatCitations(
    parseCitation(citation) ?? [],
    references,
    files,
    language,
  );
  return {
    notes: notes.map(shown),
    following: following.map(shown),
    short: short.map(shown),
    list: bibliography.map(shown),
  };
}

describe('a style in notes', () => {
  test('says "ibid." directly below the note that it means, and elsewhere where that one stands', async () => {
    const { notes, following } = await format(NOTES, '@book, p. 3; @book, pp. 5-7; @page; @book; @book, art. 2');
    expect(following).toEqual([
      'Ann Alpha, <em>Rivers of the example</em>, p. 3.',
      'Ibid., pp. 5–7.',
      `Example Fund, <em>A page</em>, <<a href="https://example.org/it's--a_page?x=%20&y=1#top">https://example.org/it's--a_page?x=%20&y=1#top</a>>.`,
      'Alpha, note 1.',
      'Ibid., art. 2.',
    ]);
    expect(notes).toEqual([
      following[0],
      'Alpha, note 1, pp. 5–7.',
      following[2],
      following[3],
      'Alpha, note 1, art. 2.',
    ]);
  });

  test('is short on slides, and leads to no note that may stand elsewhere', async () => {
    const { short } = await format(NOTES, '@book, p. 3; @book, pp. 5-7; @page');
    expect(short).toEqual(['Alpha, p. 3.', 'Alpha, pp. 5–7.', 'Example Fund.']);
  });

  test('has its notes in a pack, each in the form that its place asks for', async () => {
    const files = await baseSummit();
    files.set(`${BASE}/styles/notes.csl`, NOTES);
    const summit = (files.get(`${BASE}/summit.yaml`) ?? '').replace('[@article2028, para. 2;', '[@report2029, p. 9;');
    files.set(`${BASE}/summit.yaml`, `${summit}\ncitations: { style: styles/notes.csl }\n`);
    const { context } = await buildViews(createHostInMemory({ files }), 'base-summit');
    const words = context.citations.notes.map(shown);
    const [first = ''] = words;
    expect(first).toBe('Example Organisation, <em>Rivers of the example</em>, p.\u00A04.');
    const second = context.citations.following.findIndex((note) => shown(note).startsWith('Ibid.'));
    expect(second).toBeGreaterThan(0);
    expect(shown(context.note(second + 1, second))).toMatch(/^Ibid\./);
    expect(shown(context.note(second + 1))).not.toContain('Ibid');
    expect(shown(context.note(second + 1, second - 1))).not.toContain('Ibid');
  });
});

describe('a style by numbers', () => {
  test('keeps the number apart from the work', async () => {
    const { notes, list } = await format(NUMBERS, '@page; @article; @page, p. 3');
    expect(notes).toEqual(['[1]', '[2]', '[1]']);
    expect(list[0]).toBe('[1] Example Fund, ‘A page’');
    expect(list[1]).toBe(
      '[2] Bo Beta, Cy Gamma, ‘On “gauges” and CO<sub>2</sub>’, doi: <a href="https://doi.org/10.0000/(SICI)1:1%3C1::AID%3E3.0.CO;2-%23">10.0000/(SICI)1:1<1::AID>3.0.CO;2-#</a>',
    );
  });
});

describe('APA, as it is published', () => {
  test('comes out whole in British and in American English', async () => {
    const { notes, list } = await format(published.apa, '@article, p. 12; @many; @page', 'en-US');
    expect(notes).toEqual(['(Beta & Gamma, 2028, p. 12)', '(Author1 et al., 2026)', '(Example Fund, 2027)']);
    expect(list[1]).toBe(
      'Beta, B., & Gamma, C. (2028). On “gauges” and CO<sub>2</sub>. <em>Journal of Examples</em>, <em>7</em>(2), 10–19. <a href="https://doi.org/10.0000/(SICI)1:1%3C1::AID%3E3.0.CO;2-%23">https://doi.org/10.0000/(SICI)1:1<1::AID>3.0.CO;2-#</a>',
    );
    expect(list[0]).toMatch(/^Author1, G\., Author2, G\., .*Author19, G\., … Author30, G\. \(2026\)\./);
    const british = await format(published.apa, '@page');
    expect(british.list[0]).toContain('(2027, May). <em>A page</em>.');
  });
});

describe('every style', () => {
  // APA, the longest one, is printed above; with all works: `npm run test:long`.
  const { apa: _apa, ...others } = published;
  const styles = tries(4) < 4 ? others : published;

  test.each(Object.entries({ 'the built-in': undefined, NOTES, NUMBERS, ...styles }))(
    '%s prints no word of a programming language, in English and Russian',
    async (_, style) => {
      for (const language of ['en-GB', 'en-US', 'ru']) {
        const { notes, following, list } = await format(style, ALL, language);
        for (const words of [...notes, ...following, ...list]) {
          expect(words).not.toMatch(/undefined|null|NaN|\[object|NO_PRINTED_FORM|[\uE000\uE001]/);
        }
      }
    },
  );
});

describe('the built-in style', () => {
  test.each([
    ['spring', 'Spring 2009', 'Spring. 2009. Spring 2009.'],
    ['summer', 'Example Press 2016', 'Example Press. 2016. <em>Summer</em>. summer 2016.'],
    ['about', 'About c. 1850', 'About. c. 1850.'],
    ['before', 'Before 380 BC', 'Before. 380 BC.'],
    ['worded', 'Worded 10-7-13', 'Worded. 10-7-13.'],
    ['span', 'Span 2009–2011', 'Span. 2009–2011.'],
    ['open', 'Open 2019–', 'Open. 2019–.'],
    ['office', 'Example Office n.d.', 'Example Office. n.d. <em>Annual report</em>.'],
    ['short', 'Treaty 2001', 'Treaty. 2001. ‘A long treaty’. 15 June 2001.'],
    ['urn', 'Urn n.d.', 'Urn. n.d. urn:nbn:de:0-1.'],
  ])('of %s', async (key, note, entry) => {
    const { notes, list } = await format(undefined, `@${key}`);
    expect([notes[0], list[0]?.replace(/<\/?em>/g, '')]).toEqual([note, entry.replace(/<\/?em>/g, '')]);
  });

  test('names seven of more than ten authors', async () => {
    const { list } = await format(undefined, '@many');
    expect(list[0]).toMatch(/G\. Author7, et al\. 2026\./);
    expect(list[0]).not.toContain('Author8');
  });

  test('has American quotation marks and dates in American English', async () => {
    const { list } = await format(undefined, '@article', 'en-US');
    expect(list[0]).toContain(
      '“On ‘gauges’ and CO<sub>2</sub>.” <em>Journal of Examples</em>, 7 (2), November 5, 2028, 10–19.',
    );
  });
});

describe('a style that cannot be used', () => {
  async function styled(style: string) {
    const files = await baseSummit();
    files.set(`${BASE}/styles/x.csl`, style);
    files.set(`${BASE}/summit.yaml`, `${files.get(`${BASE}/summit.yaml`)}\ncitations: { style: styles/x.csl }\n`);
    const host = createHostInMemory({ files });
    const source = await loadOutline(host, 'base-summit');
    const { outline } = parseOutline(source);
    const { findings } = await loadTemplates(host, 'en-GB', source.folder, outline?.citationStyle);
    return { host, findings };
  }

  test('because it only points to another is told with its name', async () => {
    const { findings } = await styled(
      '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><link href="http://www.zotero.org/styles/example-house" rel="independent-parent"/></info></style>',
    );
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "template/citation-style The citation style (<style>) can't be used: it only points to another style, 'example-house', and has no rules of its own.",
    ]);
  });

  test('for a work that lacks what it prints is told at the work', async () => {
    const works = `- { id: report2029, type: report, title: T }\n- { id: article2028, type: book, title: T, author: [{ literal: A }] }\n- { id: page, type: book, title: T, author: [{ literal: B }] }\n`;
    const files = await baseSummit(new Map([[`${BASE}/references.yaml`, works]]));
    files.set(`${BASE}/styles/x.csl`, BARE);
    files.set(`${BASE}/summit.yaml`, `${files.get(`${BASE}/summit.yaml`)}\ncitations: { style: styles/x.csl }\n`);
    const { context } = await buildViews(createHostInMemory({ files }), 'base-summit');
    expect(checkPrintedWorks(context).map(({ code, place }) => [code, place?.line])).toEqual([
      ['outline/unprinted-work', 1],
    ]);
  });
});
