import { visitOperators } from '../../read/content/visit-operators.ts';
import { applyEdits, type Edit } from '../apply-edits.ts';

/**
 * Gives a content stream with some of its colours of red, green and blue as greys; `undefined` where none changes.
 * `toGrey` is given the three parts of a colour as they are written, and gives the grey to write, or nothing for a colour
 * that stays. Colours of other spaces stay.
 */
export function recolour(
  content: string,
  toGrey: (colour: readonly string[]) => string | undefined,
): string | undefined {
  const edits: Edit[] = [];
  visitOperators(content, (name, start, at, end) => {
    const operator = GREY.get(name);
    const grey = operator === undefined ? undefined : toGrey(content.slice(start, at).trim().split(/\s+/));
    if (grey !== undefined) edits.push({ start, end, text: `${grey} ${operator}` });
    return undefined;
  });
  return edits.length === 0 ? undefined : applyEdits(content, edits);
}

// The operators that set a colour for what is filled, and for lines.
const GREY: ReadonlyMap<string, string> = new Map([
  ['rg', 'g'],
  ['RG', 'G'],
]);
