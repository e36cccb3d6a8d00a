import type { Outline } from '../../outline/outline.ts';
import type { Labels } from '../text/labels.ts';

/**
 * Gives the name of each figure of a pack ("Figure 2", "Table 1") by the figure's id. Tables have their own numbers.
 */
export function numberFigures(outline: Outline, labels: Labels): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = { figure: 0, table: 0 };
  for (const { id, content } of outline.themes.flatMap((theme) => theme.figures)) {
    const kind = content.kind === 'table' ? 'table' : 'figure';
    counts[kind] += 1;
    names.set(id, `${labels[kind]}\u00A0${counts[kind]}`);
  }
  return names;
}
