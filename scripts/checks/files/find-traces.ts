import type { Traces } from '../../host/traces.ts';

/** Something that was found of it. */
export interface Trace {
  readonly what: string;
  readonly words: string;
}

const SHORTEST_NAME = 3;
const OTHER_HOMES = /(?<![\w.~%/-])(?:\/home\/|\/Users\/|[A-Za-z]:\/Users\/)[\w.-]+/g;
// Users that containers bring, whose names are the names of programs that a file may say it was made with.
const PROGRAMS = new Set(['adobe', 'chrome', 'chromium', 'communique', 'marp', 'node', 'pdf', 'skia', 'xmp']);

/**
 * Finds folders of this computer in a file's text, and the names of its user and of itself in the file's metadata.
 * What the outline says itself (`own`) is no trace: a host called like the city of the summit, for example.
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

// Whether words stand in a text by themselves: nothing of these kinds just before or behind them.
function standsIn(words: string, text: string, before: RegExp, behind: RegExp): boolean {
  const [sought, whole] = [words.toLowerCase(), text.toLowerCase()];
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    if (!before.test(whole.charAt(at - 1)) && !behind.test(whole.charAt(at + sought.length))) return true;
  }
  return false;
}

function slashed(path: string): string {
  return path.replace(/\\+/g, '/');
}
