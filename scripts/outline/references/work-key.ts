/**
 * Gives the key with which texts cite a work: its `citation-key`, or the key that Better BibTeX writes into `note`
 * (`Citation Key: rivers2029`), or its `id`. Empty where the work has no key.
 */
export function workKey(work: Readonly<Record<string, unknown>>): string {
  const note = typeof work['note'] === 'string' ? PINNED.exec(work['note'])?.[1] : undefined;
  const written = [work['citation-key'], note, work['id']].find(
    (key) => /^(?:string|number)$/.test(typeof key) && key !== '',
  );
  return String(written ?? '')
    .trim()
    .normalize('NFC');
}

/** Gives the name of the variable that holds a work's key, for findings. */
export function keyVariable(work: Readonly<Record<string, unknown>>): string {
  const key = workKey(work);
  return (
    ['citation-key', 'id'].find(
      (name) =>
        String(work[name] ?? '')
          .trim()
          .normalize('NFC') === key,
    ) ?? 'note'
  );
}

const PINNED = /^\s*citation[ -]key\s*:\s*(\S+)\s*$/im;
