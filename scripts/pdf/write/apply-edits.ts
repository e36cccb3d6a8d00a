/** A part of a text that is replaced; nothing is replaced where it ends at its start. Offsets of characters. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Gives a text with its edits made. They may come in any order, but must not overlap. */
export function applyEdits(content: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(content.slice(at, start), text);
    at = end;
  }
  return [...parts, content.slice(at)].join('');
}
