/** The papers that a brief can be printed on. */
export type Paper = 'A4' | 'Letter';

/** The editions of a brief: the same content in larger type, after the UK guidelines for clear and large print. */
export const EDITIONS = ['standard', 'clear-print', 'large-print'] as const;
export type Edition = (typeof EDITIONS)[number];

/** The sheets that a booklet can be printed on. */
export const BOOKLET_SHEETS = ['A3', 'A4', 'Tabloid', 'Letter'] as const;
export type BookletSheet = (typeof BOOKLET_SHEETS)[number];

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
  /** Whether all is printed in grey; left out, it is not. */
  readonly isGrey?: boolean;
  /** Whether it is a PDF/X-4 for a printing house; left out, it is not. */
  readonly isForPress?: boolean;
  /** The sheet on which its pages stand two up, to be folded and stapled; left out, a page is a sheet. */
  readonly booklet?: BookletSheet;
}

/** The name of a brief's files without the ending, such as `brief-large-print-double-sided`. */
export function briefName({ edition, doubleSided, cropMarks, isGrey, isForPress, booklet }: PageSetup): string {
  const parts = ['brief'];
  if (edition !== 'standard') parts.push(edition);
  // A booklet is double-sided by itself.
  if (booklet !== undefined) parts.push('booklet');
  else if (doubleSided) parts.push('double-sided');
  if (cropMarks) parts.push('crop-marks');
  if (isForPress === true) parts.push('x-4');
  if (isGrey === true) parts.push('grey');
  return parts.join('-');
}

/** The files of the brief that the user asks for: the editions, and the options for print. */
export interface PrintOptions {
  readonly editions: readonly Edition[];
  readonly doubleSided: boolean;
  readonly cropMarks: boolean;
  /** Whether each recipient that the outline names gets a PDF of each; left out, nobody does. */
  readonly withCopies?: boolean;
  /** Whether the files for print are in grey; left out, they are not. */
  readonly isGrey?: boolean;
  /** Whether the file with crop marks is a PDF/X-4; left out, it is not. */
  readonly isForPress?: boolean;
  /** The sheet of a booklet, or `double` for one that is twice as large as a page; left out, no booklet is made. */
  readonly booklet?: BookletSheet | 'double';
}

export const PLAIN: PrintOptions = { editions: ['standard'], doubleSided: false, cropMarks: false };

/**
 * Lists the files of the brief: each edition for the screen, once more with the options for print where one is set, and
 * as a booklet where one is wanted.
 */
export function briefSetups(options: PrintOptions, paper: Paper = 'A4'): PageSetup[] {
  const { editions, doubleSided, cropMarks, withCopies = false, isGrey = false, isForPress = false, booklet } = options;
  const copies = withCopies ? { withCopies } : {};
  const grey = isGrey ? { isGrey } : {};
  return editions.flatMap((edition) => {
    const plain = { paper, edition, doubleSided: false, cropMarks: false, ...copies };
    const setups: PageSetup[] = [plain];
    if (isForPress) setups.push({ ...plain, doubleSided, cropMarks: true, ...grey, isForPress });
    else if (doubleSided || cropMarks || isGrey) setups.push({ ...plain, doubleSided, cropMarks, ...grey });
    const sheet = booklet === 'double' ? DOUBLES[paper] : booklet;
    if (sheet !== undefined) setups.push({ ...plain, doubleSided: true, ...grey, booklet: sheet });
    return setups;
  });
}

const DOUBLES: Readonly<Record<Paper, BookletSheet>> = { A4: 'A3', Letter: 'Tabloid' };

/** The brief for the screen, in the standard edition. */
export const PLAIN_SETUP: PageSetup = { paper: 'A4', edition: 'standard', doubleSided: false, cropMarks: false };
