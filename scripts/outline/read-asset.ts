import { diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { LocatedValue } from './located.ts';
import type { AssetPath } from './outline.ts';
import type { OutlineReader } from './outline-reader.ts';
import type { OutlineSource } from './parse-outline.ts';

/** Reads the path of a file of the summit's folder: it must be there, and lead nowhere else. */
export function readAsset(path: LocatedValue<string>, source: OutlineSource, reader: OutlineReader): AssetPath {
  if (/^(?:[/\\]|[A-Za-z]:|\w+:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path.value)) {
    reader.findings.push(diagnose('outline/outside-file', { path: path.value }, path.at));
  } else if (!source.assets.includes(path.value)) {
    const data = { path: path.value, nearest: nearest(path.value, source.assets) };
    reader.findings.push(diagnose('outline/missing-file', data, path.at));
  }
  return { path: path.value, at: path.at };
}
