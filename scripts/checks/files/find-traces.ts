import type { Traces } from '../../host/traces.ts';

/** A trace of this computer: what it is, in words, and the path or name itself. */
export interface Trace {
  readonly what: string;
  readonly words: string;
}

const SHORTEST_NAME = 3;
const OTHER_HOMES = /(?<![\w.~%/-])(?:\/home\/|\/Users\/|[A-Za-z]:\/Users\/)[\w.-]+/g;
// Accounts of containers are often named like programs, which a file may rightly name as its producer.
const PROGRAMS = new Set(['adobe', 'chrome', 'chromium', 'communique', 'marp', 'node', 'pdf', 'skia', 'xmp']);

/**
 * Finds paths of this or another computer in the text of a file, and the names of this computer and its user in the
 * metadata of the file. What the outline itself contains (`own`) is not a trace: a host may be called like the city of
 * the summit.
 */
export function findTraces(file: { text: string; metadata: string }, traces: Traces, own: string): Trace[] {
  const text = slashed(file.text);
  const folders = traces.folders.map(slashed).filter((folder) => /[^/:.]\w/.test(folder));
  const known = folders.filter((folder) => standsIn(folder, text, /[\w.~%-]/, /[\w-]/));
  const others = [...text.matchAll(OTHER_HOMES)].map(([path]) => path);
  const ownText = slashed(own);
  const paths = [...new Set([...known, ...others])].filter((path) => !ownText.includes(path));
  const longest = paths.filter((path) => !paths.some((other) => other !== path && other.startsWith(path)));
  return [...longest.map((words) => ({ what: 'a path of a computer', words })), ...namesIn(file.metadata, traces, own)];
}

function namesIn(metadata: string, { user, computer }: Traces, own: string): Trace[] {
  const names = [
    { what: "the name of this computer's user", words: user },
    { what: 'the name of this computer', words: computer },
  ];
  return names.filter(({ words }) => {
    if (words.length < SHORTEST_NAME || PROGRAMS.has(words.toLowerCase())) return false;
    return standsIn(words, metadata, LETTER, LETTER) && !standsIn(words, own, LETTER, LETTER);
  });
}

const LETTER = /[\p{L}\p{N}_]/u;

// Whether a text contains the words, in any case of letters, with no character of these kinds just before or after
// them.
function standsIn(words: string, text: string, before: RegExp, behind: RegExp): boolean {
  const sought = words.toLowerCase();
  const whole = text.toLowerCase();
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    if (!before.test(whole.charAt(at - 1)) && !behind.test(whole.charAt(at + sought.length))) return true;
  }
  return false;
}

function slashed(path: string): string {
  return path.replace(/\\+/g, '/');
}
