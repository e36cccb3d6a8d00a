import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { checkWordRules } from '../../../scripts/checks/word/check-word-rules.ts';
import { openWordFile } from '../../../scripts/office/brief/rules/word-file.ts';
import { WORD_RULES } from '../../../scripts/office/brief/rules/word-rules.ts';
import { readOfficeParts } from '../../../scripts/office/read/office-parts.ts';
import { sampleContext } from '../../helpers/sample-views.ts';
import { shortened, wordBrief, wordSource } from '../../helpers/word-brief.ts';
import { plantInParts, WORD_PLANTS } from '../../helpers/word-plants.ts';

let whole: Uint8Array;

beforeAll(async () => {
  const context = await sampleContext('sco-astana-2024');
  whole = wordBrief(context, { view: shortened(wordSource(context).view) });
});

test('a Word brief breaks no rule', () => {
  const file = openWordFile(readOfficeParts(whole));
  expect(WORD_RULES.flatMap((rule) => rule.faults(file))).toEqual([]);
});

test('every rule finds the faults that are planted for it', () => {
  const files = unzipSync(whole);
  const parts = readOfficeParts(whole);
  const missed = WORD_PLANTS.filter((plant) => {
    const rule = WORD_RULES.find(({ name }) => name === plant.rule);
    return rule?.faults(openWordFile(plantInParts(files, parts, plant))).length === 0;
  });
  expect(missed).toEqual([]);
});

test('a picture of another kind than its type says is a fault, but not in a template of the user’s own', () => {
  const plant = WORD_PLANTS.find(
    ({ rule }) => rule === 'The bytes of a picture are of another kind than its type says.',
  );
  if (plant === undefined) throw new Error('No fault is planted for pictures.');
  const parts = plantInParts(unzipSync(whole), readOfficeParts(whole), plant);
  const codes = (isOfTemplate: boolean) =>
    checkWordRules({ name: 'brief.docx', parts, isOfTemplate }).map(({ code }) => code);
  expect(codes(false)).toEqual(['check/word-fault']);
  expect(codes(true)).toEqual([]);
});

test('every rule has a planted fault', () => {
  const planted = new Set(WORD_PLANTS.map(({ rule }) => rule));
  expect(WORD_RULES.map(({ name }) => name)).toEqual([...planted]);
});
