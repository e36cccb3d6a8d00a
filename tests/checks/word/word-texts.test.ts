import { beforeAll, expect, test } from 'vitest';
import { listTexts } from '../../../scripts/checks/pdf/texts/expected-texts.ts';
import { checkWordRules } from '../../../scripts/checks/word/check-word-rules.ts';
import { checkWordTexts } from '../../../scripts/checks/word/check-word-texts.ts';
import type { WrittenWordFile } from '../../../scripts/checks/word/written-word-file.ts';
import { readOfficeParts } from '../../../scripts/office/read/office-parts.ts';
import { textsInReadingOrder } from '../../../scripts/views/notes/number-notes.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { wordBrief } from '../../helpers/word-brief.ts';
import { plantInWord, type WordPlant } from '../../helpers/word-plants.ts';

let whole: Uint8Array;
let known: Pick<WrittenWordFile, 'outline' | 'order' | 'marking'>;

beforeAll(async () => {
  const { context } = await buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit');
  whole = wordBrief(context);
  known = {
    marking: undefined,
    outline: listTexts(context)(),
    order: textsInReadingOrder(context.outline).map(({ at }) => at),
  };
});

function planted(from: string | RegExp, to: string, part: WordPlant['part'] = 'word/document.xml'): WrittenWordFile {
  const bytes = plantInWord(whole, { rule: '', part, from, to });
  return { name: 'brief.docx', parts: readOfficeParts(bytes), ...known };
}

test('a Word brief has every text of the outline, in order', () => {
  expect(checkWordTexts({ name: 'brief.docx', parts: readOfficeParts(whole), ...known })).toEqual([]);
});

test('a text that is lost is told with its place, also one in a footnote', () => {
  const lost = checkWordTexts(planted('A single table serves both banks.', 'A single table.'));
  expect(lost.map(({ code, message, place }) => [code, message, place?.file, place?.line])).toEqual([
    [
      'check/text-missing',
      '“A single table serves both banks.” (points.detail) is not in brief.docx.',
      'content/base-summit/themes/10-first.yaml',
      16,
    ],
  ]);
  const note = checkWordTexts(planted(/preserve">[^<]+/g, 'preserve">Nobody', 'word/footnotes.xml'));
  expect(note.map(({ message }) => message).join('\n')).toContain('(note ');
});

test('texts in another order are told', () => {
  const [first, second] = ['>One table is enough', '>Readings are kept apart'];
  const bytes = [
    { from: first, to: '>SWAP' },
    { from: second, to: first },
    { from: '>SWAP', to: second },
  ].reduce((file, plant) => plantInWord(file, { rule: '', part: 'word/document.xml', ...plant }), whole);
  const found = checkWordTexts({ name: 'brief.docx', parts: readOfficeParts(bytes), ...known });
  expect(found.map(({ code, place }) => [code, place?.file])).toEqual([
    ['check/word-fault', 'content/base-summit/themes/10-first.yaml'],
  ]);
  expect(found[0]?.message).toMatch(/^brief.docx is not as Office needs it: “.*” \(points\.\w+\) stands before a text/);
});

test('a broken rule is told once, with its first fault', () => {
  const found = checkWordRules(planted(/<w:pStyle w:val="Standfirst"\/>/g, '<w:pStyle w:val="Lead"/>'));
  expect(found.map(({ code, message }) => [code, message])).toEqual([
    [
      'check/word-fault',
      'brief.docx is not as Office needs it: the paragraph style Lead is not defined. Styles are defined.',
    ],
  ]);
});
