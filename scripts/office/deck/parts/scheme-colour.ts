import { type Xml, xml } from '../../xml/xml.ts';
import type { RoleColour } from '../layouts/layout-plan.ts';

/** Gives the colour of a role as a colour of the theme, so that a change of theme changes it. */
export function schemeColour(role: RoleColour, isDark: boolean): Xml {
  const { slot, change } = slotOf(role, isDark);
  return change === undefined
    ? xml`<a:schemeClr val="${slot}"/>`
    : xml`<a:schemeClr val="${slot}">${change}</a:schemeClr>`;
}

/** A solid fill in the colour of a role. */
export function solidFill(role: RoleColour, isDark: boolean): Xml {
  return xml`<a:solidFill>${schemeColour(role, isDark)}</a:solidFill>`;
}

function slotOf(role: RoleColour, isDark: boolean): Slot {
  if (role === 'on-deep') return { slot: isDark ? 'tx1' : 'bg1' };
  if (role === 'line') return isDark ? LINE_ON_DARK : LINE_ON_LIGHT;
  return SLOTS[role];
}

/** A colour of the theme, and how it is changed. */
interface Slot {
  readonly slot: string;
  readonly change?: Xml;
}

// A faint line is the ground, a little darker. A dark ground made lighter would get a colour of its own, so there it is the muted
// ink, darker.
const LINE_ON_LIGHT: Slot = { slot: 'bg1', change: xml`<a:lumMod val="85000"/>` };
const LINE_ON_DARK: Slot = { slot: 'accent3', change: xml`<a:lumMod val="75000"/>` };

// The slots of `officeTheme`.
const SLOTS: Readonly<Record<Exclude<RoleColour, 'on-deep' | 'line'>, Slot>> = {
  ink: { slot: 'tx1' },
  teal: { slot: 'accent1' },
  gold: { slot: 'accent2' },
  'gold-ink': { slot: 'accent5' },
  'gold-light': { slot: 'accent4' },
  mute: { slot: 'accent3' },
  soft: { slot: 'tx1', change: xml`<a:lumMod val="85000"/>` },
  wash: { slot: 'bg2' },
  deep: { slot: 'accent6' },
};
