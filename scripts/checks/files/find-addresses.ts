import type { Piece, RichText } from '../../views/text/rich-text.ts';

const SCHEME = '(?:https?|wss?|ftps?|file|blob|chrome|chrome-extension|smb|ldap)';
// In markup the brackets around an address are entities, `&lt;https://…&gt;`.
const BRACKET = '&(?:lt|gt|quot|apos|#3[49]|#6[02]|#x2[27]|#x3[ce]);';
// Findings, which the manifest lists, quote texts that are cut short: an address ends where they are cut.
const ADDRESS = new RegExp(
  `\\b${SCHEME}:\\/{1,3}(?=[^\\s/])(?:(?!${BRACKET})[^\\s"'<>()\\\\\`{}|^…“”])*|\\bjavascript:[^\\s"'<>]+`,
  'gi',
);

/**
 * Finds the addresses in a file for which `isOwn` is false: those written in its text and those that it would load.
 * Gives them sorted, each once.
 */
export function findAddresses(
  file: { text: string; references: readonly string[] },
  isOwn: (address: string) => boolean,
): string[] {
  const loaded = file.references.map((reference) => reference.trim()).filter((each) => !/^(?:#|data:|$)/.test(each));
  // In running text an address is taken to end at a bracket; the loaded one that it begins is listed whole.
  const written = [...file.text.matchAll(ADDRESS)]
    .map(([address]) => address.replace(/[.,;:!?]+$/, ''))
    .filter((address) => !loaded.some((each) => each.startsWith(address)));
  return [...new Set([...written, ...loaded])].filter((address) => !isOwn(address)).sort();
}

/**
 * Makes the test whether an address is the outline's own: whether a link in its texts leads there, or one of `sources`
 * contains it.
 */
export function ownAddresses(texts: readonly RichText[], sources: Iterable<string>): (address: string) => boolean {
  const links = texts.flatMap(({ pieces }) => hrefsOf(pieces));
  const own = plain([...links, ...links.map(canonical), ...sources].join('\n'));
  return (address) => own.includes(plain(address));
}

function hrefsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (!('children' in piece)) return [];
    return [...(piece.kind === 'link' ? [piece.href] : []), ...hrefsOf(piece.children)];
  });
}

// A browser normalises an address: `https://example.org/` with a slash, the host in ASCII letters.
function canonical(href: string): string {
  return URL.canParse(href) ? new URL(href).href : href;
}

function plain(address: string): string {
  return address
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/(?:%[\da-f]{2})+/gi, unescaped)
    .toLowerCase();
}

function unescaped(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
