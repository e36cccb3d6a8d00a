import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { AssetPath } from '../outline.ts';
import type { LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';
import type { OutlineSource } from './parse-outline.ts';

/**
 * Reads the path of a file in the summit's folder. Reports a path that leads out of the folder, or to a missing file.
 */
export function readAsset(path: LocatedValue<string>, source: OutlineSource, reader: OutlineReader): AssetPath {
  // Some systems store a letter with an accent as two code points. It looks the same but is not equal.
  const listed = source.assets.find((asset) => asset === path.value) ?? source.assets.find(isAlike(path.value));
  if (/^(?:[/\\]|[A-Za-z]:|\w+:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path.value)) {
    reader.findings.push(diagnose('outline/outside-file', { path: path.value }, path.at));
  } else if (listed === undefined) {
    const data = { path: path.value, nearest: nearest(path.value, source.assets) };
    reader.findings.push(diagnose('outline/missing-file', data, path.at));
  }
  return { path: listed ?? path.value, at: path.at };
}

function isAlike(path: string): (asset: string) => boolean {
  return (asset) => asset.normalize('NFC') === path.normalize('NFC');
}
