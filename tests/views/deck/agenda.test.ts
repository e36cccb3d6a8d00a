import { expect, test } from 'vitest';
import { slideClasses } from '../../../scripts/render/deck/slide-classes.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

/** The agenda of the base summit with as many themes like its second one. */
async function agendaOf(count: number, headline = 'A small fund can start before a large one') {
  const files = await baseSummit();
  const second = files.get(`${BASE}/themes/20-second.yaml`) ?? '';
  for (const path of [...files.keys()].filter((name) => name.startsWith(`${BASE}/themes/`))) files.delete(path);
  for (let number = 1; number <= count; number += 1) {
    const text = second.replace(/headline: .*/, `headline: ${headline}`);
    files.set(`${BASE}/themes/${100 + number}-t${number}.yaml`, text);
  }
  const { context } = await buildViews(createHostInMemory({ files }), 'base-summit');
  const agenda = toDeckView(context).slides.find((slide) => slide.layout === 'agenda');
  if (agenda === undefined) throw new Error('There is no agenda.');
  return agenda;
}

test.each([
  [1, 'agenda two-columns with-lines'],
  [4, 'agenda two-columns with-lines'],
  [5, 'agenda two-columns longest-0'],
  [7, 'agenda three-columns longest-0'],
  [9, 'agenda three-columns longest-0'],
  [10, 'agenda three-columns many longest-0'],
])('an agenda of %i themes has the columns and lines that there is room for', async (count, classes) => {
  const agenda = await agendaOf(count);
  expect(slideClasses(agenda, '16:9')).toBe(classes);
  expect(agenda.items.map(({ line }) => line !== null)).toEqual(agenda.items.map(() => count <= 4));
});

test('claims of more than two lines are left to their chapters', async () => {
  const agenda = await agendaOf(2, `A small fund can start ${'well '.repeat(14)}before a large one`);
  expect(agenda.items.map(({ line }) => line)).toEqual([null, null]);
});
