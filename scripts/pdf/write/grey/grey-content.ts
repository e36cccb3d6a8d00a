import { visitOperators } from '../../read/content/visit-operators.ts';
import { applyEdits, type Edit } from '../apply-edits.ts';
import { greyOf } from './grey-of.ts';

/**
 * Gives a content stream with its colours of red, green and blue as greys; `undefined` where it has none. A colour of
 * another space stays, and the check of the finished file finds it.
 */
export function greyContent(content: string): string | undefined {
  const edits: Edit[] = [];
  visitOperators(content, (name, start, at, end) => {
    const operator = GREY.get(name);
    if (operator === undefined) return undefined;
    const colour = content.slice(start, at).trim().split(/\s+/).map(Number);
    edits.push({ start, end, text: `${greyOf(colour)} ${operator}` });
    return undefined;
  });
  return edits.length === 0 ? undefined : applyEdits(content, edits);
}

const GREY: ReadonlyMap<string, string> = new Map([
  ['rg', 'g'],
  ['RG', 'G'],
]);
