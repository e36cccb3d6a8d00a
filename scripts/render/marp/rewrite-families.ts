import postcss, { type Declaration } from 'postcss';
import { LAST_FAMILIES, MONOSPACED, SANS, SERIF, standInFor } from './stand-in-fonts.ts';

/** The slides of a deck as Marp rendered them. */
export interface RenderedSlides {
  readonly html: string;
  readonly css: string;
}

/**
 * Replaces system fonts by the families of `STAND_INS`, in stylesheets, in attributes and in the browser's defaults, so
 * that a deck has the same measures on every machine. Font families that the deck brings itself are kept.
 */
export function rewriteFamilies({ html, css }: RenderedSlides): RenderedSlides {
  const root = postcss.parse(css);
  const own = new Set<string>();
  root.walkAtRules('font-face', (rule) => {
    rule.walkDecls('font-family', ({ value }) => void own.add(unquoted(value).toLowerCase()));
  });
  root.walkDecls((declaration) => {
    if (declaration.parent?.type === 'atrule') return;
    const value = rewritten(declaration, own);
    if (value !== undefined) declaration.value = value;
  });
  const inStyles = html.replace(/(<[a-z][^<>]*?\sstyle=")([^"]*)"/gi, (_, before: string, style: string) => {
    return `${before}${rewriteStyle(style, own)}"`;
  });
  const inAttributes = inStyles.replace(
    /(<[a-z][^<>]*?\sfont-family=")([^"]*)"/gi,
    (_, before: string, list: string) => {
      return `${before}${quotesEscaped(rewriteList(list.replaceAll('&quot;', "'"), own))}"`;
    },
  );
  return { html: inAttributes, css: `${BROWSER_DEFAULTS}\n${root.toString()}` };
}

// The layer has the lowest priority: every rule of a theme overrides it, like the browser's own stylesheet.
const BROWSER_DEFAULTS = `@layer browser { html { font-family: ${listed([SERIF])} } code, kbd, samp, pre, tt { font-family: ${listed([MONOSPACED])} } }`;

const KEYWORDS =
  /^(?:inherit|initial|unset|revert|revert-layer|caption|icon|menu|message-box|small-caption|status-bar)$/i;
// The part of a `font:` value before the families: up to the size and the line height.
const BEFORE_FAMILIES =
  /^(.*?(?:^|\s)(?:[\d.]+[a-z%]+|(?:calc|clamp|min|max|var)\([^()]*(?:\([^()]*\)[^()]*)*\)|smaller|larger|medium|(?:xx?-|xxx-)?(?:small|large))(?:\s*\/\s*[\w.%()-]+)?\s+)(\S.*)$/i;

function rewritten({ prop, value }: Pick<Declaration, 'prop' | 'value'>, own: ReadonlySet<string>): string | undefined {
  if (KEYWORDS.test(value.trim())) return undefined;
  if (/^font-family$/i.test(prop)) return rewriteList(value, own);
  if (/^--.*(?:font|family|mono|serif|sans|type)/i.test(prop)) {
    return hasFamily(value) ? replaced(value, own) : undefined;
  }
  const shorthand = /^font$/i.test(prop) ? BEFORE_FAMILIES.exec(value) : null;
  return shorthand === null ? undefined : `${shorthand[1]}${rewriteList(shorthand[2] ?? '', own)}`;
}

function rewriteStyle(style: string, own: ReadonlySet<string>): string {
  if (!/font/i.test(style)) return style;
  return style.replace(
    /(^|;)(\s*)(font(?:-family)?)\s*:\s*((?:&quot;|&#39;|[^;])*)/gi,
    (whole, ...groups: string[]) => {
      const [start = '', space = '', prop = '', value = ''] = groups;
      const plain = value
        .replaceAll('&quot;', "'")
        .replaceAll('&#39;', "'")
        .replace(/!important/i, '');
      const changed = rewritten({ prop, value: plain.trim() }, own);
      const important = /!important/i.test(value) ? ' !important' : '';
      return changed === undefined ? whole : `${start}${space}${prop}: ${quotesEscaped(changed)}${important}`;
    },
  );
}

/** Replaces the families of a list, and adds the families for other scripts at its end. */
function rewriteList(list: string, own: ReadonlySet<string>): string {
  const known = replaced(list, own);
  const ends = hasStandIn(list) ? [] : [likeOf(list)];
  return [known, listed(ends)].join(', ');
}

function replaced(list: string, own: ReadonlySet<string>): string {
  return list.replace(/"[^"]*"|'[^']*'|var\(\s*--[\w-]+|[\w-]+(?:\s+[\w-]+)*/g, (written) => {
    if (written.startsWith('var(') || written.startsWith('--')) return written;
    const name = unquoted(written);
    const standIn = standInFor(name);
    if (own.has(name.toLowerCase())) return standIn === undefined ? written : `${written}, "${standIn}"`;
    if (standIn !== undefined) return `"${standIn}"`;
    // A missing font for code is replaced by another font for code.
    return /mono|code|courier|console|typewriter/i.test(name) ? `${written}, "${MONOSPACED}"` : written;
  });
}

function hasFamily(value: string): boolean {
  return value.split(',').some((part) => standInFor(unquoted(part)) !== undefined);
}

function hasStandIn(list: string): boolean {
  return list.split(/[,()]/).some((part) => standInFor(unquoted(part)) !== undefined) || list.includes('var(');
}

// Only the name of a missing family can show whether it has serifs.
function likeOf(list: string): string {
  const first = unquoted(list.split(',')[0] ?? '');
  if (/mono|code|courier|console|typewriter/i.test(first)) return MONOSPACED;
  const serif = /serif|georgia|garamond|palatino|cambria|roman|baskerville|merriweather|playfair|lora\b/i;
  return serif.test(first) && !/sans/i.test(first) ? SERIF : SANS;
}

function listed(families: readonly string[]): string {
  return [...new Set([...families, ...LAST_FAMILIES])].map((family) => `"${family}"`).join(', ');
}

function unquoted(name: string): string {
  return name
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, ' ');
}

function quotesEscaped(value: string): string {
  return value.replaceAll('"', "'");
}
