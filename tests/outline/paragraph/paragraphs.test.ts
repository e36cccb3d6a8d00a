import { expect, test } from 'vitest';
import { type Change, outlineFindings, readOutline } from '../../helpers/outline-findings.ts';

const NUMBERED: Change = {
  file: 'summit.yaml',
  from: 'headlines:',
  to: 'document: { paragraphs: numbered }\nheadlines:',
};
const FIRST = 'themes/10-first.yaml';
const SECOND = 'themes/20-second.yaml';

async function numbersAfter(...changes: readonly Change[]): Promise<string[]> {
  const outline = await readOutline(NUMBERED, ...changes);
  return outline.paragraphs.map(({ address, number }) => `${number} ${address}`);
}

test('standfirsts, points, callouts and recommendations are counted through the brief', async () => {
  const callout = { file: SECOND, from: 'figure:', to: 'callout: { text: Trust is money. }\nfigure:' };
  expect(await numbersAfter(callout)).toEqual([
    '1 first/standfirst',
    '2 first/points/1',
    '3 first/points/2',
    '4 first/points/3',
    '5 first/recommendations/1',
    '6 second/standfirst',
    '7 second/points/1',
    '8 second/points/2',
    '9 second/callout',
    '10 second/recommendations/1',
    '11 second/recommendations/2',
  ]);
  expect((await readOutline()).paragraphs).toEqual([]);
});

test('12 bis leaves the numbers of all others as they are; a whole number lets the others go on from it', async () => {
  const bis = { file: FIRST, from: '- text: Readings', to: '- number: 2 bis\n    text: Readings' };
  const own = { file: SECOND, from: '- action: Report', to: '- number: 20\n    id: report\n    action: Report' };
  expect((await numbersAfter(bis, own)).map((line) => line.replace(/ \w+\//, ' '))).toEqual([
    ...['1 standfirst', '2 points/1', '2 bis points/2', '3 points/3', '4 recommendations/1'],
    ...['5 standfirst', '6 points/1', '7 points/2', '8 recommendations/1', '20 recommendations/report'],
  ]);
});

test('a paragraph is found by its address, and by its id where only one has it', async () => {
  const named = { file: FIRST, from: '- text: Readings', to: '- id: apart\n    text: Readings' };
  const again = { file: SECOND, from: '- text: A small', to: '- id: apart\n    text: A small' };
  const mentions = (target: string) => ({
    ...{ file: SECOND, from: 'Two signatures are enough', to: `Two signatures, see [@para:${target}], are enough` },
  });
  const faults = async (...changes: Change[]) => {
    return (await outlineFindings(NUMBERED, ...changes)).map(({ code, hint = '', place }) => [code, hint, place?.line]);
  };
  expect(await faults(named, mentions('apart'))).toEqual([]);
  expect(await faults(named, again, mentions('first/points/apart'))).toEqual([]);
  expect(await faults(named, again, mentions('apart'))).toEqual([
    ['outline/ambiguous-paragraph', expect.stringContaining('first/points/apart, second/points/apart'), 7],
  ]);
  expect(await faults(mentions('first/points/4'))).toEqual([
    ['outline/unknown-paragraph', expect.stringContaining("'first/points/1'"), 6],
  ]);
});

test('a paragraph in the brackets of a citation, or without brackets, is told as what it is', async () => {
  const named = { file: FIRST, from: '- text: Readings', to: '- id: apart\n    text: Readings' };
  const written = (words: string) => ({ file: SECOND, from: 'are enough to open it', to: `are enough ${words}` });
  const hints = async (words: string) =>
    (await outlineFindings(NUMBERED, named, written(words))).map(({ hint }) => hint);
  expect(await hints('[@page; @para:apart]')).toEqual([expect.stringContaining('[@page] [@para:apart]')]);
  expect(await hints('as @para:apart says')).toEqual([expect.stringContaining('[@para:apart]')]);
});
