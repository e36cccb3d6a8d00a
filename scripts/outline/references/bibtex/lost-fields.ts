import { diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Place } from '../../../diagnostics/place.ts';
import type { WorkRemark } from '../works-file.ts';
import { isUnprinted, type ReadableEntry } from './convert-bibtex.ts';
import { valueOffset } from './value-offset.ts';

/**
 * Finds what entries of a BibTeX file take from somewhere else that the file does not have: an abbreviation without its
 * `@string`, which BibTeX reads as nothing, and the parent that `crossref` names.
 */
export function lostFields(
  entries: readonly ReadableEntry[],
  text: string,
  placeAt: (from: number, to?: number) => Place,
): WorkRemark[] {
  const labels = new Set(entries.map(({ raw }) => raw.label.toLowerCase()));
  return entries.flatMap(({ entry: { key, from, to }, raw }) => {
    const body = text.slice(from, to);
    return Object.entries(raw.properties).flatMap(([field, value]): WorkRemark[] => {
      const at = valueOffset(body, field);
      const name = at === undefined ? undefined : missingName(field, value, { written: body.slice(at), labels });
      if (at === undefined || name === undefined) return [];
      return [{ key, name, finding: diagnose('outline/lost-field', { key, field, name }, placeAt(from + at)) }];
    });
  });
}

function missingName(
  field: string,
  value: string | number,
  { written, labels }: { readonly written: string; readonly labels: ReadonlySet<string> },
): string | undefined {
  if (field === 'crossref' && !labels.has(String(value).trim().toLowerCase())) return String(value);
  if (value !== '' || isUnprinted(field)) return undefined;
  return /^[A-Za-z][^\s,#{}"()=]*/.exec(written)?.[0];
}
