/** The colour profile of a printing house (ICC.1), which a file for print names as its output intent. */
export interface PressProfile {
  readonly bytes: Uint8Array;
  /** How many inks it has: 4 for cyan, magenta, yellow and black, 1 for black alone. */
  readonly inks: 1 | 4;
  /** What the printing house calls the condition; the profile's file name where the summit does not say. */
  readonly condition: string;
}

const LEAST_BYTES = 132;
const INKS: ReadonlyMap<string, 1 | 4> = new Map([
  ['CMYK', 4],
  ['GRAY', 1],
]);

/**
 * Looks at the head of a file that should be the profile of a press (ICC.1:2010, 7.2). Gives how many inks it has, or the
 * problem in words.
 */
export function pressInks(bytes: Uint8Array): { readonly inks: 1 | 4 } | { readonly problem: string } {
  const said = (at: number, length = 4) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < LEAST_BYTES || said(36) !== 'acsp') return { problem: 'it is no ICC profile' };
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (size !== bytes.length) return { problem: `it has ${bytes.length} bytes and says that it has ${size}` };
  if (said(12) !== 'prtr') return { problem: 'it describes a screen, a camera or a scanner, and no press' };
  const inks = INKS.get(said(16));
  return inks === undefined ? { problem: `its colours are ${said(16).trim()}, and not those of inks` } : { inks };
}
