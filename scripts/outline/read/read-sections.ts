import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Section } from '../outline.ts';
import type { summitShape } from '../shape/summit-shape.ts';
import type { Located } from '../yaml/located.ts';
import { themeId } from './check-file-names.ts';
import type { OutlineReader } from './outline-reader.ts';
import { readItems } from './read-items.ts';

type Input = NonNullable<Located<z.infer<typeof summitShape>>['sections']>;

/**
 * Reads the parts of a pack. Reports parts that do not, together, name each theme once and in the order of the files.
 */
export function readSections(input: Input, themes: readonly string[], reader: OutlineReader): Section[] {
  const named = input.flatMap((section) => section.themes);
  const unknown = named.filter(({ value }) => !themes.includes(value));
  for (const { value, at } of unknown) {
    // An author may also write a theme's file name: `10-membership` or `themes/10-membership.yaml` for `membership`.
    const id = themeId(value);
    const near = themes.includes(id) ? id : nearest(id, themes);
    reader.findings.push(diagnose('outline/unknown-theme', { id: value, nearest: near }, at));
  }
  const found = named.map(({ value }) => value).join(', ');
  const expected = themes.join(', ');
  const [first] = input;
  if (first !== undefined && unknown.length === 0 && found !== expected) {
    const missing = themes.filter((id) => named.every(({ value }) => value !== id)).join(', ');
    reader.findings.push(diagnose('outline/section-order', { expected, found, missing }, first.at));
  }
  return readItems(['summit', 'sections'], input, reader, (section, address) => ({
    at: section.at,
    address,
    title: reader.text(section.title),
    themes: section.themes.map(({ value }) => value),
  }));
}
