import { toEmu } from '../../drawing/to-emu.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { Box, LayoutPlan, PlaceName } from '../layouts/layout-plan.ts';

/** The type of a placeholder and its number in a layout, by which a slide's shape finds it. */
export interface PlaceholderKey {
  /** Undefined where it takes any content. */
  readonly type: string | undefined;
  readonly idx: number | string | undefined;
}

/**
 * Gives the type and number of a place in a layout; undefined where a user's template has no placeholder for it, only
 * room.
 */
export function placeholderKey(
  place: PlaceName,
  { type, taken, placeholders }: Pick<LayoutPlan, 'type' | 'taken' | 'placeholders'>,
): PlaceholderKey | undefined {
  if (taken !== undefined) return placeholders.find((each) => each.place === place)?.key;
  if (place === 'title') return { type: type === 'title' ? 'ctrTitle' : 'title', idx: undefined };
  return KEYS[place];
}

/** Writes the reference of a shape to a placeholder (`p:ph`). */
export function placeholderMark(key: PlaceholderKey | undefined): Xml | undefined {
  return key === undefined ? undefined : xml`<p:ph${attributes({ type: key.type, idx: key.idx })}/>`;
}

/** Writes the position and size of a shape, under the element's name (`a:xfrm` or `p:xfrm`). */
export function transform({ x, y, width, height }: Box, element: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): Xml {
  const tag = element === 'a:xfrm' ? xml`a:xfrm` : xml`p:xfrm`;
  return xml`<${tag}>
    <a:off x="${toEmu(x)}" y="${toEmu(y)}"/><a:ext cx="${toEmu(width)}" cy="${toEmu(height)}"/>
  </${tag}>`;
}

// Numbers that no two places share: a subtitle and a body are never on the same layout.
const KEYS: Readonly<Record<Exclude<PlaceName, 'title'>, PlaceholderKey>> = {
  subtitle: { type: 'subTitle', idx: 1 },
  body: { type: 'body', idx: 1 },
  date: { type: 'dt', idx: 10 },
  footer: { type: 'ftr', idx: 11 },
  number: { type: 'sldNum', idx: 12 },
  eyebrow: { type: 'body', idx: 13 },
  'body-2': { type: 'body', idx: 14 },
  'body-3': { type: 'body', idx: 15 },
  'body-4': { type: 'body', idx: 16 },
  'body-5': { type: 'body', idx: 17 },
  'body-6': { type: 'body', idx: 18 },
  takeaway: { type: 'body', idx: 19 },
  credit: { type: 'body', idx: 20 },
  sources: { type: 'body', idx: 21 },
  progress: { type: 'body', idx: 22 },
  picture: { type: 'pic', idx: 23 },
  chart: { type: 'chart', idx: 24 },
  table: { type: 'tbl', idx: 25 },
  logo: { type: 'pic', idx: 26 },
};
