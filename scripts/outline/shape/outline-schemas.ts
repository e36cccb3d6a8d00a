import { z } from 'zod';
import { allReferencesShape } from './reference-shape.ts';
import { summitShape } from './summit-shape.ts';
import { themeShape } from './theme-shape.ts';

/** A file that this project writes for itself, by its path. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** The JSON Schemas by which editors complete and check the outline's files, from the one declaration of its shape. */
export function outlineSchemas(): WrittenFile[] {
  return [schema('summit', summitShape), schema('theme', themeShape), schema('references', allReferencesShape)];
}

function schema(name: string, shape: z.ZodType): WrittenFile {
  const json = z.toJSONSchema(shape, { io: 'input', target: 'draft-7' });
  return { path: `templates/schemas/${name}.schema.json`, text: `${JSON.stringify(json, null, 2)}\n` };
}
