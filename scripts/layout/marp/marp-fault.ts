import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import type { Fault } from '../deck/fault.ts';

/** What is found on a slide of somebody's deck: a fault as of our own, or what its author may have meant. */
export type MarpFault = Fault | MarpHint;

/** Worth a look: text near to an edge, past a box around it, or over what was placed by hand. */
export type MarpHint = { readonly part: MeasuredPart } & (
  | { readonly kind: 'near-edge'; readonly distance: number; readonly least: number; readonly side: string }
  | { readonly kind: 'past-box'; readonly by: number; readonly side: string }
  | { readonly kind: 'over'; readonly by: number; readonly other: string }
);
