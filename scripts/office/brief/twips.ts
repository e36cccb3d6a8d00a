/** Converts mm to twips, the whole units in which Word measures paragraphs and pages (1,440 an inch). */
export function mmToTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Converts pt to twips. */
export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}
