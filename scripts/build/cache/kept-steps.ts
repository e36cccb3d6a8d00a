/**
 * The steps whose results are kept from one command to the next: each takes longer than reading its result back, gives
 * plain data without places, and depends on its key alone. What gives functions is recalled within one command only.
 */
export const KEPT_STEPS: ReadonlySet<string> = new Set([
  'starter instructions',
  'drawing',
  'fitted image',
  'pixels',
  'citations',
  'check stylesheets',
  'settled slides',
  'settled pages',
  'printed stamps',
  'barriers',
  'office pictures',
  'printed handout',
  'drawn slides',
  'contact sheet',
  'finished pdf',
  'read back',
]);
