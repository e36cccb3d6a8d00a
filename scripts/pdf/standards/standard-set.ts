import { WELL_TAGGED } from './identifiers.ts';

/** The names of the sets of standards, as `--standard` takes them; the first is the usual one. */
export const STANDARD_NAMES = ['ua-1+a-2a', 'ua-2+a-4'] as const;

/** The name of a set of standards. */
export type StandardName = (typeof STANDARD_NAMES)[number];

/** Standards that one PDF keeps together: what it must be and say for them, as data. */
export interface StandardSet {
  /** The standards, as people name them. */
  readonly standards: readonly string[];
  /** The properties of XMP by which a file names them, in the order in which they are written. */
  readonly identification: readonly (readonly [name: string, value: string])[];
  /** Whether the metadata must describe the schemas that the archive standard does not know (ISO 19005-2, 6.6.2.3). */
  readonly describesSchemas: boolean;
  /**
   * Whether the file is PDF 2.0: its structure types are those of ISO 32000-2, places inside the file are named by their
   * elements, and there is no dictionary of document information beside the XMP metadata.
   */
  readonly isPdf2: boolean;
  /** The declarations of conformance in the metadata, by their identifiers (PDF Declarations, PDF Association 2019). */
  readonly declarations: readonly string[];
}

/** The sets of standards that files of this project can keep. */
export const STANDARD_SETS: Readonly<Record<StandardName, StandardSet>> = {
  'ua-1+a-2a': {
    standards: ['PDF/UA-1', 'PDF/A-2a'],
    identification: [
      ['pdfuaid:part', '1'],
      ['pdfaid:part', '2'],
      ['pdfaid:conformance', 'A'],
    ],
    describesSchemas: true,
    isPdf2: false,
    declarations: [],
  },
  'ua-2+a-4': {
    standards: ['PDF/UA-2', 'PDF/A-4', 'WTPDF 1.0'],
    identification: [
      ['pdfuaid:part', '2'],
      ['pdfuaid:rev', '2024'],
      ['pdfaid:part', '4'],
      ['pdfaid:rev', '2020'],
    ],
    describesSchemas: false,
    isPdf2: true,
    declarations: WELL_TAGGED,
  },
};

/** The set of standards that a file keeps where nothing else is asked for. */
export const USUAL_STANDARD: StandardName = STANDARD_NAMES[0];
