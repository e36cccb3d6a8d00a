import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Piece, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { createTypesetter } from '../../../scripts/views/text/typography.ts';
import { arbitraryText, arbitraryWords } from '../../helpers/arbitrary-words.ts';
import { tries } from '../../helpers/tries.ts';

const text = (value: string): Piece => ({ kind: 'text', value });
const setType = (pieces: readonly Piece[], language: string) => createTypesetter(language)(pieces);
const shown = (pieces: readonly Piece[], language: string) =>
  wordsOf({ kind: 'rich', pieces: setType(pieces, language) });
const set = (words: string, language = 'en-GB') => shown([text(words)], language);
const LANGUAGES = ['en-GB', 'en-US', 'ru', 'fr', 'de', 'es', 'kk', 'pl', 'zh'];

describe('quotation marks and apostrophes', () => {
  test.each([
    ['en-GB', '"Rivers" and "the \'data\' come first".', '“Rivers” and “the ‘data’ come first”.'],
    [
      'en-GB',
      "the ministers' view, Kazakhstan's chair, it's the '90s",
      'the ministers’ view, Kazakhstan’s chair, it’s the ’90s',
    ],
    ['en-GB', "He said 'yes' twice.", 'He said ‘yes’ twice.'],
    ['en-GB', 'a pipe of 6" and a door of 7\' height', 'a pipe of 6" and a door of 7\' height'],
    ['en-GB', 'already “right” and ‘so’', 'already “right” and ‘so’'],
    ['en-GB', '("brackets")—"dash"', '(“brackets”)—“dash”'],
    ['ru', '"Один \'пояс\'" и "путь"', '«Один „пояс“» и\u00A0«путь»'],
    ['de', '"Eins", sagte sie, "und \'zwei\'"', '„Eins“, sagte sie, „und ‚zwei‘“'],
    ['fr', 'Le "corridor" d\'Asie', 'Le «\u202Fcorridor\u202F» d’Asie'],
    ['fr', 'Le « corridor »', 'Le «\u202Fcorridor\u202F»'],
  ])('%s: %s', (language, words, expected) => expect(set(words, language)).toBe(expected));

  test('begin before an emphasis and end behind it; code, addresses and links stay', () => {
    const pieces: Piece[] = [
      text('They "'),
      { kind: 'strong', children: [text('agreed')] },
      text('" to '),
      { kind: 'code', value: '"x" -- y...' },
      text("'s end"),
      { kind: 'notes', numbers: [3] },
      { kind: 'link', href: 'https://a.org/"b"', children: [text('https://a.org/"b"--c')] },
    ];
    const result = setType(pieces, 'en-GB');
    expect(wordsOf({ kind: 'rich', pieces: result })).toBe('They “agreed” to "x" -- y...’s endhttps://a.org/"b"--c');
    for (const index of [1, 3, 5, 6]) expect(result[index]).toEqual(pieces[index]);
  });
});

const _ = '\u00A0';

describe('dashes, ranges and ellipses', () => {
  test.each([
    ['en-GB', 'one - two -- three, word--word', `one${_}– two${_}– three, word${_}– word`],
    ['en-GB', 'already – right', `already${_}– right`],
    ['en-US', 'one - two', 'one—two'],
    ['ru', 'слово - слово', `слово${_}— слово`],
    ['de', 'eins - zwei', `eins${_}– zwei`],
    ['en-GB', 'pages 3-4, 10-15% and 1.5-2.5 m', `pages 3–4, 10–15% and 1.5–2.5${_}m`],
    ['en-GB', '2024-07, 2001-06-15, COVID-19, 0-306, 9-1-1, x-1', '2024-07, 2001-06-15, COVID-19, 0-306, 9-1-1, x-1'],
    ['en-GB', 'ISO 32000-1, of 1998-9, 12000-15000 copies', 'ISO 32000-1, of 1998–9, 12000–15000 copies'],
    ['en-GB', 'run --only brief; 5 - 3; well-known', 'run --only brief; 5 - 3; well-known'],
    ['en-GB', 'wait... ../folder ....', 'wait… ../folder ....'],
    ['en-GB', 'see https://a.org/x--y?z=3-4... now', 'see https://a.org/x--y?z=3-4... now'],
  ])('%s: %s', (language, words, expected) => expect(set(words, language)).toBe(expected));
});

describe('spaces that do not break', () => {
  test.each([
    [
      'en-GB',
      'No. 5, para. 3, pp. 3 and 22 million or 5 km',
      `No.${_}5, para.${_}3, pp.${_}3 and 22${_}million or 5${_}km`,
    ],
    ['en-GB', 'M. Raza, J. R. R. Tolkien, Dr Who', `M.${_}Raza, J.${_}R.${_}R.${_}Tolkien, Dr${_}Who`],
    ['en-GB', '3-4 July 2024 and May 21, in 22 March', `3–4${_}July 2024 and May${_}21, in 22${_}March`],
    ['en-GB', `9.1 %, 9.1${_}% and 9.1%, 3 ‰; 5 %s`, '9.1%, 9.1% and 9.1%, 3‰; 5 %s'],
    ['de', '9,1 % und 9,1%, 3 ‰', `9,1${_}% und 9,1%, 3${_}‰`],
    ['ru', '9,1 % и 3 ‰', `9,1${_}% и${_}3${_}‰`],
    ['fr', '9,1 % et 9,1\u202F% ; 3 ‰', `9,1${_}% et 9,1${_}%\u202F; 3${_}‰`],
    ['tr', '9,1 %', `9,1${_}%`],
    ['ru', '3 июля 2024 года', `3${_}июля 2024 года`],
    ['en-GB', 'In 2005 named; 9 member states', 'In 2005 named; 9 member states'],
    [
      'ru',
      'в Астане и с ними, 5 млн тенге, № 5, он же',
      `в${_}Астане и${_}с${_}ними, 5${_}млн тенге, №${_}5, он${_}же`,
    ],
    ['fr', 'Vrai ? Oui! Non; voici : 10:30', `Vrai\u202F? Oui\u202F! Non\u202F; voici${_}: 10:30`],
  ])('%s: %s', (language, words, expected) => expect(set(words, language)).toBe(expected));
});

/** What a text keeps whatever its type: its letters, figures and signs, without blanks and with one form of each mark. */
function bare(words: string): string {
  return words
    .replace(/\s/gu, '')
    .replace(/[“”„«»"]/gu, '"')
    .replace(/[‘’‚']/gu, "'")
    .replace(/-{2,3}|[–—]/gu, '-')
    .replaceAll('…', '...');
}

const languages = fc.constantFrom(...LANGUAGES);
const SIGNS = [...'"\'-–—.…:;!?« »“”()[] \u00A0\u202F3457%abcЖщ«M.5…'];
const signs = fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }).map((list) => list.join(''));

describe('whatever the words', () => {
  const settings = { numRuns: tries(3_000), seed: 20240706 };

  test('setting the type twice is setting it once', () => {
    fc.assert(
      fc.property(fc.oneof(signs, arbitraryWords), languages, (words, language) => {
        const once = set(words, language);
        expect(set(once, language)).toBe(once);
      }),
      settings,
    );
  });

  test('nothing is lost or added but blanks, and the forms of marks', () => {
    fc.assert(
      fc.property(fc.oneof(signs, arbitraryWords), languages, (words, language) => {
        expect(bare(set(words, language)).replaceAll('"', "'")).toBe(bare(words).replaceAll('"', "'"));
      }),
      settings,
    );
  });

  test('markup, code, links and note numbers stay what they are', () => {
    const skeleton = (pieces: readonly Piece[]): unknown[] =>
      pieces.map((piece) => {
        if (piece.kind === 'text') return 'text';
        return 'children' in piece ? { ...piece, children: skeleton(piece.children) } : piece;
      });
    fc.assert(
      fc.property(arbitraryText, languages, ({ pieces }, language) => {
        expect(skeleton(setType(pieces, language))).toEqual(skeleton(pieces));
      }),
      settings,
    );
  });

  test('a text without such signs is unchanged', () => {
    const plain = fc
      .array(fc.constantFrom(...'abc éж中,(): ', 'word', '12'), { maxLength: 20 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(plain, fc.constantFrom('en-GB', 'en-US', 'zh'), (words, language) => {
        expect(set(words, language)).toBe(words);
      }),
      settings,
    );
  });
});

test('a percent sign loses its blank in English where the number stands in an emphasis, and keeps it in code', () => {
  const pieces: Piece[] = [
    { kind: 'strong', children: [text('9.1')] },
    text(' % and '),
    { kind: 'code', value: '7 % 2' },
  ];
  expect(shown(pieces, 'en-GB')).toBe('9.1% and 7 % 2');
});
