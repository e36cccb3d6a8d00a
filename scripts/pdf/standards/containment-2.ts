const PARTS = 'LI LBody TR TH TD THead TBody TFoot';
const BLOCKS = `Document Sect Aside BlockQuote P H1 H2 H3 H4 H5 H6 Title L Table Caption ${PARTS}`;
const INLINE = 'Span Em Strong Sub Quote';

/**
 * The structure types that an element of PDF 2.0 must not hold, by the type of the element (ISO/TS 32005, table 5; read from
 * the veraPDF validation profile "PDFUA-2-ISO32005"). `NonStruct`, `Div` and `Part` count as if they were not there. What
 * tables, rows and lists must not hold follows from the lists of what they may hold.
 */
export const MUST_NOT_HOLD: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Document: `Lbl Caption Reference ${INLINE} ${PARTS}`,
    Sect: `Document ${INLINE} ${PARTS}`,
    Aside: `Aside Title ${INLINE} ${PARTS}`,
    BlockQuote: `Aside Title ${INLINE} ${PARTS}`,
    P: BLOCKS,
    H1: BLOCKS,
    H2: BLOCKS,
    H3: BLOCKS,
    H4: BLOCKS,
    H5: BLOCKS,
    H6: BLOCKS,
    Title: `Document Sect BlockQuote H1 H2 H3 H4 H5 H6 Title Sub ${PARTS}`,
    Span: BLOCKS,
    Em: BLOCKS,
    Strong: BLOCKS,
    Lbl: `Lbl ${BLOCKS}`,
    Caption: `Document Title Caption ${PARTS}`,
    Figure: `Document Title ${PARTS}`,
    Formula: `Document Sect Title ${PARTS}`,
    LBody: `Document Title Lbl ${PARTS}`,
    FENote: `Document H1 H2 H3 H4 H5 H6 Title ${PARTS}`,
    Link: `Document ${PARTS}`,
    TH: `Document Aside BlockQuote Title Sub Caption ${PARTS}`,
    TD: `Document Aside BlockQuote Title Sub Caption ${PARTS}`,
  }).map(([holder, types]) => [holder, new Set(types.split(' '))]),
);

/** The structure types that hold other elements, and no text or drawing themselves (ISO/TS 32005, table 5). */
export const WITHOUT_CONTENT: readonly string[] = [
  'Document',
  'Sect',
  'L',
  'LI',
  'Table',
  'TR',
  'THead',
  'TBody',
  'TFoot',
];
