/**
 * The fields that Word reckons anew for each page of a head, so that an empty result is right (ISO/IEC 29500-1, 17.16.5). A
 * template's own are kept.
 */
export const RECKONED_FIELDS: ReadonlySet<string> = new Set([
  'SECTION',
  'IF',
  '=',
  'COMPARE',
  'QUOTE',
  'SYMBOL',
  'EQ',
  'ADVANCE',
]);
