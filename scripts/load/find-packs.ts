import type { Host } from '../host/host.ts';
import { isLanguageTag } from '../outline/language-tag.ts';
import type { Pack } from '../outline/pack.ts';
import { parseYaml } from '../outline/yaml/parse-yaml.ts';
import { decodeText } from './decode-text.ts';
import { MOST_TEXT_BYTES, readSummitFile } from './read-summit-file.ts';

/**
 * Lists the packs of summits: each summit with the language of its `summit.yaml`, or with `''` where that can't be
 * read.
 */
export async function findPacks(host: Host, summits: readonly string[]): Promise<Pack[]> {
  return await Promise.all(summits.map(async (summit) => ({ summit, language: await languageOf(host, summit) })));
}

// Faults of the file are not reported here: the pack's build reports them.
async function languageOf(host: Host, summit: string): Promise<string> {
  const folder = `content/${summit}`;
  const path = `${folder}/summit.yaml`;
  const read = await readSummitFile(host, folder, path, { most: MOST_TEXT_BYTES });
  if ('fault' in read) return '';
  const { file, findings } = parseYaml(path, decodeText(path, read.bytes).text);
  if (file === undefined || findings.length > 0) return '';
  const { value } = file;
  if (typeof value !== 'object' || value === null || !('language' in value)) return '';
  const { language } = value;
  return typeof language === 'string' && isLanguageTag(language) ? language : '';
}
