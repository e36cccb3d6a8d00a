// The scripts in use that are written from right to left (Unicode, bidirectional class R or AL).
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'],
]);

/** Whether a BCP 47 language is written from right to left, by its usual script or by the one that its tag names. */
export function readsFromRight(language: string): boolean {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
}
