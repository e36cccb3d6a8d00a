import { expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { noPrinter } from '../helpers/build-base.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sharedRecall } from '../helpers/shared-recall.ts';

test('a PDF/X-4 without the profile of a printing house is refused before anything is printed', async () => {
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['brief-crop-marks-x-4.pdf'],
    withNotes: false,
  } as const;
  const tools = {
    host: createHostInMemory({ files: await baseSummit() }),
    printer: () => noPrinter,
    onStep: () => () => undefined,
    recall: sharedRecall(),
  };
  const { findings } = await buildPack(request, tools);
  expect(findings.map(({ code }) => code)).toEqual(['outline/no-press-profile']);
  expect(findings[0]?.place?.file).toBe('content/base-summit/summit.yaml');
  expect(findings[0]?.hint).toContain('press: { profile: profiles/NAME.icc, condition: NAME }');
});
