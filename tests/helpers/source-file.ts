import type { SourceFile } from '../../scripts/outline/source-file.ts';

/** Makes a text file as if it had been read: a path below `content/` is a summit's own, all others are shared. */
export function sourceFile(path: string, text = ''): SourceFile {
  const name = path.replace(/^(?:content\/[^/]+\/)?(?:templates\/)?/, '');
  return { path, text, origin: path.startsWith('content/') ? 'summit' : 'shared', name };
}
