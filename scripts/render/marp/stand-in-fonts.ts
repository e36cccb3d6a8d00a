/**
 * A font family that replaces one of the reader's machine: its npm package under `@fontsource/`, and the weights in
 * use.
 */
export interface StandIn {
  readonly name: string;
  readonly package: string;
  readonly weights: readonly number[];
  readonly italic: boolean;
}

const NOTO: StandIn = { name: 'Noto Sans', package: 'noto-sans', weights: [400, 700], italic: true };
const ARIMO: StandIn = { name: 'Arimo', package: 'arimo', weights: [400, 700], italic: true };
const TINOS: StandIn = { name: 'Tinos', package: 'tinos', weights: [400, 700], italic: true };
const COUSINE: StandIn = { name: 'Cousine', package: 'cousine', weights: [400, 700], italic: true };

/** These families draw the characters that the others lack: Arabic, Chinese, Japanese. */
const OTHER_SCRIPTS: readonly StandIn[] = [
  { name: 'IBM Plex Sans Arabic', package: 'ibm-plex-sans-arabic', weights: [400, 700], italic: false },
  { name: 'Noto Sans SC', package: 'noto-sans-sc', weights: [400, 700], italic: false },
];

/**
 * The font families with which decks are measured. Marp's themes name system fonts: the default theme names Noto Sans;
 * gaia names Lato and Roboto Mono, which it loads from the network. Arimo, Tinos and Cousine have the widths of Arial,
 * Times New Roman and Courier New, which browsers use for `sans-serif`, `serif` and `monospace`.
 */
export const STAND_INS: readonly StandIn[] = [
  NOTO,
  { name: 'Lato', package: 'lato', weights: [400, 700, 900], italic: true },
  { name: 'Roboto Mono', package: 'roboto-mono', weights: [400, 700], italic: true },
  ARIMO,
  TINOS,
  COUSINE,
  ...OTHER_SCRIPTS,
];

/** The families at the end of every list. They draw a character if no family before them does. */
export const LAST_FAMILIES: readonly string[] = [NOTO, ARIMO, ...OTHER_SCRIPTS].map(({ name }) => name);

export const MONOSPACED = COUSINE.name;
export const SERIF = TINOS.name;
export const SANS = NOTO.name;

const AS: readonly (readonly [standIn: StandIn, names: readonly string[]])[] = [
  [
    NOTO,
    [
      ...['noto sans', 'open sans', 'segoe ui', 'segoe ui variable', 'droid sans'],
      ...['system-ui', '-apple-system', 'blinkmacsystemfont', 'ui-sans-serif', 'san francisco', 'sf pro text'],
    ],
  ],
  [ARIMO, ['arimo', 'arial', 'helvetica', 'helvetica neue', 'liberation sans', 'sans-serif']],
  [TINOS, ['tinos', 'times new roman', 'times', 'liberation serif', 'serif', 'ui-serif']],
  [
    COUSINE,
    [
      ...['cousine', 'courier new', 'courier', 'liberation mono', 'monospace', 'ui-monospace'],
      ...['menlo', 'monaco', 'consolas', 'sfmono-regular', 'sf mono', 'dejavu sans mono', 'lucida console'],
    ],
  ],
];

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...STAND_INS.map(({ name }) => [name.toLowerCase(), name] as const),
  ...AS.flatMap(([{ name }, names]) => names.map((each) => [each, name] as const)),
]);

/** Gives the family that replaces a named or generic one; undefined for an unknown family. */
export function standInFor(family: string): string | undefined {
  return BY_NAME.get(family.toLowerCase());
}
