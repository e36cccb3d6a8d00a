import { expect, test } from 'vitest';
import { quoted } from '../../../scripts/views/text/quoted.ts';
import { type Piece, plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { createTypesetter } from '../../../scripts/views/text/typography.ts';

const set = (words: string, language: string) =>
  wordsOf(quoted({ kind: 'rich', pieces: createTypesetter(language)([{ kind: 'text', value: words }]) }, language));

test.each([
  ['en-GB', 'We meet here.', '“We meet here.”'],
  ['en-US', 'The "open door" stays.', '“The ‘open door’ stays.”'],
  ['ru', 'Мы встречаемся здесь.', '«Мы встречаемся здесь».'],
  ['ru', 'Это "открытая дверь"', '«Это „открытая дверь“»'],
  ['ru', 'Кто там?', '«Кто там?»'],
  ['de', 'Die "Tür" bleibt offen.', '„Die ‚Tür‘ bleibt offen.“'],
  ['fr', 'La "porte" reste ouverte.', '«\u202FLa “porte” reste ouverte.\u202F»'],
  ['kk', 'Есік ашық.', '«Есік ашық».'],
  ['ja', 'Open.', '“Open.”'],
  ['en-GB', '"Yes" to trade, "no" to waste', '“‘Yes’ to trade, ‘no’ to waste”'],
  ['en-GB', '“Yes” to trade is “yes”.', '“‘Yes’ to trade is ‘yes’.”'],
  ['ru', '«Да» миру, «нет» войне', '«„Да“ миру, „нет“ войне»'],
])('a quotation has the marks of %s: %s', (language, words, expected) => {
  expect(set(words, language)).toBe(expected);
});

test.each([
  ['en-GB', '"We meet here."', '“We meet here.”'],
  ['en-GB', '"We meet here".', '“We meet here”.'],
  ['en-GB', "'We meet here.'", '‘We meet here.’'],
  ['en-GB', "'We don't meet here.'", '‘We don’t meet here.’'],
  ['en-GB', '“Each ‘yes’ is one, each ‘no’ too”', '“Each ‘yes’ is one, each ‘no’ too”'],
  ['en-GB', '“Each “yes” is one”', '“Each “yes” is one”'],
  ['en-GB', '«We meet here.»', '«We meet here.»'],
  ['ru', '"Мы здесь".', '«Мы здесь».'],
  ['ja', '「ここ」', '「ここ」'],
])('marks that the writer has put around it are not doubled, in %s: %s', (language, words, expected) => {
  expect(set(words, language)).toBe(expected);
});

test('the notes stand after the closing mark, and code keeps its marks', () => {
  const pieces: Piece[] = [
    { kind: 'strong', children: [{ kind: 'text', value: 'Say “yes”' }] },
    { kind: 'code', value: '“x”' },
    { kind: 'notes', numbers: [4] },
  ];
  expect(quoted({ ...plainText(''), pieces }, 'en').pieces).toEqual([
    { kind: 'text', value: '“' },
    { kind: 'strong', children: [{ kind: 'text', value: 'Say ‘yes’' }] },
    { kind: 'code', value: '“x”' },
    { kind: 'text', value: '”' },
    { kind: 'notes', numbers: [4] },
  ]);
});
