/** A comment of a YAML file, from its `#` to the end of its line. */
export interface YamlComment {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** The comment that follows on the same line what ends at an index; undefined where there is none. */
export function commentBehind(text: string, end: number): YamlComment | undefined {
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const from = end + (/^[ \t]*/.exec(rest)?.[0].length ?? 0);
  // Only behind a blank does it begin one.
  if (text.charAt(from) !== '#' || !/\s/.test(text.charAt(from - 1))) return undefined;
  const words = rest.slice(from - end).trimEnd();
  return { words, from, to: from + words.length };
}
