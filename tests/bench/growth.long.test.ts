import { expect, test } from 'vitest';
import { growth } from '../../scripts/bench/contests.ts';
import { makeScratchProject } from '../../scripts/bench/scratch-project.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { noPrinter } from '../helpers/build-base.ts';
import { SAMPLE } from '../helpers/sample-pack.ts';

// Fewer and more themes than the sample has: what it says of its own themes and recommendations must not be in the way.
test('the packs of few and many themes that the bench builds are without a fault', async () => {
  const scratch = await makeScratchProject(projectFolder, SAMPLE);
  try {
    await scratch.addSummit(SAMPLE);
    const { contenders } = await growth({ scratch, summit: SAMPLE }, [3, 14]);
    expect(contenders.map(({ name }) => name)).toEqual(['3 themes', '14 themes']);
    for (const count of [3, 14]) {
      const pack = { summit: `bench-themes-${count}`, language: 'en-GB' };
      const tools = { host: createHost(scratch.folder), printer: () => noPrinter, onStep: () => () => undefined };
      const built = buildPack({ pack, outputs: ['deck'], withNotes: false }, tools);
      await expect(built).rejects.toThrow('The build went as far as the browser.');
    }
  } finally {
    await scratch.remove();
  }
});
