/** The papers that a brief can be printed on. */
export type Paper = 'A4' | 'Letter';

/** The editions of a brief: the same content in larger type, after the UK guidelines for clear and large print. */
export const EDITIONS = ['standard', 'clear-print', 'large-print'] as const;
export type Edition = (typeof EDITIONS)[number];

/** The settings of one file of the brief. */
export interface PageSetup {
  readonly paper: Paper;
  readonly edition: Edition;
  /** Whether margins are mirrored and chapters start on right-hand pages. */
  readonly doubleSided: boolean;
  /** Whether the sheet is larger than the page, with crop marks and a bleed for the printing house. */
  readonly cropMarks: boolean;
  /** Whether each recipient that the outline names gets a PDF; left out, nobody does. */
  readonly withCopies?: boolean;
}

/** The name of a brief's files without the ending, such as `brief-large-print-double-sided`. */
export function briefName({ edition, doubleSided, cropMarks }: PageSetup): string {
  const parts = ['brief'];
  if (edition !== 'standard') parts.push(edition);
  if (doubleSided) parts.push('double-sided');
  if (cropMarks) parts.push('crop-marks');
  return parts.join('-');
}

/** The files of the brief that the user asks for: the editions, and the options for print. */
export interface PrintOptions {
  readonly editions: readonly Edition[];
  readonly doubleSided: boolean;
  readonly cropMarks: boolean;
  /** Whether each recipient that the outline names gets a PDF of each; left out, nobody does. */
  readonly withCopies?: boolean;
}

export const PLAIN: PrintOptions = { editions: ['standard'], doubleSided: false, cropMarks: false };

/**
 * Lists the files of the brief: each edition for the screen and, where an option for print is set, once more with it.
 */
export function briefSetups(options: PrintOptions, paper: Paper = 'A4'): PageSetup[] {
  const { editions, doubleSided, cropMarks, withCopies = false } = options;
  const copies = withCopies ? { withCopies } : {};
  return editions.flatMap((edition) => {
    const plain = { paper, edition, doubleSided: false, cropMarks: false, ...copies };
    return doubleSided || cropMarks ? [plain, { paper, edition, doubleSided, cropMarks, ...copies }] : [plain];
  });
}

/** The brief for the screen, in the standard edition. */
export const PLAIN_SETUP: PageSetup = { paper: 'A4', edition: 'standard', doubleSided: false, cropMarks: false };
