import { expect, test } from 'vitest';
import { renderTemplates } from '../../scripts/templating/template-set.ts';
import { sourceFile } from '../helpers/source-file.ts';
import { stopOf } from '../helpers/stop-of.ts';

const MARKUP = { toMarkup: () => '', helpers: {} };

test.each([7_000, 70_000])('what would be longer than a page can be is not filled: %d times 10 KB', async (times) => {
  const view = { list: Array.from({ length: times }, () => 'x') };
  const main = sourceFile('content/x/templates/brief/brief.hbs', `{{#each list}}${'word '.repeat(2_000)}{{/each}}`);
  const { findings } = await stopOf((async () => renderTemplates({ main, partials: new Map() }, view, MARKUP))());
  expect(findings).toMatchObject([{ code: 'template/endless-work', place: { file: main.path, line: 1 } }]);
  expect(findings[0]?.message).toBe('Filling the template takes more than 64000000 characters.');
});
