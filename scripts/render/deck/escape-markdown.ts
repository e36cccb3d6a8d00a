const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

/**
 * Words as Markdown that shows exactly these words: no emphasis, link, HTML, table cell, emoji, formula
 * or block can come of them. `atStart` says that they may begin a line.
 */
export function escapeMarkdown(words: string, atStart: boolean): string {
  const escaped = words
    .replace(/[\\`*_[\]~$#]/g, '\\$&')
    .replace(/[&<>|]/g, (character) => ENTITIES[character] ?? character)
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
    .replace(/@(?=[\w-]+\.)/g, '&#64;')
    // A link may follow, which must not become an image.
    .replace(/!$/, '\\!');
  return atStart ? escapeLineStart(escaped) : escaped;
}

// What starts a list, a heading's underline, a thematic break or a definition at the head of a line.
function escapeLineStart(words: string): string {
  return words.replace(/^(\s*)([-+=:])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
