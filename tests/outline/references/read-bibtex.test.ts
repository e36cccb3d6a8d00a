import { describe, expect, test } from 'vitest';
import { fileOf, readLibrary as read } from '../../helpers/read-library.ts';

describe('BibTeX', () => {
  const LIBRARY = `% A library of mail@example.org
@string{press = {Example Press}}
@comment{ of no @book{concern, } }
@report{inst2029, author = {{Example {Water} Office} and {\\'E}mile Alpha and others}, title = {A {NATO} report \\& more},
  institution = press, date = {2029-02/2029-04}, url = {https://example.org/a\\_b}, doi = {10.0000/x\\_y}}
@article{m\u00FCller2028, author = {M{\\"u}ller, J{\\'o}zef}, title = "H\\textsubscript{2}O", journaltitle = {J. Ex.}, year = 2028, month = mar}
@book{season2027, title = {S}, date = {2027-21}}
@book{about1850, title = {A}, date = {1850~}}
@book{press, title = {P}, year = {in press}}
@book{bad2026, title = {B}, date = {2026-02-30}}
@book{month, title = {M}, year = {2026}, month = {13}}
`;
  const items = (cited?: readonly string[]) => read([fileOf('bib', LIBRARY)], cited);

  test('is read with its institutions, accents, spans and addresses', () => {
    const { references } = items(['inst2029', 'm\u00FCller2028']);
    expect(references.get('inst2029')?.item).toMatchObject({
      author: [{ literal: 'Example Water Office' }, { family: 'Alpha', given: '\u00C9mile' }, { literal: 'others' }],
      title: 'A NATO report & more',
      publisher: 'Example Press',
      issued: {
        'date-parts': [
          [2029, 2],
          [2029, 4],
        ],
      },
      URL: 'https://example.org/a_b',
      DOI: '10.0000/x_y',
    });
    expect(references.get('m\u00FCller2028')?.item).toMatchObject({
      author: [{ family: 'M\u00FCller', given: 'J\u00F3zef' }],
      title: 'H<sub>2</sub>O',
      issued: { 'date-parts': [[2028, 3]] },
    });
  });

  test('has its dates read as they are written', () => {
    const { references, told } = items();
    expect(references.get('season2027')?.item['issued']).toEqual({ 'date-parts': [[2027]], season: 1 });
    expect(references.get('about1850')?.item['issued']).toEqual({ 'date-parts': [[1850]], circa: true });
    expect(references.get('press')?.item['issued']).toEqual({ literal: 'in press' });
    expect(told).toEqual(['references.bib:10:36 outline/invalid-value', 'references.bib:11:34 outline/invalid-value']);
  });

  test('hides no entry behind one whose value can not be read', () => {
    const text = '@book{one, title = {One}}\n@book{two, title = {Of \\begin{array} x}}\n@book{four, title = {Four}}\n';
    const all = read([fileOf('bib', text)]);
    expect(all.keys?.toSorted()).toEqual(['four', 'one', 'two']);
    expect(all.told).toEqual(['references.bib:2:20 outline/bibtex-syntax']);
    expect([...all.references.keys()]).toEqual(['one', 'four']);
  });

  test('hides no entry behind one that is broken', () => {
    const text =
      '@book{one, title = {One}}\n@book{two, title = {Two} year = 2029}\n@book{three, title = {Three\n@book{four,\n  title = {Four}}\n';
    const all = read([fileOf('bib', text)]);
    expect(all.keys?.toSorted()).toEqual(['four', 'one', 'three', 'two']);
    expect(all.told).toEqual(['references.bib:2:26 outline/bibtex-syntax', 'references.bib:3:1 outline/bibtex-syntax']);
    const { findings } = read([fileOf('bib', text)], ['one', 'four']);
    expect(findings.map(({ message }) => message)).toEqual(['There are faults in 2 works that no text cites.']);
  });
});

test.each([
  ['howpublished = {\\url{https://example.org/a_b}}', 'https://example.org/a_b'],
  ['url = {\\url{https://example.org/?a=1&b=%20}}', 'https://example.org/?a=1&b=%20'],
  ['url = {\\href{https://example.org/x}{The page}}', 'https://example.org/x'],
  ['note = {Read at \\url{https://example.org/y}.}', 'https://example.org/y'],
  ['note = {See https://example.org/z.}', 'https://example.org/z'],
  ['url = {https://example.org/x}, note = {See https://example.org/z.}', 'https://example.org/x'],
  ['eprint = {arXiv:2901.00001}, archivePrefix = {arXiv}', 'https://arxiv.org/abs/2901.00001'],
  ['eprint = {1234}, eprinttype = {jstor}', 'https://www.jstor.org/stable/1234'],
  ['eprint = {1234}, eprinttype = {ours}', undefined],
])('of BibTeX, { %s } leads to %s', (fields, address) => {
  const { references, told } = read([fileOf('bib', `@misc{web, title = {Web}, year = 2029, ${fields}}`)]);
  expect(told).toEqual([]);
  expect(references.get('web')?.item['URL']).toBe(address);
});

test('of BibTeX, an “and” in the name of a publisher or place is a word, and a dash between years a span', () => {
  const fields = `title = {F}, institution = {Food and Rivers Organisation}, address = {Here and There}, year = {2028--2030}`;
  const { references } = read([fileOf('bib', `@report{food, author = {{A and B Office} and others}, ${fields}}`)]);
  expect(references.get('food')?.item).toMatchObject({
    author: [{ literal: 'A and B Office' }, { literal: 'others' }],
    publisher: 'Food and Rivers Organisation',
    'publisher-place': 'Here and There',
    issued: { 'date-parts': [[2028], [2030]] },
  });
});

test('of BibTeX, two commas before a word are TeX’s low quotation mark, and other commas stay', () => {
  const title = "Der ,,Fall'' Astana: 1,,2 und a,, b";
  const { references } = read([fileOf('bib', `@book{fall, title = {${title}}, year = 2024}`)]);
  expect(references.get('fall')?.item['title']).toBe('Der „Fall” Astana: 1,,2 und a,, b');
});

test('of BibTeX, a dollar sign that begins no formula is a currency, and an accent over a dotless i is one letter', () => {
  const abstract =
    'It costs US$1.8 trillion, A$ 5 and $3 of {CO}{\\&}lt$\\mathsemicolon$sub{\\&}gt$\\mathsemicolon$2{\\&}lt$\\mathsemicolon$/sub{\\&}gt$\\mathsemicolon$';
  const fields = `author = {Garc{\\'\\i}a, {\\'{\\i}}n}, title = {A tax of $20 on $x^2 \\leq 3$ in {\\'\\i}ndices of \\aa{}}, abstract = {${abstract}}`;
  const { references, told } = read([fileOf('bib', `@book{tax, ${fields}, year = 2024}`)]);
  expect(told).toEqual([]);
  expect(references.get('tax')?.item).toMatchObject({
    author: [{ family: 'Garc\u00EDa', given: '\u00EDn' }],
    title: 'A tax of $20 on x\u00B2 \u2264 3 in \u00EDndices of \u00E5',
    abstract: 'It costs US$1.8 trillion, A$ 5 and $3 of CO<sub>2</sub>',
  });
});

test('of BibTeX, a kind of thesis that is written as a key becomes its words', () => {
  const text =
    '@thesis{t, title = {T}, type = {phdthesis}, date = {2017}}\n@misc{m, title = {M}, year = 2017, type = {Blog}}\n';
  const { references } = read([fileOf('bib', text)]);
  expect([...references.values()].map(({ item }) => item['genre'])).toEqual(['PhD thesis', 'Blog']);
});

test('an address without its beginning gets one', () => {
  const text =
    '@misc{a, title = {A}, year = 2017, url = {www.example.org/a}}\n@misc{b, title = {B}, year = 2017, url = {example.org/b}}\n@misc{c, title = {C}, year = 2017, url = {Private archive}}\n';
  const { references } = read([fileOf('bib', text)]);
  expect([...references.values()].map(({ item }) => item['URL'])).toEqual([
    'https://www.example.org/a',
    'https://example.org/b',
    'Private archive',
  ]);
});

// As Mendeley Desktop 1.19 writes them, with escaped braces, addresses as prose, and line breaks as the two signs \n.
test('of BibTeX, what Mendeley leaves in titles, addresses, pages and numbers is put right', () => {
  const text = String.raw`@article{Alpha2029,
abstract = {Costs are C = {\{}c 1}},
author = {Alpha, A. and et al.},
doi = {10.0000/(EX)1.0001.},
number = {-1},
pages = {pp 77--84},
title = {{The {\{}NATO{\}} {\{}New Deal{\}} of Rivers,$\backslash$nRoads and {\^{}} ,}},
url = {http://example.org/a{\_}b?c{\&}d=caf{\'{e}}{\%}5Cnhttp://example.org/e}
}
@inproceedings{Beta2029, author = {Bo Beta et al.}, pages = {18p}, title = {Beta}, volume = {{\sc VX}--3}, year = {2029}}
@misc{Gamma2029, author = {{et al. GAMMA, G.} and Others}, title = {Gamma {\{}001{\}}}, year = {2029}}
`;
  const { references, told } = read([fileOf('bib', text)]);
  expect(told).toEqual([]);
  const items = [...references.values()].map(({ item }) => item);
  expect(items).toMatchObject([
    {
      author: [{ family: 'Alpha', given: 'A.' }, { literal: 'others' }],
      DOI: '10.0000/(EX)1.0001',
      page: '77-84',
      title: 'The NATO New Deal of Rivers, Roads and ^',
      URL: 'http://example.org/a_b?c&d=caf\u00E9 http://example.org/e',
    },
    { author: [{ family: 'Beta', given: 'Bo' }, { literal: 'others' }], 'number-of-pages': '18', volume: 'VX\u20133' },
    { author: [{ literal: 'GAMMA, G.' }, { literal: 'others' }, { literal: 'Others' }], title: 'Gamma {001}' },
  ]);
  expect(items.map(({ issue, page }) => [issue, page])).toEqual([
    [undefined, '77-84'],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test.each([
  [String.raw`\S 5 and \P{}3 of the {\dag} act`, '\u00A7 5 and \u00B63 of the \u2020 act'],
  [String.raw`Cu$_2$O$(1\,1\,1)$ on {MgO$(0\,0\,1)$} at US$5`, 'Cu\u2082O(1 1 1) on MgO(0 0 1) at US$5'],
  [
    String.raw`The \enquote*{case} of \foreignlanguage{german}{Recht}\footnote{A note}`,
    'The \u201Ccase\u201D of Recht',
  ],
  ['NO$_x$ and $\\epsilon$', 'NO<sub>x</sub> and \u03B5'],
  ["``On `{S}ome' rivers''", "\u201COn \u2018Some' rivers\u201D"],
])('of BibTeX, the title { %s } is read as %s', (title, words) => {
  const { references, told } = read([fileOf('bib', `@misc{a, title = {${title}}, year = 2029}`)]);
  expect(told).toEqual([]);
  expect(references.get('a')?.item['title']).toBe(words);
});

test('of BibTeX, a fault in what no style prints hurts no work, and a parent is found in other capitals', () => {
  const text = String.raw`@misc{one, title = {One}, annotation = {Of \enquote x and \begin{array}}, year = 2028}
@inproceedings{two, title = {Two}, crossref = {rivers29}}
@proceedings{RIVERS29, title = {Rivers}, booktitle = {Rivers}, year = 2029}
`;
  const { references, told } = read([fileOf('bib', text)]);
  expect(told).toEqual([]);
  expect(references.get('two')?.item).toMatchObject({
    'container-title': 'Rivers',
    issued: { 'date-parts': [[2029]] },
  });
  expect(references.get('RIVERS29')?.item['container-title']).toBeUndefined();
});

test('of BibTeX, a part takes the title of its book over from whatever kind of book it names', () => {
  const text = `@incollection{one, title = {One}, crossref = {rivers}}
@inbook{two, title = {Two}, crossref = {rivers}}
@inproceedings{three, title = {Three}, crossref = {talks}}
@incollection{four, title = {Four}, booktitle = {Its Own}, crossref = {rivers}}
@book{rivers, title = {Rivers}, editor = {Roe, R.}, publisher = {Example Press}, year = 2029}
@collection{talks, title = {Talks}, year = 2029}
`;
  const { references, told } = read([fileOf('bib', text)]);
  expect(told).toEqual([]);
  const books = ['one', 'two', 'three', 'four'].map((key) => references.get(key)?.item['container-title']);
  expect(books).toEqual(['Rivers', 'Rivers', 'Talks', 'Its Own']);
  expect(references.get('two')?.item['container-author']).toBeUndefined();
  expect(references.get('one')?.item).toMatchObject({ publisher: 'Example Press', editor: [{ family: 'Roe' }] });
});
