import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outlineGuide } from '../../../scripts/outline/shape/outline-guide.ts';
import { outlineSchemas } from '../../../scripts/outline/shape/outline-schemas.ts';

test.each(outlineSchemas())('$path is what the shape says: npm run schemas writes it anew', ({ path, text }) => {
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

test('the guide to all keys is what the shape says: npm run schemas writes it anew', () => {
  const { path, text } = outlineGuide();
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text);
  for (const key of [
    'summit.dates',
    'facts.<name>.value',
    'design.fonts.files[].regular',
    'figure.chart',
    'points[].line',
  ]) {
    expect(text).toContain(`| \`${key}\` |`);
  }
});

interface Part {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly [key: string]: unknown;
}

/** The keys of a schema at any depth, each with its path. */
function partsOf(part: Part, path: string): [path: string, part: Part][] {
  const inside = [part['items'], part['additionalProperties'], ...((part['anyOf'] as unknown[] | undefined) ?? [])];
  return [
    ...Object.entries(part.properties ?? {}).flatMap(([name, child]): [string, Part][] => [
      [`${path}.${name}`, child],
      ...partsOf(child, `${path}.${name}`),
    ]),
    ...inside.flatMap((each) => (typeof each === 'object' && each !== null ? partsOf(each as Part, path) : [])),
  ];
}

test.each(outlineSchemas())(
  '$path says of every key what it is for, and shows an example or the choices',
  ({ text }) => {
    const parts = partsOf(JSON.parse(text), '');
    const teaches = (part: Part) =>
      ['examples', 'enum', 'const', 'properties', 'items', 'anyOf'].some((key) => key in part);
    expect(parts.filter(([, { description }]) => description === undefined).map(([path]) => path)).toEqual([]);
    expect(parts.filter(([, part]) => !teaches(part)).map(([path]) => path)).toEqual([]);
    expect(parts.length).toBeGreaterThan(20);
  },
);

test('a schema forbids unknown keys and names those that must be there', () => {
  const theme = outlineSchemas().find(({ path }) => path.endsWith('theme.schema.json'));
  const schema: unknown = JSON.parse(theme?.text ?? '{}');
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: ['title', 'headline', 'standfirst', 'points'],
    properties: { layout: { anyOf: [{ enum: ['columns', 'grid', 'rows', 'dense'] }, { type: 'string' }] } },
  });
});
