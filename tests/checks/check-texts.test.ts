import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { startBrowser } from '../../scripts/print/browser.ts';
import { baseSummit } from '../base-summit.ts';
import { findingsOf } from '../build-base.ts';
import { createHostInMemory } from '../host-in-memory.ts';
import { readProjectText } from '../read-project-text.ts';

const printer = startBrowser(undefined);
afterAll(async () => await printer.close());

/** The findings of the base summit with templates that were changed: `[path, from, to]`. */
async function withTemplates(...changes: readonly (readonly [path: string, from: string, to: string])[]) {
  const files = await baseSummit();
  for (const [path, from, to] of changes) {
    const text = await readProjectText(path);
    if (!text.includes(from)) throw new Error(`${path} has no '${from}'.`);
    files.set(
      path,
      text.replace(from, () => to),
    );
  }
  return (await findingsOf(createHostInMemory({ files }), printer, ['deck', 'brief'])).map(briefly);
}

function briefly({ code, message, place }: Diagnostic): string {
  return `${place?.file.replace('content/base-summit/', '') ?? ''}:${place?.line ?? ''} ${code} ${message}`;
}

const DETAIL = 'templates/brief/partials/chapter.hbs';
const POINTS = 'templates/deck/partials/points.hbs';

describe('a text that the templates lose', () => {
  test('is found where it stands, in the file that lacks it', async () => {
    expect(await withTemplates([DETAIL, '{{hyphenated detail}}', ''])).toEqual([]);
  });

  test('is found where a stylesheet hides it', async () => {
    expect(await withTemplates(['templates/brief/brief.css', '.standfirst {', '.standfirst { display: none;'])).toEqual(
      [],
    );
  });

  test('is found on slides', async () => {
    expect(await withTemplates([POINTS, '{{takeaway}}', 'Nothing'])).toEqual([]);
  });
});

describe('a text that the templates print twice', () => {
  test('is found where it stands', async () => {
    expect(
      await withTemplates([DETAIL, '{{hyphenated detail}}', '{{hyphenated detail}} {{hyphenated detail}}']),
    ).toEqual([]);
  });

  test('is found on slides', async () => {
    expect(await withTemplates([POINTS, '## {{headline}}', '## {{headline}}\n\n{{headline}}'])).toEqual([]);
  });
});
