import { type CSSToken, TokenType, tokenizer } from '@csstools/css-tokenizer';

/** A part of a stylesheet that asks for something outside of it, with its offsets in the text. */
export interface CssReference {
  readonly reference: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds what a stylesheet, or the value of a `style` attribute, asks for and doesn't hold itself. It reads the tokens that
 * a browser reads: escapes, comments and custom properties hide nothing.
 */
export function findCssReferences(css: string): CssReference[] {
  const found: CssReference[] = [];
  const open: Open[] = [];
  for (const token of tokensOf(css)) {
    const reference = referenceOf(token, open, css);
    if (reference !== undefined) found.push({ reference, from: token[2], to: token[3] + 1 });
    follow(token, open);
  }
  return found;
}

/** A function or bracket that is open: its name, and whether it takes addresses, or one around it does. */
interface Open {
  readonly name: string;
  readonly asks: boolean;
}

/** Whether an address is part of the page itself: a picture or font as `data:`, an element as `#name`, or empty. */
export function isInPage(address: string): boolean {
  return /^(?:data:(?:image|font)\/|#|$)/i.test(address.trim());
}

// The functions of CSS that take an address in quotation marks.
const ASKING = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', '-moz-image-set']);
// Functions whose words come from elsewhere: a custom property, an attribute, the environment.
const FILLED = new Set(['var', 'attr', 'env', 'if', 'inherit', 'first-valid', 'random-item', 'toggle']);
// Their words in quotation marks are types and formats, not addresses.
const NAMING = new Set(['type', 'format', 'tech']);

function* tokensOf(css: string): Generator<CSSToken> {
  const reader = tokenizer({ css });
  while (!reader.endOfFile()) yield reader.nextToken();
}

function referenceOf(token: CSSToken, open: readonly Open[], css: string): string | undefined {
  switch (token[0]) {
    case TokenType.URL:
      return isInPage(token[4].value) ? undefined : token[4].value;
    case TokenType.BadURL:
      return token[1];
    case TokenType.AtKeyword:
      return OTHER_FILES.test(token[4].value) ? wordsOfRule(css, token[2]) : undefined;
    case TokenType.String:
      return isAddress(open.at(-1)) && !isInPage(token[4].value) ? token[4].value : undefined;
    case TokenType.Function:
      return isFilled(token[4].value, open.at(-1)) ? `an address from ${token[4].value}(…)` : undefined;
    default:
      return undefined;
  }
}

function isAddress(inside: Open | undefined): boolean {
  return inside?.asks === true && !NAMING.has(inside.name);
}

function isFilled(name: string, inside: Open | undefined): boolean {
  return inside?.asks === true && FILLED.has(name.toLowerCase());
}

const OTHER_FILES = /^(?:import|namespace|charset)$/i;

// The at-rule is one fault together with its address.
function wordsOfRule(css: string, from: number): string {
  return (/^[^;{}]*/.exec(css.slice(from, from + 200)) ?? [''])[0].trim();
}

function follow(token: CSSToken, open: Open[]): void {
  const isFunction = token[0] === TokenType.Function;
  if (isFunction || OPENING.has(token[0])) {
    const name = isFunction ? token[4].value.toLowerCase() : '';
    open.push({ name, asks: ASKING.has(name) || open.at(-1)?.asks === true });
  } else if (CLOSING.has(token[0])) open.pop();
}

const OPENING = new Set<string>([TokenType.OpenParen, TokenType.OpenSquare, TokenType.OpenCurly]);
const CLOSING = new Set<string>([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly]);
