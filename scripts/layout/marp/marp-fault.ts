import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import type { Fault } from '../deck/fault.ts';

/**
 * A finding on a slide of a user's deck: a fault as on the project's own slides, or a hint about something that the
 * author may have meant.
 */
export type MarpFault = Fault | MarpHint;

/** A hint: text near an edge, outside a box around it, or over a part that was positioned by hand. */
export type MarpHint = { readonly part: MeasuredPart } & (
  | { readonly kind: 'near-edge'; readonly distance: number; readonly least: number; readonly side: string }
  | { readonly kind: 'past-box'; readonly by: number; readonly side: string }
  | { readonly kind: 'over'; readonly by: number; readonly other: string }
);
