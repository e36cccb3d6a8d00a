import { afterAll, expect, test } from 'vitest';
import { startBrowser } from '../../scripts/browser/browser.ts';
import { checkMarkdown } from '../../scripts/build/check-markdown.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const printer = startBrowser(undefined);
afterAll(async () => await printer.close());

test('a comment without an end does not hold the check up', async () => {
  const host = createHostInMemory({ files: [['talk.md', `# A\n\n<!-- ${'-'.repeat(200_000)}`]] });
  const { codes, findings } = await stopOf(checkMarkdown(host, 'talk.md', printer));
  expect(codes).toEqual(['markdown/not-rendered']);
  expect(findings[0]?.message).toMatch(/longer than 6 s/);
}, 60_000);
