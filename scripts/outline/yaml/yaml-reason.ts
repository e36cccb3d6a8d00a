// The parser's messages are about YAML's grammar. These sentences name the author's mistake.
const REASONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/call stack/i, 'it is nested too deeply.'],
  [/excessive alias count/i, 'its aliases (*name) repeat far too much.'],
  [
    /^Nested mappings/,
    'a second colon stands in this line, or the line below is indented as if it belonged to this text.',
  ],
  [/^Implicit (?:map )?keys? need/, 'a key without its colon, or a text that is not indented far enough, stands here.'],
  [/^All mapping items/, 'this line is indented otherwise than the keys beside it.'],
  [
    /^All sequence items|^Sequence item without/,
    "this line is indented otherwise than the list's entries, or its '-' has no blank behind it.",
  ],
  [/multiple documents/, "a line '---' or '...' starts a second document; one file is one document."],
  [/^Tabs are not allowed/, 'a tab stands where blanks must indent the line.'],
  [/closing "quote/, 'the quote (") that opens here is never closed.'],
  [/closing 'quote/, "the quote (') that opens here is never closed; within it, an apostrophe is written twice ('')."],
  [/^Flow map in block/, 'a brace { is never closed, or what is in it is not indented.'],
  [/^Flow sequence in block/, 'a bracket [ is never closed, or what is in it is not indented.'],
  [/^Plain value cannot start with.* (\S+)$/, 'a text that begins with $1 needs quotes.'],
  [/^Unexpected flow-(?:seq|map)-end.*"(.)"/, 'a $1 closes what nothing opened.'],
  [
    /^Unexpected block-seq-ind/,
    "a list's '-' must begin a line of its own; a text that begins with - and a blank needs quotes.",
  ],
  [
    /^Block collections are not allowed within flow/,
    'a hyphen with a blank or a comma behind it begins a list; a cell that is a hyphen needs quotes ("-").',
  ],
  [
    /^Not a YAML token/,
    'after | or > the text begins on the next line; a text that begins with such a mark needs quotes.',
  ],
  [
    /^Unexpected (?:\S*scalar) at node end/,
    'something stands behind the end of the value here, such as words behind a closing quote.',
  ],
  [
    /^Block scalar header includes extra characters: (\S+)/,
    "'$1' is followed by a text; after | or > the text begins on the next line.",
  ],
  [/^Invalid escape sequence (\S+)/, "$1 means nothing within double quotes; put the text in single quotes (')."],
  [/^(?:Alias|Anchor) cannot be/, 'a text that begins with * or & needs quotes.'],
  [/at most 1024 chars/, 'a key is longer than 1,024 characters; most likely a text lacks its quotes.'],
  [
    /^Missing directives-end/,
    'YAML takes a line that begins with % as an instruction, not as text; put the text in quotes.',
  ],
];

/** Gives the reason why a text can't be read as YAML, in words for its author, with a full stop. */
export function yamlReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  for (const [pattern, reason] of REASONS) {
    const found = pattern.exec(message);
    if (found !== null) return reason.replace('$1', found[1] ?? '');
  }
  return `${message.replace(/[.:]$/, '')}.`;
}
