import { expect, test } from 'vitest';
import { parseCheckArguments } from '../../scripts/cli/check-arguments.ts';
import { listOfficeFigures } from '../../scripts/cli/list-office-figures.ts';
import { officeFigures } from '../../scripts/outputs/office/office-figures.ts';
import { toDeckView } from '../../scripts/views/deck/to-deck-view.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sampleContext } from '../helpers/sample-views.ts';

test('each figure is listed with what it becomes, why, and where the outline has it', async () => {
  const context = await sampleContext('sco-astana-2024');
  const view = toDeckView(context);
  const listed = officeFigures(view, context.outline).map(({ title, is, why }) => [title.slice(0, 24), is, why]);
  const picture = 'picture (SVG, with a PNG for programs that show none)';
  expect(listed).toEqual(
    expect.arrayContaining([
      ['Six founders have become', picture, 'it has texts beside the labels of its marks'],
      ['The chair sits where the', picture, 'PowerPoint has no maps with these areas'],
      ['One year in the chair le', 'lines, marks and text boxes', 'its texts can be edited there'],
      ['Two fields of the chair’', 'chart, with its data in a workbook', 'PowerPoint has charts of this form'],
      ['Each area has a project,', 'table', 'its cells can be edited there'],
    ]),
  );
  const ofTemplate = { ...context.outline, office: { deck: { path: 'x.potx', at: context.outline.at } } };
  const inTemplate = officeFigures(view, ofTemplate as unknown as typeof context.outline);
  expect(inTemplate.filter(({ is }) => is === 'list').map(({ why }) => why)).toContain(
    'a template has no place for a timeline',
  );
});

test('the check of --office is about deck.pptx, and prints the list', async () => {
  const files = await baseSummit();
  const host = createHostInMemory({ files });
  const parsed = await parseCheckArguments(host, ['base-summit', '--office']);
  if (parsed.help !== undefined || parsed.request.build === undefined) throw new Error('There is no request.');
  expect(parsed.request.isOffice).toBe(true);
  expect(parsed.request.build.outputs).toEqual(['deck.pptx']);
  await listOfficeFigures(host, parsed.request.build);
  expect(host.outText()).toMatch(
    /^base-summit, en-GB: the figures in deck\.pptx\n {2}.+ \(content\/base-summit\/\S+\.yaml:\d+:\d+\)\n {4}text: its texts stand in places/,
  );
});
