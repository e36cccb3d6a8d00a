import type { Relationship } from '../../package/relationships.ts';
import type { TemplatePart } from './brief-template.ts';

/** The relationships of a part of a template to its pictures, under the ids by which the part names them. */
export function partLinks({ pictures }: Pick<TemplatePart, 'pictures'>): readonly Relationship[] {
  return pictures.map(({ id, target }) => ({ id, type: 'image', target, isExternal: false }));
}
