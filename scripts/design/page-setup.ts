/** The papers that a brief can be printed on. */
export type Paper = 'A4' | 'Letter';

/** The editions of a brief: the same content in larger type, after the usual rules for clear and large print. */
export const EDITIONS = ['standard', 'clear-print', 'large-print'] as const;
export type Edition = (typeof EDITIONS)[number];

/** How one file of the brief is set and printed. */
export interface PageSetup {
  readonly paper: Paper;
  readonly edition: Edition;
  /** Mirrored margins, chapters on right-hand pages. */
  readonly doubleSided: boolean;
  /** A sheet larger than the page, with crop marks and a bleed for the printing house. */
  readonly cropMarks: boolean;
}

/** The name of a brief's files, without their endings: `brief-large-print-double-sided`. */
export function briefName({ edition, doubleSided, cropMarks }: PageSetup): string {
  const parts = ['brief'];
  if (edition !== 'standard') parts.push(edition);
  if (doubleSided) parts.push('double-sided');
  if (cropMarks) parts.push('crop-marks');
  return parts.join('-');
}

/** What was asked for of the brief: its editions, and how each is printed besides. */
export interface PrintOptions {
  readonly editions: readonly Edition[];
  readonly doubleSided: boolean;
  readonly cropMarks: boolean;
}

export const PLAIN: PrintOptions = { editions: ['standard'], doubleSided: false, cropMarks: false };

/** Every file of the brief that was asked for: each edition to read, and once more as it is to be printed. */
export function briefSetups(options: PrintOptions, paper: Paper = 'A4'): PageSetup[] {
  const { editions, doubleSided, cropMarks } = options;
  return editions.flatMap((edition) => {
    const plain = { paper, edition, doubleSided: false, cropMarks: false };
    return doubleSided || cropMarks ? [plain, { paper, edition, doubleSided, cropMarks }] : [plain];
  });
}

/** The brief as it is read on a screen. */
export const PLAIN_SETUP: PageSetup = { paper: 'A4', edition: 'standard', doubleSided: false, cropMarks: false };
