import { describe, expect, test } from 'vitest';
import { printedChoices } from '../../scripts/build/printed-choices.ts';
import { tooSmall } from '../../scripts/build/too-small.ts';
import { briefName, briefSetups, PLAIN } from '../../scripts/design/page-setup.ts';
import { isOutputName } from '../../scripts/outputs/is-output-name.ts';

const namesOf = (choices: readonly string[], printing = PLAIN, paper: 'A4' | 'Letter' = 'A4') =>
  briefSetups(printedChoices(choices, printing).printing, paper).map(briefName);

describe('the files of the brief', () => {
  test.each([
    [['brief'], PLAIN, ['brief']],
    [['brief'], { ...PLAIN, isGrey: true }, ['brief', 'brief-grey']],
    [['brief'], { ...PLAIN, cropMarks: true, isGrey: true }, ['brief', 'brief-crop-marks-grey']],
    [['brief'], { ...PLAIN, booklet: 'double' as const }, ['brief', 'brief-booklet']],
    [
      ['brief'],
      { ...PLAIN, doubleSided: true, booklet: 'A4' as const, isGrey: true },
      ['brief', 'brief-double-sided-grey', 'brief-booklet-grey'],
    ],
    [['brief-booklet.pdf'], PLAIN, ['brief', 'brief-booklet']],
    [['brief-grey.pdf'], PLAIN, ['brief', 'brief-grey']],
    [['brief'], { ...PLAIN, isForPress: true, isGrey: true }, ['brief', 'brief-crop-marks-x-4-grey']],
    [['brief-crop-marks-x-4.pdf'], PLAIN, ['brief', 'brief-crop-marks-x-4']],
  ])('%j, printed as %j, are %j', (choices, printing, expected) => {
    expect(namesOf(choices, printing)).toEqual(expected);
    for (const name of expected) expect(isOutputName(`${name}.pdf`)).toBe(true);
  });

  test('an option for printing makes its file, whatever else is wanted', () => {
    const { choices } = printedChoices(['brief.pdf'], { ...PLAIN, booklet: 'A3', isGrey: true });
    expect(choices).toEqual(['brief.pdf', 'brief-grey.pdf', 'brief-booklet.pdf']);
  });

  test.each([
    ['A4', 'A3'],
    ['Letter', 'Tabloid'],
  ] as const)('a booklet of %s pages is on %s sheets, unless told', (paper, sheet) => {
    const setups = briefSetups({ ...PLAIN, booklet: 'double' }, paper);
    expect(setups.at(-1)).toMatchObject({ paper, booklet: sheet, doubleSided: true, cropMarks: false });
  });
});

describe('a booklet on a small sheet', () => {
  const setup = { paper: 'A4', edition: 'standard', doubleSided: true, cropMarks: false } as const;

  test('is refused where its type could not be read, with what to do', () => {
    const finding = tooSmall({ ...setup, booklet: 'A4' });
    expect(finding?.code).toBe('usage/small-booklet');
    expect(finding?.message).toContain('to 71 %: their smallest type would be 5.3 pt, and 6.5 pt is the least');
    expect(finding?.hint).toContain('--edition clear-print');
  });

  test.each([
    ['A3', 'standard'],
    ['A4', 'clear-print'],
    ['A4', 'large-print'],
  ] as const)('is made on %s in the edition %s', (booklet, edition) => {
    expect(tooSmall({ ...setup, edition, booklet })).toBeUndefined();
  });
});
