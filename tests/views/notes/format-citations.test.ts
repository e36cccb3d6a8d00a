import { beforeAll, describe, expect, test } from 'vitest';
import { collectReferences, readWorks } from '../../../scripts/outline/references/collect-references.ts';
import { parseWorks } from '../../../scripts/outline/references/parse-works.ts';
import { parseCitation } from '../../../scripts/outline/text/parse-citation.ts';
import { citationToRichText } from '../../../scripts/views/notes/citation-to-rich-text.ts';
import { type CitationStyle, formatCitations } from '../../../scripts/views/notes/format-citations.ts';
import { wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { toHtml } from '../../../scripts/views/text/to-html.ts';
import { sharedTemplates } from '../../helpers/shared-templates.ts';

const WORKS = `
- { id: article, type: article-journal, title: Rivers & <banks>, author: [{ family: Alpha, given: Ann }, { family: Beta, given: Bo }], container-title: Journal of Examples, volume: 7, issue: 2, page: 10-19, issued: "2028-11-05", DOI: 10.0000/x.7 }
- { id: report, type: report, title: A report, author: [{ literal: Example Organisation }], publisher: Example Press, publisher-place: Example City, issued: { date-parts: [[2029, 2]] } }
- { id: page, type: webpage, title: A page, author: [{ literal: Example Fund }], URL: "https://example.org/fund" }
- { id: first, type: report, title: First of the year, author: [{ literal: Example Office }], issued: "2027" }
- { id: second, type: report, title: Second of the year, author: [{ literal: Example Office }], issued: 2027 }
- { id: three, type: book, title: By three, author: [{ family: Alpha, given: Ann }, { family: Beta, given: Bo }, { family: Gamma, given: Cy }], issued: [{ year: 2026, month: 5, day: 4 }] }
- { id: untitled, type: treaty, title: A treaty of the example, title-short: Example treaty, issued: "2001-06-15" }
- { id: case, type: legal_case, title: Rivers v. Banks, authority: Court of Example, publisher: Court of Example, container-title: Ex. Rep., volume: 3, page: 44, issued: 2025, URL: "https://example.org/a https://example.org/b" }
- { id: bare, type: webpage, title: A page, author: [{ literal: Example Trust }], issued: 2024, URL: www.example.org/x }
- { id: shortened, type: report, title: Shortened, author: [{ family: Delta, given: Di }, { literal: others }], issued: 2030 }
- { id: several, type: report, title: By several, author: [{ family: Delta, given: Di }, { family: Eta, given: Ed }, { literal: others }], issued: 2031 }
- { id: resolution, type: report, title: Rivers for all, author: [{ literal: Example Assembly }], genre: Resolution, number: 70/1, issued: "2015-09-25", page: "35" }
- { id: code, type: legislation, title: Example Waters Act, container-title: Ex. Code, section: 40-27-101, issued: 1998 }
- { id: inside, type: chapter, title: Inside, author: [{ family: Alpha, given: Ann }], editor: [{ family: Beta, given: Bo }, { family: Gamma, given: Cy }], container-title: Outside, edition: 2, publisher: Example Press, page: 3-9, issued: 2020 }
- { id: unreported, type: legal_case, title: Dale v. Hill, number: 4:19-cv-77, authority: Court of Example, issued: 2021-02-15 }
`;
const file = {
  path: 'references.yaml',
  text: WORKS,
  format: 'yaml',
  origin: 'summit',
  name: 'references.yaml',
} as const;
const library = collectReferences([readWorks(file, parseWorks(file, undefined))]);
const { references, findings } = library.cite(new Set(library.keys));
const styles = new Map<string, CitationStyle>();

beforeAll(async () => {
  expect(findings).toEqual([]);
  for (const language of ['en', 'ru']) styles.set(language, (await sharedTemplates(language)).citations);
});

async function format(citation: string, language = 'en') {
  const style = styles.get(language) ?? { style: '', locale: '' };
  return await formatCitations(
    parseCitation(citation) ?? [],
    references,
    style,
    language === 'en' ? 'en-GB' : language,
  );
}

async function notesOf(citation: string, language = 'en'): Promise<string[]> {
  return (await format(citation, language)).notes.map(wordsOf);
}

describe('a note', () => {
  test.each([
    ['@article', 'Alpha and Beta 2028'],
    ['@report', 'Example Organisation 2029'],
    ['@page', 'Example Fund n.d.'],
    ['@three', 'Alpha et al. 2026'],
    ['@untitled', 'Example treaty 2001'],
    ['@case', 'Rivers v. Banks 2025'],
    ['@article, p. 12', 'Alpha and Beta 2028, p. 12'],
    ['@article, 12', 'Alpha and Beta 2028, p. 12'],
    ['@article, pp. 12-14', 'Alpha and Beta 2028, pp. 12–14'],
    ['@article, para. 3', 'Alpha and Beta 2028, para. 3'],
    ['@article, paras. 3, 5', 'Alpha and Beta 2028, paras. 3, 5'],
    ['@article, paras. 1 and 7', 'Alpha and Beta 2028, paras. 1 and 7'],
    ['@article, pp. 3 and 5', 'Alpha and Beta 2028, pp. 3 and 5'],
    ['@article, pp. 3 & 5', 'Alpha and Beta 2028, pp. 3 & 5'],
    ['@article, pp. 3, 5, and 7', 'Alpha and Beta 2028, pp. 3, 5, and 7'],
    ['@article, pp. 3 – 5', 'Alpha and Beta 2028, pp. 3–5'],
    ['@article, pp. 3—5', 'Alpha and Beta 2028, pp. 3–5'],
    ['@article, pp. 3 to 5', 'Alpha and Beta 2028, pp. 3 to 5'],
    ['@article, 3 and 5', 'Alpha and Beta 2028, pp. 3 and 5'],
    ['@article, paras. 5.1-5.3', 'Alpha and Beta 2028, paras. 5.1–5.3'],
    ['@article, paras. 3(a) and 4(b)', 'Alpha and Beta 2028, paras. 3(a) and 4(b)'],
    ['@article, para. 3(a)', 'Alpha and Beta 2028, para. 3(a)'],
    ['@article, pp. iv and vi', 'Alpha and Beta 2028, pp. iv and vi'],
    ['@article, pp. 12 ff.', 'Alpha and Beta 2028, pp. 12 ff.'],
    ['@article, arts. 5 and 7', 'Alpha and Beta 2028, arts. 5 and 7'],
    ['@article, chapters 2-3', 'Alpha and Beta 2028, chs. 2–3'],
    ['@article, pp. 3 and 5, on trade', 'Alpha and Beta 2028, pp. 3 and 5, on trade'],
    ['@article, p. 3 and elsewhere', 'Alpha and Beta 2028, p. 3 and elsewhere'],
    ['@article, p. 3, c. 1990', 'Alpha and Beta 2028, p. 3, c. 1990'],
    ['@article, ¶ 3', 'Alpha and Beta 2028, para. 3'],
    ['@article, § 4', 'Alpha and Beta 2028, sec. 4'],
    ['@article, ch. 2', 'Alpha and Beta 2028, ch. 2'],
    ['@article, chapter 2', 'Alpha and Beta 2028, ch. 2'],
    ['@article, vol. 1', 'Alpha and Beta 2028, vol. 1'],
    ['see @report', 'see Example Organisation 2029'],
    ['compare @report, p. 4', 'compare Example Organisation 2029, p. 4'],
    ['@report, p. 4 on rivers', 'Example Organisation 2029, p. 4 on rivers'],
    ['@report, in the annex', 'Example Organisation 2029, in the annex'],
  ])('[%s] is “%s”', async (citation, note) => {
    expect(await notesOf(citation)).toEqual([note]);
  });

  test('of each work of a citation stands alone', async () => {
    expect(await notesOf('@page; see @article, p. 3; @report')).toEqual([
      'Example Fund n.d.',
      'see Alpha and Beta 2028, p. 3',
      'Example Organisation 2029',
    ]);
  });

  test('tells two works of the same author and year apart, as the list of references does', async () => {
    const { notes, bibliography } = await format('@second; @first; @second, p. 2');
    expect(notes.map(wordsOf)).toEqual(['Example Office 2027a', 'Example Office 2027b', 'Example Office 2027a, p. 2']);
    expect(bibliography.map(wordsOf)).toEqual([
      'Example Office. 2027a. Second of the year.',
      'Example Office. 2027b. First of the year.',
    ]);
  });

  test('has no letter where only one of the two is cited', async () => {
    expect(await notesOf('@second')).toEqual(['Example Office 2027']);
  });

  test('speaks Russian in a Russian pack', async () => {
    expect(await notesOf('@article, p. 12; @article, paras. 3 и 5; @page', 'ru')).toEqual([
      'Alpha и Beta 2028, с. 12',
      'Alpha и Beta 2028, абз. 3 и 5',
      expect.stringMatching(/^Example Fund \S/),
    ]);
  });
});

describe('the list of references', () => {
  test('has every work that is cited once, by author', async () => {
    const { bibliography } = await format('@report; @page; @article; @untitled; @report, p. 4');
    const shown = bibliography.map((entry) => toHtml(entry).replaceAll('<wbr>', ''));
    expect(
      shown.map((html) => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))),
    ).toEqual([
      'Alpha, Ann and Bo Beta. 2028. ‘Rivers & <banks>’. <em>Journal of Examples</em>, 7 (2), 5 November 2028, <span class="range">10–19</span>. <a href="https://doi.org/10.0000/x.7">https://doi.org/10.0000/x.7</a>.',
      'Example Fund. n.d. ‘A page’. <a href="https://example.org/fund">https://example.org/fund</a>.',
      'Example Organisation. 2029. <em>A report</em>. Example Press, Example City, February 2029.',
      'Example treaty. 2001. ‘A treaty of the example’. 15 June 2001.',
    ]);
  });

  test('links each of the addresses that one field holds, and one without its scheme', async () => {
    const { bibliography } = await format('@case; @bare');
    expect(bibliography.map((entry) => toHtml(entry).replaceAll('<wbr>', ''))).toEqual([
      'Example Trust. 2024. ‘A page’. <a href="https://www.example.org/x">https://www.example.org/x</a>.',
      'Rivers v. Banks. 2025. 3 <em>Ex. Rep.</em> 44, Court of Example. <a href="https://example.org/a">https://example.org/a</a> <a href="https://example.org/b">https://example.org/b</a>.',
    ]);
  });

  test.each([
    ['en', '@resolution', 'Example Assembly. 2015. Rivers for all. Resolution 70/1, 25 September 2015.'],
    ['en', '@code', 'Example Waters Act. 1998. Ex. Code § 40-27-101.'],
    ['en', '@inside', 'Alpha, Ann. 2020. ‘Inside’. Outside, ed. by Bo Beta and Cy Gamma, 2nd ed., Example Press, 3–9.'],
    [
      'ru',
      '@inside',
      'Alpha, Ann. 2020. «Inside». Outside, под ред. Bo Beta и Cy Gamma, 2-е изд., Example Press, 3–9.',
    ],
    ['en', '@unreported', 'Dale v. Hill. 2021. 4:19-cv-77, Court of Example, 15 February 2021.'],
  ])('in %s prints by what %s is found', async (language, citation, words) => {
    expect((await format(citation, language)).bibliography.map(wordsOf)).toEqual([words]);
  });

  // BibTeX's "and others", which is the name of nobody.
  test.each([
    ['en', 'Delta et al. 2030', 'Delta, Di et al. 2030. ', 'Delta, Di, Ed Eta, et al. 2031. '],
    ['ru', 'Delta и др. 2030', 'Delta, Di и др. 2030. ', 'Delta, Di, Ed Eta, и др. 2031. '],
  ])('in %s has the words of the language for names that a file leaves out', async (language, note, one, several) => {
    const { notes, bibliography } = await format('@shortened; @several', language);
    expect(notes.map(wordsOf)[0]).toBe(note);
    expect(bibliography.map(wordsOf)).toEqual([`${several}By several.`, `${one}Shortened.`]);
  });

  test('is empty where nothing is cited', async () => {
    expect(await formatCitations([], references, { style: '', locale: '' }, 'en')).toEqual({
      notes: [],
      following: [],
      short: [],
      bibliography: [],
      keys: [],
    });
  });
});

test('two commas with nothing between them are printed as one', () => {
  expect(wordsOf(citationToRichText('<i>Dale v. Hill</i>, , 3 Ex. Rep. 44', { addresses: [] }))).toBe(
    'Dale v. Hill, 3 Ex. Rep. 44',
  );
});

test('a work that the style leaves out of the list takes no other work’s place there', async () => {
  const style =
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info/><citation><layout><text variable="title"/></layout></citation>' +
    '<bibliography><layout><choose><if type="webpage" match="none"><text variable="title"/></if></choose></layout></bibliography></style>';
  const locale = styles.get('en')?.locale ?? '';
  const cited = parseCitation('@report; @page; @three') ?? [];
  const { keys, bibliography, notes } = await formatCitations(cited, references, { style, locale }, 'en-GB');
  expect(notes.map(wordsOf)).toEqual(['A report', 'A page', 'By three']);
  expect(keys).toEqual(['report', 'three']);
  expect(bibliography.map(wordsOf)).toEqual(['A report', 'By three']);
});
