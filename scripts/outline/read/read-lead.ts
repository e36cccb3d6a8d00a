import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

/**
 * Reads `lead`, the name of the most important fact among `numbers`, and reports a name that `numbers` does not have.
 * Gives undefined where all facts are equally important.
 */
export function readLead(
  lead: LocatedValue<string> | undefined,
  numbers: readonly LocatedValue<string>[] | undefined,
  reader: OutlineReader,
): string | undefined {
  if (lead === undefined) return undefined;
  const listed = (numbers ?? []).map(({ value }) => value);
  if (listed.includes(lead.value)) return lead.value;
  const data = { id: lead.value, listed: listed.join(', '), nearest: nearest(lead.value, listed) };
  reader.findings.push(diagnose('outline/unlisted-lead', data, lead.at));
  return undefined;
}
