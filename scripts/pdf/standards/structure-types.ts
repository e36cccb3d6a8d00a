// The structure types of ISO 32000-1, 14.8.4: grouping, block, inline, ruby and warichu, illustrations.
const STANDARD_TYPES = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((types) => types.split(' ')),
);

/** Whether PDF 1.7 defines a structure type of this name. */
export function isStandardType(type: string): boolean {
  return STANDARD_TYPES.has(type);
}

// The structure types of ISO 32000-2, 14.8.4, without those of formulas in MathML.
const PDF_2_TYPES = new Set(
  [
    'Document DocumentFragment Part Sect Div Aside NonStruct Title FENote Sub P H H1 H2 H3 H4 H5 H6 Caption',
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Em Strong Link Annot Form Ruby RB RT RP Warichu WT WP',
    'Figure Formula Artifact',
  ].flatMap((types) => types.split(' ')),
);

/** Whether PDF 2.0 defines a structure type of this name. */
export function isPdf2Type(type: string): boolean {
  return PDF_2_TYPES.has(type);
}

/** The types of PDF 2.0 that the browser writes into PDF 1.7, each with the nearest type of 1.7 (ISO 32000-1, 14.8.4). */
export const NEAREST_TYPES: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
  ['Sub', 'Span'],
  ['Title', 'P'],
  ['Aside', 'Div'],
  ['DocumentFragment', 'Sect'],
  ['FENote', 'Note'],
]);
