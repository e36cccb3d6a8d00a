/** Joins a folder and a path with slashes, and resolves `.` and `..`; an absolute path replaces the folder. */
export function joinPath(folder: string, path: string): string {
  const written = path.replaceAll('\\', '/');
  const whole = isFromRoot(written) || folder === '' ? written : `${folder}/${written}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '') parts.pop();
    else if (part !== '.' && !(part === '' && parts.length > 0)) parts.push(part);
  }
  const joined = parts.join('/');
  return joined === '' && isFromRoot(whole) ? '/' : joined;
}

/** Lists a folder and all folders above it, the innermost first. */
export function parentsOf(folder: string): string[] {
  const outer = joinPath(folder, '..');
  return folder === '' || outer === folder || /^(?:[a-z]:)?\/?$/i.test(folder)
    ? [folder]
    : [folder, ...parentsOf(outer)];
}

function isFromRoot(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path);
}
