/**
 * The designs in which the gallery's outline is built, each as the lines under `design:`; the first changes nothing.
 */
export const GALLERY_DESIGNS = {
  standard: [],
  dark: ['slides: dark'],
  narrow: ['ratio: 4:3'],
  letter: ['paper: Letter'],
  colours: [
    'colours:',
    '  ink: "#26192f"',
    '  teal: "#7a3b86"',
    '  deep: "#3a1f4d"',
    '  gold: "#d98324"',
    '  wash: "#f5f0f5"',
    '  rule: "#dcd3de"',
    '  mute: "#66586c"',
  ],
  fonts: ['fonts: { heading: IBM Plex Serif, text: IBM Plex Sans }'],
  logo: ['logo: images/logo.svg'],
  motif: ['motif: images/motif.svg'],
} as const;

export type GalleryDesign = keyof typeof GALLERY_DESIGNS;

/** A design as YAML for a `summit.yaml`; empty for the one that changes nothing. */
export function designYaml(design: GalleryDesign): string {
  const lines = GALLERY_DESIGNS[design];
  return lines.length === 0 ? '' : `design:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
