/**
 * Gives a file's name as a report shows it. Line feeds, escapes and direction marks in a name could forge lines of the
 * report or control the terminal, so they are written as in JSON: `\n`, `\u001b`.
 */
export function shownPath(path: string): string {
  return path.replace(UNSEEN, (sign) => SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
