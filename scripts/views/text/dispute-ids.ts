/**
 * The lines and areas in dispute for which the labels have words: `dispute_<id>` is the name, as in a list, and
 * `dispute_<id>_note` the sentence about it.
 */
export const DISPUTE_IDS = [
  'abyei',
  'aksai_chin',
  'belize',
  'blue_line',
  'chagos',
  'crimea',
  'cyprus',
  'essequibo',
  'falklands',
  'georgia',
  'golan',
  'halaib',
  'ilemi',
  'kashmir',
  'korea',
  'kosovo',
  'kurils',
  'mcmahon',
  'ogaden',
  'palestine',
  'patagonia',
  'tigri',
  'western_sahara',
] as const;

/** The name of a line or an area in dispute, in the table and in the labels. */
export type DisputeId = (typeof DISPUTE_IDS)[number];
