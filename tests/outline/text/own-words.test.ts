import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { summitShape } from '../../../scripts/outline/shape/summit-shape.ts';
import { themeShape } from '../../../scripts/outline/shape/theme-shape.ts';
import { parseYaml } from '../../../scripts/outline/yaml/parse-yaml.ts';
import { validate } from '../../../scripts/outline/yaml/validate.ts';
import { LABELS_SHAPE } from '../../../scripts/views/text/labels.ts';

// What the validator would say of its own stands out, wherever a shape has no words for it.
const FOREIGN = '‹foreign›';
z.config({ localeError: () => FOREIGN });
afterAll(() => void z.config(z.locales.en()));

const MANY = Array.from({ length: 300 }, () => 'AT');
const WRONG: readonly unknown[] = [
  ...[null, true, 0, 7, -7, 250, 1.5, '', ' ', '!?', 'Grid', 'two words', '2024-13-45', '//x', 'http://'],
  ...[[], [null], [[]], ['!?'], [1, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8], [[1, 2, 3, 4]], [{}], [{}, {}, {}], MANY],
  ...[{}, { nothing: 1 }, { '9 ?': {} }, { '9 ?': null }],
];

/** What a shape is made of, as far as the shapes of outlines go. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
}

function definitionOf(shape: z.ZodType): Definition {
  return shape.def as unknown as Definition;
}

/** A shape and all shapes inside of it, each with its path; the parts of a choice speak through it alone. */
function partsOf(shape: z.ZodType, path: string): [path: string, shape: z.ZodType][] {
  const { shape: keys = {}, innerType, element, valueType } = definitionOf(shape);
  const inner = [innerType, element, valueType].filter((child) => child !== undefined);
  return [
    [path, shape],
    ...Object.entries(keys).flatMap(([key, child]) => partsOf(child, `${path}.${key}`)),
    ...inner.flatMap((child) => partsOf(child, path)),
  ];
}

/** Values that may be wrong there: anything, and anything inside of what can be chosen. */
function wrongFor(shape: z.ZodType): unknown[] {
  const inside = (definitionOf(shape).options ?? []).flatMap((option) => {
    const { type, shape: keys = {}, element } = definitionOf(option);
    const of = type === 'array' && element !== undefined ? wrongFor(element) : WRONG;
    if (type === 'array') return of.flatMap((value) => [[value], [value, value]]);
    return Object.keys(keys).flatMap((key) => of.map((value) => ({ [key]: value })));
  });
  return [...WRONG, ...inside];
}

test.each([
  ['summit.yaml', summitShape],
  ['themes/NN-name.yaml', themeShape],
  ['labels', LABELS_SHAPE],
])('whatever stands in %s, a finding says it in our words', (name, whole: z.ZodType) => {
  const findings = partsOf(whole, name).flatMap(([path, shape]) =>
    wrongFor(shape).flatMap((wrong) => {
      const { file } = parseYaml('x.yaml', JSON.stringify(wrong));
      if (file === undefined) throw new Error('JSON is YAML.');
      const told = `${path}: ${JSON.stringify(wrong).slice(0, 60)}`;
      return validate(file, shape).findings.map(({ message, hint }) => ({ told, words: `${message} ${hint}` }));
    }),
  );
  expect(findings.length).toBeGreaterThan(100);
  expect(findings.filter(({ words }) => words.includes(FOREIGN))).toEqual([]);
});
