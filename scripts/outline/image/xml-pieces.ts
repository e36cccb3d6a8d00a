const LETTER =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const WORD = `[${LETTER}][${LETTER}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const BLANK = '[ \\t\\r\\n]';
const EQUALS = `${BLANK}*=${BLANK}*`;
const QUOTED = `"[^"<]*"|'[^'<]*'`;

/** A name in XML with namespaces (their recommendation, production 7), as the source of a pattern. */
export const XML_NAME = `(?:${WORD}:)?${WORD}`;

/** The attributes of a tag, each with the blanks before it: `key`, and `value` in its quotes. */
export const XML_ATTRIBUTES = new RegExp(`${BLANK}+(?<key>${XML_NAME})${EQUALS}(?<value>${QUOTED})`, 'gu');

/**
 * The pieces of an XML text: comments and processing instructions (`target`), CDATA (`raw`), tags (`closing`; `opening`
 * with `attributes` and `empty`), the `words` between them, and `stray`, a `<` that begins none of these. Joined, the
 * pieces are the whole text.
 */
export const XML_PIECES = new RegExp(
  [
    '<!--(?:(?!--)[^])*-->',
    '(?<raw><!\\[CDATA\\[[^]*?\\]\\]>)',
    `<\\?(?<target>${WORD})(?:${BLANK}[^]*?)?\\?>`,
    `<\\/(?<closing>${XML_NAME})${BLANK}*>`,
    `<(?<opening>${XML_NAME})(?<attributes>(?:${BLANK}+${XML_NAME}${EQUALS}(?:${QUOTED}))*)${BLANK}*(?<empty>\\/?)>`,
    '(?<words>[^<]+)',
    '(?<stray><)',
  ].join('|'),
  'gu',
);
