import { truncateSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenPreview, openPreview } from '../helpers/open-preview.ts';

const FIRST = 'content/base-summit/themes/10-first.yaml';

let preview: OpenPreview;

beforeAll(async () => {
  preview = await openPreview();
});
beforeEach(async () => await preview.begin());
afterAll(async () => await preview.close());

test('a file that is empty while it is saved is never shown so', async () => {
  const template = join(preview.root, 'templates/brief/partials/chapter.hbs');
  const text = await readFile(template, 'utf8');
  // What was just read is looked at once more, before it is checked.
  await preview.checked();
  truncateSync(template);
  // Longer than a preview that waited for nothing would take to show it, and far less than the preview waits.
  await wait(250);
  writeFileSync(template, text.replace('{{/each}}', '{{/eech}}'));
  await preview.overlay('chapter.hbs');
  expect(await preview.wordsOf('brief')).toContain('A small fund needs few rules');
  await writeFile(template, text);
  await preview.noOverlay();
});

test('twenty quick edits in a row, some of them faulty, end in the last state', async () => {
  const file = join(preview.root, FIRST);
  const text = await readFile(file, 'utf8');
  for (let count = 1; count <= 20; count += 1) {
    const fault = count % 7 === 0 ? '{nothing}' : '';
    await writeFile(file, text.replace('One table is enough', `Edit ${count}${fault} of twenty`));
    await wait(count % 5 === 0 ? 30 : 4);
  }
  await preview.shows('deck', 'Edit 20 of twenty');
  await preview.shows('brief', 'Edit 20 of twenty');
  await preview.noOverlay();
  expect(await preview.checked()).toBe('Fit to hand over');
  expect(await preview.wordsOf('deck')).toContain('Edit 20 of twenty');
});
