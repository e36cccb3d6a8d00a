import { isDrawing, isRichText } from './template-text.ts';

/**
 * The ways in which a template may use a value: it prints a text or a plain value, repeats a list, and reads the fields
 * of a map.
 */
export type Model =
  | { readonly kind: 'text' | 'value' }
  | { readonly kind: 'list'; readonly item: Model }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Model> }
  /** One of several maps, each with the name of the layout that draws it. */
  | { readonly kind: 'variants'; readonly of: ReadonlyMap<string, Model> };

const VALUE: Model = { kind: 'value' };

/** Makes the model of a view from a specimen of that view with all fields and lists filled. */
export function modelOf(specimen: unknown): Model {
  if (Array.isArray(specimen)) return { kind: 'list', item: itemModel(specimen) };
  if (typeof specimen !== 'object' || specimen === null) return VALUE;
  if (isRichText(specimen) || isDrawing(specimen)) return { kind: 'text' };
  return { kind: 'map', fields: new Map(Object.entries(specimen).map(([name, value]) => [name, modelOf(value)])) };
}

/** Lists the names that a template may read from a value; for variants, the names that all of them have. */
export function fieldsOf(model: Model): readonly string[] {
  if (model.kind === 'map') return [...model.fields.keys()];
  if (model.kind !== 'variants') return model.kind === 'list' ? ['length'] : [];
  const [first = [], ...others] = [...model.of.values()].map(fieldsOf);
  return first.filter((name) => others.every((fields) => fields.includes(name)));
}

/** The model of a field; undefined where the value has no field of that name. */
export function fieldOf(model: Model, name: string): Model | undefined {
  if (model.kind === 'list') return name === 'length' ? VALUE : /^\d+$/.test(name) ? model.item : undefined;
  if (model.kind === 'map') return model.fields.get(name);
  if (model.kind !== 'variants' || !fieldsOf(model).includes(name)) return undefined;
  return fieldOf([...model.of.values()][0] ?? VALUE, name);
}

function itemModel(items: readonly unknown[]): Model {
  const layouts = items.map((item) => (isMap(item) && typeof item['layout'] === 'string' ? item['layout'] : undefined));
  if (layouts.every((layout) => layout === undefined)) return items.map(modelOf).reduce(joined, VALUE);
  const of = new Map<string, Model>();
  for (const [index, layout = ''] of layouts.entries()) {
    of.set(layout, joined(of.get(layout) ?? VALUE, modelOf(items[index])));
  }
  return { kind: 'variants', of };
}

// A field may be null in one specimen and filled in the next: the filled one counts.
function joined(a: Model, b: Model): Model {
  if (a.kind === 'map' && b.kind === 'map') {
    const names = [...new Set([...a.fields.keys(), ...b.fields.keys()])];
    const fields = names.map((name) => {
      return [name, joined(a.fields.get(name) ?? VALUE, b.fields.get(name) ?? VALUE)] as const;
    });
    return { kind: 'map', fields: new Map(fields) };
  }
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', item: joined(a.item, b.item) };
  return a.kind === 'value' ? b : a;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
