import { expect, test } from 'vitest';
import { leadTo } from '../../../scripts/views/notes/lead-to.ts';
import {
  citedAddress,
  isCitedAddress,
  isNoteAddress,
  linkNotes,
  noteAddress,
} from '../../../scripts/views/notes/link-notes.ts';
import { type Piece, plainText, type RichText } from '../../../scripts/views/text/rich-text.ts';
import { toHtml } from '../../../scripts/views/text/to-html.ts';

const LIST = { file: { theme: 'finance' }, path: ['notes'] } as const;
const NOTES = [4, 7].map((number) => {
  const id = noteAddress(LIST, number);
  return { number, id, citedAt: citedAddress(id) };
});
const cited = (numbers: readonly number[]): Piece => ({ kind: 'notes', numbers });
const text = (...pieces: readonly Piece[]): RichText => ({ kind: 'rich', pieces });

test('each number leads to its note, and the first of each can be led back to', () => {
  const view = {
    headline: text({ kind: 'strong', children: [cited([4])] }),
    points: [{ detail: text(cited([4, 7])) }],
  };
  const { headline, points } = linkNotes(view, NOTES);
  expect(toHtml(headline)).toBe(
    '<strong><sup><a class="quiet" id="finance/notes/4/cited" href="#finance/notes/4">4</a></sup></strong>',
  );
  expect(points.map(({ detail }) => toHtml(detail))).toEqual([
    '<sup><a class="quiet" href="#finance/notes/4">4</a>, <a class="quiet" id="finance/notes/7/cited" href="#finance/notes/7">7</a></sup>',
  ]);
});

test('a number without a note, and one within a link, stay as they are', () => {
  const within: Piece = { kind: 'link', href: 'https://example.org/', children: [cited([4])] };
  expect(toHtml(linkNotes(text(cited([9]), within), NOTES))).toBe(
    '<sup>9</sup><a href="https://example.org/"><sup>4</sup></a>',
  );
});

test('the words of a note lead on, up to their first link', () => {
  const link: Piece = { kind: 'link', href: 'https://example.org/', children: [{ kind: 'text', value: 'there' }] };
  const work = text({ kind: 'text', value: 'Raza <2024>, ' }, link);
  expect(toHtml(leadTo(work, 'references/raza'))).toBe(
    '<a class="quiet" href="#references/raza">Raza &#60;2024&#62;, </a><a href="https://example.org/">there</a>',
  );
  expect(leadTo(text(link), 'references/raza')).toEqual(text(link));
  expect(leadTo(plainText('Raza'), undefined)).toEqual(plainText('Raza'));
});

test.each([
  ['finance/notes/4', true, false],
  ['summit/notes/at-a-glance/4', true, false],
  ['finance/notes/4/cited', false, true],
  ['finance/points/4', false, false],
  ['references/notes', false, false],
])('%s is a note: %s, is where one is cited: %s', (address, isNote, isCited) => {
  expect([isNoteAddress(address), isCitedAddress(address)]).toEqual([isNote, isCited]);
});
