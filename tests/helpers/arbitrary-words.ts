import fc from 'fast-check';
import type { Piece, RichText } from '../../scripts/views/text/rich-text.ts';

// Words with a meaning in Markdown, Marp, HTML, YAML, CSS or Handlebars, and characters that join badly with their
// neighbours.
const SIGNS = [...'\\`*_[](){}<>&|~$#:@!-+=.,;"\'/?%^0123456789abcXYZ '];
const FRAGMENTS =
  `<!-- --> --!> <b> </b> </section> <br> <img/src=x> <script> </style> <![CDATA[ ]]> &amp; &#65; &lt; &copy;
--- *** ___ - + 1. 2) # ## ====== > | || \`\`\` ~~~ $$ $x$ \\( \\[ ** __ *a* _a_ ~~a~~ ==a== ++a++ ^a^ [a](b) ![a](b) ![bg]
[a]: [^1] [^1]: [ ] [x] <https://a.b> https://a.b/c?d=e&f www.a.org a@b.org mailto:a@b.org :smile: :+1: {{a}} {{{a}}} {{#if}} {a}
{.b} {#c} _class: theme: headingDivider: paginate: size: %% // /* */ \\0 \\a url( @import (c) ... -- :-) « » ’ … — 100%`.split(
    /\s+/,
  );
const LETTERS = [...'әғқңөұүһіЁжЩéßœğ中あ🎉👩‍🚀\u200b\u200d\u00ad\u00a0\u202e\u2060\u0301ﬁ'];

// fast-check's own unit 'binary' is prepared for a second in each worker.
const codePoints = fc.integer({ min: 0, max: 0x10ffff });

const units = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 2, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...LETTERS) },
  {
    weight: 1,
    arbitrary: fc.array(codePoints, { minLength: 1, maxLength: 3 }).map((points) => String.fromCodePoint(...points)),
  },
);

/** Words as `parseText` leaves them: no control characters or line breaks, white space collapsed and trimmed. */
export const arbitraryWords: fc.Arbitrary<string> = fc
  .array(units, { minLength: 1, maxLength: 12 })
  .map((parts) => tidied(parts.join('')))
  .filter((words) => words !== '');

/** A text with markup in it, two levels deep. */
export const arbitraryText: fc.Arbitrary<RichText> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: leaf() },
      { weight: 3, arbitrary: branch(fc.array(leaf(), { minLength: 1, maxLength: 3 })) },
      {
        weight: 1,
        arbitrary: branch(
          fc.array(branch(fc.array(leaf(), { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 2 }),
        ),
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces): RichText => ({ kind: 'rich', pieces: withoutNestedLinks(pieces, false) }));

function tidied(words: string): string {
  return (
    words
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      // No font draws these: they are reported as missing glyphs long before.
      .replace(/[\u{100000}-\u{10FFFD}]/gu, '')
      .replace(/[ \u2028\u2029]+/g, ' ')
      .trim()
  );
}

function leaf(): fc.Arbitrary<Piece> {
  return fc.oneof(
    { weight: 5, arbitrary: arbitraryWords.map((value): Piece => ({ kind: 'text', value })) },
    { weight: 1, arbitrary: arbitraryWords.map((value): Piece => ({ kind: 'code', value })) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.nat(99), { minLength: 1, maxLength: 3 })
        .map((numbers): Piece => ({ kind: 'notes', numbers })),
    },
  );
}

function branch(children: fc.Arbitrary<Piece[]>): fc.Arbitrary<Piece> {
  const path = fc.array(fc.constantFrom(...'abcXYZ019-._~!*\'();:@=+$,/?#%&<>"|`[]{}\\^é中'), { maxLength: 12 });
  const href = path.map((characters) => `https://example.org/${characters.join('')}`);
  return fc.oneof(
    children.map((list): Piece => ({ kind: 'emphasis', children: list })),
    children.map((list): Piece => ({ kind: 'strong', children: list })),
    children.map((list): Piece => ({ kind: 'isolated', children: list })),
    fc.tuple(children, href).map(([list, address]): Piece => ({ kind: 'link', href: address, children: list })),
  );
}

// Markdown has no link inside a link, so that no text of an outline has one.
function withoutNestedLinks(pieces: readonly Piece[], inside: boolean): Piece[] {
  return pieces.map((piece): Piece => {
    if (!('children' in piece)) return piece;
    const children = withoutNestedLinks(piece.children, inside || piece.kind === 'link');
    return piece.kind === 'link' && inside ? { kind: 'strong', children } : { ...piece, children };
  });
}
