/** A machine rule of PDF/UA-1 about which elements may hold which, by structure types. */
export type Containment =
  | { readonly id: string; readonly holder: string; readonly mayHold: readonly string[] }
  | { readonly id: string; readonly element: string; readonly mustStandIn: readonly string[] };

/**
 * Which elements of tables, lists and tables of contents may hold which (ISO 14289-1:2014, 7.2; the ids are those of
 * the veraPDF validation profile "PDFUA_1").
 */
export const CONTAINMENT: readonly Containment[] = [
  { id: '7.2-3', holder: 'Table', mayHold: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  { id: '7.2-4', element: 'TR', mustStandIn: ['Table', 'THead', 'TBody', 'TFoot'] },
  { id: '7.2-5', element: 'THead', mustStandIn: ['Table'] },
  { id: '7.2-6', element: 'TBody', mustStandIn: ['Table'] },
  { id: '7.2-7', element: 'TFoot', mustStandIn: ['Table'] },
  { id: '7.2-8', element: 'TH', mustStandIn: ['TR'] },
  { id: '7.2-9', element: 'TD', mustStandIn: ['TR'] },
  { id: '7.2-10', holder: 'TR', mayHold: ['TH', 'TD'] },
  { id: '7.2-17', element: 'LI', mustStandIn: ['L'] },
  { id: '7.2-18', element: 'LBody', mustStandIn: ['LI'] },
  { id: '7.2-19', holder: 'L', mayHold: ['L', 'LI', 'Caption'] },
  { id: '7.2-20', holder: 'LI', mayHold: ['Lbl', 'LBody'] },
  { id: '7.2-26', element: 'TOCI', mustStandIn: ['TOC'] },
  { id: '7.2-27', holder: 'TOC', mayHold: ['TOC', 'TOCI', 'Caption'] },
  { id: '7.2-36', holder: 'THead', mayHold: ['TR'] },
  { id: '7.2-37', holder: 'TBody', mayHold: ['TR'] },
  { id: '7.2-38', holder: 'TFoot', mayHold: ['TR'] },
];
