import { diagnose } from '../../diagnostics/diagnostic.ts';
import { formatPlace, type Place } from '../../diagnostics/place.ts';
import { type Address, formatAddress } from '../address/address.ts';
import type { LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

/**
 * Reads the items of a list, each with its address. `list` is the address of the list; `read` gives undefined for an item
 * that can't be read. Reports an id that another item of the list has already.
 */
export function readItems<Input extends { readonly id?: LocatedValue<string> | undefined }, Item>(
  [file, ...path]: readonly [Address['file'], ...string[]],
  inputs: readonly Input[],
  reader: OutlineReader,
  read: (input: Input, address: string, reader: OutlineReader) => Item | undefined,
): Item[] {
  const seen = new Map<string, Place>();
  return inputs.flatMap((input, index) => {
    const { id } = input;
    const first = id === undefined ? undefined : seen.get(id.value);
    if (id !== undefined && first !== undefined) {
      reader.findings.push(diagnose('outline/duplicate-id', { id: id.value, first: formatPlace(first) }, id.at));
    }
    if (id !== undefined) seen.set(id.value, first ?? id.at);
    return read(input, formatAddress({ file, path: [...path, id?.value ?? index] }), reader) ?? [];
  });
}
