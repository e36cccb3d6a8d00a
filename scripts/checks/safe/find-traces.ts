import { exactly } from '../../outline/located.ts';

/** What tells of the computer that built a pack and of its user. */
export interface Traces {
  readonly user: string;
  readonly computer: string;
  /** Absolute paths: the project's, the user's, the one for temporary files. */
  readonly folders: readonly string[];
}

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
  const known = folders.flatMap((folder) => {
    return new RegExp(`(?<![\\w.~%-])${exactly(folder).source}(?![\\w-])`, 'i').test(text) ? [folder] : [];
  });
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
    const whole = new RegExp(`(?<![\\p{L}\\p{N}_])${exactly(words).source}(?![\\p{L}\\p{N}_])`, 'iu');
    return whole.test(metadata) && !whole.test(own);
  });
}

function slashed(path: string): string {
  return path.replace(/\\+/g, '/');
}
