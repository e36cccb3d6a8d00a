import { smallest } from '../../../diagnostics/smallest.ts';
import type { SceneNode } from '../vega-scene.ts';

type Movable = { -readonly [Key in keyof SceneNode]: SceneNode[Key] };

/**
 * Tidies the panels of small multiples in a fitted scene, which is changed: titles in one row get one height (Vega
 * places each above the marks of its own panel, so a dot at the top of one would lift its title), and below a last row
 * that is not full, the axes of the columns without a panel move up to the panel that they belong to.
 */
export function tidyPanels(root: SceneNode, columns: number): void {
  const cells = itemsOf(root, ({ name }) => name === 'cell');
  for (let first = 0; first < cells.length; first += columns) {
    const titles = cells.slice(first, first + columns).flatMap((cell) => itemsOf(cell, ({ role }) => role === 'title'));
    const top = smallest(titles.map(({ y = 0 }) => y));
    for (const title of titles) title.y = top;
  }
  const last = cells.length % columns;
  if (last === 0 || cells.length < columns) return;
  const step = (cells.at(-last)?.y ?? 0) - (cells.at(-last - 1)?.y ?? 0);
  for (const footer of itemsOf(root, ({ role }) => role === 'column-footer').slice(last)) {
    footer.y = (footer.y ?? 0) - step;
  }
}

function itemsOf(node: SceneNode, isMeant: (node: SceneNode) => boolean): Movable[] {
  if (isMeant(node)) return [...(node.items ?? [])];
  return (node.items ?? []).flatMap((item) => itemsOf(item, isMeant));
}
