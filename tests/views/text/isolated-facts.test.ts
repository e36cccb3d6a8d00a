import { expect, test } from 'vitest';
import { toHtml } from '../../../scripts/views/text/to-html.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const SUMMIT = `${BASE}/summit.yaml`;

test.each([
  ['Named **صندوق {fund}** in it', 'Named <strong>صندوق <bdi>€1,500,000</bdi></strong> in it'],
  ['The fund of {fund} is small', 'The fund of €1,500,000 is small'],
])('a fact is kept apart only where letters run from right to left: %s', async (written, html) => {
  const files = await baseSummit();
  const text = (files.get(SUMMIT) ?? '').replace('What the example countries could settle', written);
  const host = createHostInMemory({ files: new Map([...files, [SUMMIT, text]]) });
  const { context } = await buildViews(host, 'base-summit');
  expect(toHtml(context.text(context.outline.subtitle))).toBe(html);
});
