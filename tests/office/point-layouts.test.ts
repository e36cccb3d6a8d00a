import { expect, test } from 'vitest';
import { pointLayouts } from '../../scripts/office/deck/layouts/point-layouts.ts';
import { slideFrame } from '../../scripts/office/deck/layouts/slide-frame.ts';

test('points without a takeaway have its room', () => {
  const layouts = new Map(pointLayouts(slideFrame('16:9')).map((layout) => [layout.name as string, layout]));
  const endOf = (name: string) => {
    const bodies = layouts.get(name)?.placeholders.filter(({ place }) => place.startsWith('body')) ?? [];
    return Math.max(...bodies.map(({ box }) => box.y + box.height));
  };
  for (const name of ['points-columns-2', 'points-columns-3', 'points-grid', 'points-rows', 'points-dense']) {
    const places = (which: string) => layouts.get(which)?.placeholders.map(({ place }) => place);
    expect(places(name), name).toContain('takeaway');
    expect(places(`${name}-tall`), name).not.toContain('takeaway');
    // Over the takeaway, and over the sources.
    expect([endOf(name), endOf(`${name}-tall`)], name).toEqual([508, 606]);
  }
});
