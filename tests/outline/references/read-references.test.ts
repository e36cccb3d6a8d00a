import { describe, expect, test } from 'vitest';
import { fileOf, readLibrary as read } from '../../helpers/read-library.ts';

function itemOf(work: object): object | undefined {
  const { references } = read([fileOf('json', JSON.stringify([work]))]);
  return [...references.values()][0]?.item;
}

describe('a work', () => {
  test('keeps every variable of CSL, and none that is empty', () => {
    const work = {
      id: 'rivers2029',
      type: 'report',
      title: 'Rivers',
      author: [{ family: 'Alpha', given: '' }, { family: '', given: '' }, { literal: '' }],
      editor: [],
      DOI: '',
      URL: ' ',
      issued: { 'date-parts': [[]] },
      accessed: { 'date-parts': [['2029', 5, 1]] },
      'number-of-pages': 186,
      event: 'A conference',
      shortTitle: 'R',
      medium: 'DVD',
      'call-number': 'X 1',
      archive_location: 'Box 5',
      license: 'CC BY',
      custom: { a: 1 },
      categories: [],
    };
    expect(itemOf(work)).toEqual({
      id: 'rivers2029',
      type: 'report',
      title: 'Rivers',
      author: [{ family: 'Alpha' }],
      accessed: { 'date-parts': [[2029, 5, 1]] },
      'number-of-pages': '186',
      'event-title': 'A conference',
      'title-short': 'R',
      medium: 'DVD',
      'call-number': 'X 1',
      archive_location: 'Box 5',
      license: 'CC BY',
    });
    expect(read([fileOf('json', JSON.stringify([work]))]).told).toEqual([]);
  });

  test('takes from its note what Zotero has no field for, and a body from the field of given names', () => {
    const note =
      'Collection Title: Notes on rivers\nDOI: 10.0000/note\nSource: own archive\nIssued: one day\nISBN: other';
    const author = [{ family: '', given: 'Example Alliance' }];
    const work = { id: 'a', type: 'report', title: 'Rivers', author, ISBN: '1', note };
    const item = itemOf(work);
    expect(item).toMatchObject({ author: [{ literal: 'Example Alliance' }], DOI: '10.0000/note', ISBN: '1' });
    expect(item).toMatchObject({ 'collection-title': 'Notes on rivers' });
    expect(Object.keys(item ?? {})).not.toContain('source');
    expect(Object.keys(item ?? {})).not.toContain('issued');
  });

  test.each([
    ['R&amp;D', 'R&D'],
    ['It&#8217;s &lt;i&gt;here&lt;/i&gt;', 'It’s <i>here</i>'],
    ['AT&T; rivers', 'AT&T; rivers'],
    ['<em>E. coli</em>  in\n water', '<i>E. coli</i> in water'],
    ['CO<sub>2</sub>', 'CO<sub>2</sub>'],
    ['<jats:italic>Rivers</jats:italic>', '<i>Rivers</i>'],
    ['soft\u00ADhyphen\u200B and \u0007bell', 'softhyphen and bell'],
    ['a\u0308', '\u00E4'],
    ['A < B and C > D', 'A < B and C > D'],
  ])('has %j as its title, which is meant as %j', (title, meant) => {
    expect(itemOf({ id: 'x', type: 'book', title })).toMatchObject({ title: meant });
  });

  test.each([
    ['10.0000/xyz', '10.0000/xyz'],
    ['doi:10.0000/xyz', '10.0000/xyz'],
    ['DOI: 10.0000/xyz ', '10.0000/xyz'],
    ['https://doi.org/10.0000/xyz', '10.0000/xyz'],
    ['http://dx.doi.org/10.0000/a%3Cb', '10.0000/a<b'],
    ['https://doi.org/doi:10.0000/xyz', '10.0000/xyz'],
    ['http://dx.doi.org.proxy.example.edu/10.0000/xyz', '10.0000/xyz'],
    ['https://doi-org.proxy.example.edu/10.0000/xyz', '10.0000/xyz'],
    ['10.0000/(x)1:1<1::a>3.0.CO;2-#', '10.0000/(x)1:1<1::a>3.0.CO;2-#'],
  ])('has the DOI %j, which is %j', (DOI, meant) => {
    expect(itemOf({ id: 'x', type: 'book', title: 'T', DOI })).toMatchObject({ DOI: meant });
  });

  test('has an address in the place of its DOI taken for its address', () => {
    const item = itemOf({ id: 'x', type: 'book', title: 'T', DOI: 'https://example.org/x' });
    expect(item).toEqual({ id: 'x', type: 'book', title: 'T', URL: 'https://example.org/x' });
  });

  test.each([
    [{ id: 'a', 'citation-key': 'b', note: 'Citation Key: c' }, 'b'],
    [{ id: 'http://zotero.org/users/1/items/AB', note: 'Read.\nCitation Key: c\n' }, 'c'],
    [{ id: 7 }, '7'],
    [{ id: 'mu\u0308ller2029' }, 'm\u00FCller2029'],
  ])('of %j is cited by %s', (work, key) => {
    expect(read([fileOf('json', JSON.stringify([{ type: 'book', title: 'T', ...work }]))]).keys).toEqual([key]);
  });

  // As programs leave them that are not the ones which wrote CSL's schema.
  test('has a date whose key or day is written otherwise, or a fault, and is never without its date silently', () => {
    const dated = (issued: unknown) => ({ id: 'x', type: 'book', title: 'T', issued });
    expect(itemOf(dated({ date_parts: [['2029', 5]] }))).toMatchObject({ issued: { 'date-parts': [[2029, 5]] } });
    expect(itemOf(dated({ literal: '2029-05-0004' }))).toMatchObject({ issued: { 'date-parts': [[2029, 5, 4]] } });
    const told = (issued: unknown) => read([fileOf('json', JSON.stringify([dated(issued)]))]).told;
    expect(told({ date_parts: [[2029, 5]] })).toEqual([]);
    expect(told({ date_parts: [[2029, 2, 30]] })).toEqual(['references.json:1:61 outline/invalid-value']);
    expect(told({ begin: '2029' })).toEqual(['references.json:1:47 outline/invalid-value']);
  });

  test('has a number as it is written', () => {
    const { references } = read([fileOf('yaml', '- { id: x, type: software, title: T, version: 1.10 }')]);
    expect(references.get('x')?.item).toMatchObject({ version: '1.10' });
  });
});

describe('faults', () => {
  const LIBRARY = `- { id: good, type: book, title: Good }
- id: untitled
  type: book
- { id: dated, type: book, title: T, issued: 2029-02-30 }
- { id: twice, type: book, title: One }
- { id: twice, type: book, title: Two }
- { id: named, type: book, title: T, author: Example Organisation }
`;

  test('in works that are cited stand at their places', () => {
    expect(read([fileOf('yaml', LIBRARY)]).told).toEqual([
      'references.yaml:2:3 outline/missing-key',
      'references.yaml:4:46 outline/invalid-value',
      'references.yaml:6:9 outline/duplicate-id',
      'references.yaml:7:46 outline/wrong-type',
    ]);
  });

  test('in works that nobody cites are one warning with their count', () => {
    const { findings, told } = read([fileOf('yaml', LIBRARY)], ['good']);
    expect(told).toEqual(['references.yaml:2:7 outline/uncited-works']);
    expect(findings[0]?.message).toContain('5 of the works of this file; 4 of them have faults');
  });

  test('of a JSON file have their line and column too', () => {
    const works = [
      { id: 'a', type: 'book', title: 'A "quoted" title with } and ]' },
      { id: 'b', type: 'book', title: 'B', issued: { 'date-parts': [[2029, 2, 30]] } },
    ];
    const text = JSON.stringify(works, null, 2);
    const line = text.split('\n').findIndex((each) => each.includes('date-parts')) + 1;
    expect(read([fileOf('json', text)]).told).toEqual([`references.json:${line}:21 outline/invalid-value`]);
  });

  test('are not told of works that an export has, and nobody cites', () => {
    const works = [1, 2, 3].map((number) => ({ id: `w${number}`, type: 'book', title: 'T' }));
    expect(read([fileOf('json', JSON.stringify(works))], ['w1']).told).toEqual([]);
    expect(read([fileOf('yaml', JSON.stringify(works), true)], ['w1']).told).toEqual([]);
    expect(read([fileOf('yaml', JSON.stringify(works))], ['w1']).told).toEqual([
      'references.yaml:1:46 outline/uncited-works',
    ]);
  });

  test('of variables that CSL has not are one warning a file, with the nearest names', () => {
    const works = ['a', 'b', 'c'].map((id) => ({ id, type: 'book', title: 'T', publishr: 'P', 'is-referenced': 4 }));
    const { findings, told } = read([fileOf('json', JSON.stringify(works, null, 1))]);
    expect(told).toEqual(['references.json:6:3 outline/unknown-variable']);
    expect(findings[0]?.message).toContain("'publishr', 'is-referenced'");
    expect(findings[0]?.hint).toBe("Did you mean 'publisher' for 'publishr'?");
  });

  test('of a text of megabytes stand at it, and an abstract of megabytes is none', () => {
    const long = 'river '.repeat(500_000);
    const works = [
      { id: 'a', type: 'book', title: long },
      { id: 'b', type: 'book', title: 'B', abstract: long },
    ];
    expect(read([fileOf('json', JSON.stringify(works))]).told).toEqual(['references.json:1:34 outline/long-text']);
  });

  test('of a key in two files name both places, once', () => {
    const yaml = fileOf('yaml', '- { id: same, type: book, title: T }');
    const bib = fileOf('bib', '\n@book{same, title = {T}}');
    const { findings, told } = read([yaml, bib]);
    expect(told).toEqual(['references.bib:2:7 outline/duplicate-id']);
    expect(findings[0]?.message).toContain('references.yaml:1:9');
  });

  test.each([
    ['[{ "id": "a" },]', '1:16'],
    ['[\n  { "id" "a" }\n]', '2:10'],
    ['[{ "id": "a" }', '1:15'],
    ['[\n  oops\n]', '2:3'],
  ])('of JSON stand where it breaks: %j', (text, place) => {
    const { told, keys } = read([fileOf('json', text)]);
    expect(told).toEqual([`references.json:${place} outline/json-syntax`]);
    expect(keys).toBeUndefined();
  });
});
