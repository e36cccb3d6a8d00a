import { expect, test } from 'vitest';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { SAMPLE } from '../../helpers/sample-pack.ts';

async function worksPerSlide(works: readonly string[]): Promise<number[]> {
  const { context } = await buildViews(createHost(projectFolder), SAMPLE);
  const citations = { ...context.citations, bibliography: works.map((work) => plainText(work)) };
  return toDeckView({ ...context, citations }).slides.flatMap((slide) =>
    slide.layout === 'sources' ? [slide.entries.length] : [],
  );
}

test('short works share a slide of sources, up to twelve; of long ones fewer do, and none is lost', async () => {
  expect(await worksPerSlide(Array.from({ length: 16 }, () => 'A short work, 2023.'))).toEqual([8, 8]);
  expect(await worksPerSlide(Array.from({ length: 24 }, () => 'A short work, 2023.'))).toEqual([12, 12]);
  const long = await worksPerSlide(Array.from({ length: 16 }, () => `https://example.org/${'a'.repeat(280)}`));
  expect(Math.max(...long)).toBeLessThanOrEqual(5);
  expect(long.reduce((sum, count) => sum + count, 0)).toBe(16);
});
