import { describe, expect, test } from 'vitest';
import { blameOwnFile } from '../../scripts/build/blame-own-file.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
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

  test('is the tool’s own where the summit brings no file', async () => {
    expect((await blamed(late, ['deck/z.css'])).codes).toEqual(['print/timeout']);
  });

  test('is nothing else that stops', async () => {
    const other = new Stop([diagnose('print/browser-lost', { step: 'printing the brief' })]);
    expect((await blamed(other, ['brief/a.css'])).codes).toEqual(['print/browser-lost']);
  });
});
