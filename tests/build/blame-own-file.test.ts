import { describe, expect, test } from 'vitest';
import { blameFile, blameOwnFile } from '../../scripts/build/blame-own-file.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import { LateWork, ManyParts } from '../../scripts/outline/within.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { buildViews } from '../helpers/build-views.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sourceFile } from '../helpers/source-file.ts';
import { stopOf } from '../helpers/stop-of.ts';

const late = new Stop([diagnose('print/timeout', { step: 'Printing the brief', seconds: 9 })]);
const { context } = await buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit');

async function blamed(error: unknown, paths: readonly string[]): ReturnType<typeof stopOf> {
  const own = paths.map((path) => sourceFile(`content/x/templates/${path}`));
  const material = { context, templates: { own } } as unknown as Parameters<typeof blameOwnFile>[1];
  return await stopOf(blameOwnFile('brief', material, async () => await Promise.reject(error)));
}

describe('work that takes more than a pack may', () => {
  test('is told at the own file that came last, with those before it', async () => {
    const { findings } = await blamed(late, ['brief/a.css', 'deck/z.css', 'brief/brief.hbs']);
    expect(findings).toMatchObject([
      { code: 'render/much-work', place: { file: 'content/x/templates/brief/a.css', line: 1 } },
    ]);
    expect(findings[0]?.message).toBe(
      "Printing the brief took longer than 9 s and was stopped. 'content/x/templates/brief/a.css' is the summit's own file that was brought in last.",
    );
    expect(findings[0]?.hint).toContain('do the same with content/x/templates/brief/brief.hbs');
  });

  test('is told so too where it is work of this program', async () => {
    const own = new LateWork('Making slides from the Markdown', 10);
    expect((await blamed(own, ['brief/a.css'])).findings).toMatchObject([
      { code: 'render/much-work', place: { file: 'content/x/templates/brief/a.css', line: 1 } },
    ]);
    expect((await blamed(own, [])).codes).toEqual(['print/timeout']);
    expect((await blamed(new ManyParts('Making slides from the Markdown'), [])).codes).toEqual(['print/many-parts']);
  });

  test('is told at the file that it reads', async () => {
    const work = () => {
      throw new LateWork('Formatting the references', 10);
    };
    const { findings } = await stopOf(blameFile('content/x/references.yaml', work));
    expect(findings).toMatchObject([
      { code: 'render/long-work', place: { file: 'content/x/references.yaml', line: 1 } },
    ]);
    expect(findings[0]?.message).toBe(
      "Formatting the references took longer than 10 s and was stopped. 'content/x/references.yaml' is the file with most to do in it.",
    );
    expect((await stopOf(blameFile(undefined, work))).codes).toEqual(['print/timeout']);
    expect(await blameFile('a', () => 'done')).toBe('done');
  });

  test('is the tool’s own where the summit brings no file', async () => {
    expect((await blamed(late, ['deck/z.css'])).codes).toEqual(['print/timeout']);
  });

  test('is nothing else that stops', async () => {
    const other = new Stop([diagnose('print/browser-lost', { step: 'printing the brief' })]);
    expect((await blamed(other, ['brief/a.css'])).codes).toEqual(['print/browser-lost']);
  });
});
