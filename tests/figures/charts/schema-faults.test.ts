import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonSchema, schemaFaults } from '../../../scripts/figures/charts/schema-faults.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { chartOf } from '../../helpers/chart-of.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const schema = JSON.parse(read('node_modules/vega-lite/build/vega-lite-schema.json')) as JsonSchema;
const examples = [...read('docs/figures.md').matchAll(/<!-- chart: [\w-]+ -->\n```yaml\n([\s\S]*?)```/g)].map(
  ([, yaml = '']) => chartOf(yaml).spec.value,
);

type Json = Record<string, unknown>;

// Every place in a value where one thing can be changed, as a function that changes it in a copy.
function changesOf(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => changesOf(item, [...path, key]))];
}

function changed(root: unknown, path: readonly string[], change: (parent: Json, key: string) => void): unknown {
  const copy = structuredClone(root);
  let parent = copy as Json;
  for (const key of path.slice(0, -1)) parent = parent[key] as Json;
  const last = path.at(-1);
  if (last !== undefined) change(parent, last);
  return copy;
}

const arbitraryChange = fc.oneof(
  fc
    .constantFrom(null, true, 7, -1, 'bar', 'nominal', 'teal', '', [], {}, ['x'], { field: 'x' }, { value: 1 })
    .map((value) => (parent: Json, key: string) => {
      parent[key] = value;
    }),
  fc.constant((parent: Json, key: string) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }),
  fc.constantFrom('axs', 'field', 'type', 'value', 'sort').map((name) => (parent: Json, key: string) => {
    if (Array.isArray(parent)) return;
    parent[name] = parent[key];
    delete parent[key];
  }),
);

// A validator that others wrote says whether; ours says where and what.
test('finds a fault exactly where a validator of JSON Schema says that there is one', () => {
  const names = ['TopLevelUnitSpec', 'TopLevelLayerSpec'] as const;
  const validators = new Map(
    names.map((name) => {
      const root = { ...schema, $ref: `#/definitions/${name}` };
      return [name, new Validator(root as ConstructorParameters<typeof Validator>[0], '7', true)];
    }),
  );
  const cases = examples.map((value) => ({ value, name: 'layer' in value ? names[1] : names[0] }));
  let wrong = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.nat(),
      fc.array(arbitraryChange, { minLength: 1, maxLength: 2 }),
      ({ value, name }, seed, changes) => {
        const bad = changes.reduce<unknown>((root, change, index) => {
          const places = changesOf(root, []).filter(([first]) => first !== 'data');
          return changed(root, places[(seed + index * 31) % places.length] ?? [], change);
        }, value);
        const faults = schemaFaults(schema, name, bad);
        const { valid } = validators.get(name)?.validate(bad) ?? { valid: true };
        if (!valid) wrong += 1;
        expect(faults.length === 0).toBe(valid);
        // A few slips are a few findings, never one for every choice of the schema.
        expect(faults.length).toBeLessThanOrEqual(8);
      },
    ),
    { numRuns: 400 },
  );
  expect(wrong).toBeGreaterThan(50);
});
