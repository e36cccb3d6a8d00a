/** A path with slashes from a folder, `.` and `..` taken out; a path from the root of the disk stays one. */
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

/** A folder and all around it, the innermost first. */
export function parentsOf(folder: string): string[] {
  const outer = joinPath(folder, '..');
  return folder === '' || outer === folder || /^(?:[a-z]:)?\/?$/i.test(folder)
    ? [folder]
    : [folder, ...parentsOf(outer)];
}

function isFromRoot(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path);
}
