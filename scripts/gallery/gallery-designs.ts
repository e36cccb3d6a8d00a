/**
 * The designs in which the gallery's outline is built, each as the lines under `design:`; the first changes nothing.
 */
const GALLERY_DESIGNS = {
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

/**
 * The official documents as which the gallery's outline is built, each as the lines under `document:`: as three kinds of
 * owner set them. The symbols are of made-up series.
 */
export const GALLERY_DOCUMENTS = {
  organisation: [
    'symbol: EX/2030/7',
    'original: en',
    'distribution: Limited',
    'agenda_item: 4',
    'supersedes: EX/2030/3',
    'paragraphs: numbered',
  ],
  union: [
    'symbol: EX 1234/30',
    'original: fr',
    'markings: [PUBLIC, LIMITED, RESTRICTED]',
    'marking: LIMITED',
    'registration: EX-REG-2030-118',
  ],
  nation: [
    'markings: [OFFICIAL, OFFICIAL – SENSITIVE, SECRET]',
    'marking: OFFICIAL – SENSITIVE',
    'status: draft',
    'embargo: 2030-07-04T09:00+05:00',
    'registration: REG-2030-118',
  ],
} as const;

/** The ways in which the gallery's outline is built for Office, each as the lines of its keys. */
export const GALLERY_OFFICE = {
  outputs: ['outputs: [deck.pdf, deck.html, brief.pdf, deck.pptx, brief.docx]'],
  pages: ['office:', '  pages: libreoffice'],
  'office-fonts': ['office:', '  fonts: { heading: Times New Roman, text: Arial }'],
  'office-deck': [
    'office:',
    '  deck: house.potx',
    '  layouts: { points: Titel und Inhalt, section: Abschnittsüberschrift }',
  ],
  'office-brief': ['office:', '  brief: house.dotx', '  styles: { point: Absatz nummeriert }'],
} as const;

export type GalleryDesign = keyof typeof GALLERY_DESIGNS | keyof typeof GALLERY_DOCUMENTS | keyof typeof GALLERY_OFFICE;

/** All designs and documents in which the gallery's outline is built. */
export const ALL_DESIGNS = [
  ...Object.keys(GALLERY_DESIGNS),
  ...Object.keys(GALLERY_DOCUMENTS),
  ...Object.keys(GALLERY_OFFICE),
] as GalleryDesign[];

/** A design or document as YAML for a `summit.yaml`; empty for the one that changes nothing. */
export function designYaml(design: GalleryDesign): string {
  if (design in GALLERY_DOCUMENTS)
    return block('document', GALLERY_DOCUMENTS[design as keyof typeof GALLERY_DOCUMENTS]);
  if (isOfOffice(design)) return GALLERY_OFFICE[design].map((line) => `${line}\n`).join('');
  return block('design', GALLERY_DESIGNS[design as keyof typeof GALLERY_DESIGNS]);
}

/** Whether a design changes nothing but the files for Office. */
export function isOfOffice(design: GalleryDesign): design is keyof typeof GALLERY_OFFICE {
  return design in GALLERY_OFFICE;
}

function block(key: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${key}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
