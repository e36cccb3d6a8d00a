/**
 * The key by which texts cite a work: its `citation-key`, else the one that Better BibTeX pins in `note`
 * (`Citation Key: rivers2029`), else its `id`. Empty where it has none of the three.
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

/** The key of a work under which its key stands, to be named in findings. */
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
