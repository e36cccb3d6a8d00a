const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

/**
 * Escapes words as Markdown that shows exactly these words, never emphasis, a link, HTML, a table cell, emoji, a
 * formula or a block. `atStart` says whether the words may stand at the start of a line.
 */
export function escapeMarkdown(words: string, atStart: boolean): string {
  const escaped = words
    .replace(/[\\`*_[\]~$#]/g, '\\$&')
    .replace(/[&<>|]/g, (character) => ENTITIES[character] ?? character)
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
    .replace(/@(?=[\w-]+\.)/g, '&#64;')
    // A link may follow, and must not become an image.
    .replace(/!$/, '\\!');
  return atStart ? escapeLineStart(escaped) : escaped;
}

// Escapes what would start a list, a heading's underline, a thematic break or a definition at the start of a line.
function escapeLineStart(words: string): string {
  return words.replace(/^(\s*)([-+=:])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
