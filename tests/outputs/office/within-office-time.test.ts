import { expect, test } from 'vitest';
import { Stop } from '../../../scripts/diagnostics/stop.ts';
import { LateWork } from '../../../scripts/outline/within.ts';
import { withinOfficeTime } from '../../../scripts/outputs/office/within-office-time.ts';

const BYTES = new Uint8Array([1]);
const AT = { file: 'content/x/summit.yaml', line: 9, column: 11 };
const late = (seconds: number, step: string): never => {
  throw new LateWork(step, seconds);
};

function thrownBy(template: Parameters<typeof withinOfficeTime>[0]['template']): unknown {
  try {
    withinOfficeTime({ name: 'brief.docx', pages: 41, template }, () => BYTES, late);
  } catch (error) {
    return error;
  }
  return undefined;
}

test('an Office file that is written in time is given as it is', () => {
  expect(withinOfficeTime({ name: 'deck.pptx', pages: 2, template: undefined }, () => BYTES)).toBe(BYTES);
});

test('a template that takes too long is named where the outline names it', () => {
  const thrown = thrownBy({ path: 'house.dotx', at: AT });
  const findings = thrown instanceof Stop ? thrown.findings : [];
  expect(findings.map(({ code, place, message }) => [code, place, message])).toEqual([
    [
      'outline/slow-file',
      AT,
      "The file 'house.dotx' can’t be read in time. Writing brief.docx with it took longer than 21 s and was stopped.",
    ],
  ]);
});

test('without a template the file that is written is named', () => {
  expect(thrownBy(undefined)).toMatchObject({ step: 'Writing brief.docx', seconds: 21 });
});
