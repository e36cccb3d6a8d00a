import { BASE, baseSummit } from '../helpers/base-summit.ts';
import type { FuzzInput } from './fuzz-input.ts';

/** All files of an input by their path in the project; a Marp file lies in `talks/`. */
export async function filesOfInput({ target, files, gone = [] }: FuzzInput): Promise<Map<string, string | Uint8Array>> {
  const folder = target === 'summit' ? BASE : 'talks';
  const base: Map<string, string | Uint8Array> = target === 'summit' ? new Map(await baseSummit()) : new Map();
  for (const path of gone) base.delete(`${folder}/${path}`);
  for (const [path, content] of Object.entries(files)) base.set(`${folder}/${path}`, content);
  return base;
}
