/**
 * The codes of areas whose name is in dispute: for them the Unicode CLDR takes one side, so a map names them only as the
 * summit does. They are areas whose statehood, sovereignty or name is contested by one state at least.
 */
export const CONTESTED_AREAS: ReadonlySet<string> = new Set([
  'EH',
  'FK',
  'GI',
  'GS',
  'HK',
  'IO',
  'MO',
  'PS',
  'TW',
  'XK',
]);
