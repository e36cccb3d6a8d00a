import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outlineSchemas } from '../../scripts/outline/outline-schemas.ts';

test.each(outlineSchemas())('$path is what the shape says: npm run schemas writes it anew', ({ path, text }) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

test('a schema forbids unknown keys and names those that must be there', () => {
  const theme = outlineSchemas().find(({ path }) => path.endsWith('theme.schema.json'));
  const schema: unknown = JSON.parse(theme?.text ?? '{}');
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: ['title', 'headline', 'standfirst', 'points'],
    properties: { layout: { anyOf: [{ enum: ['columns', 'grid', 'rows', 'dense'] }, { type: 'string' }] } },
  });
});
