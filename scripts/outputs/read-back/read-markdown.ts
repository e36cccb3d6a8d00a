import type { ReadContent } from '../../checks/files/read-file.ts';
import { withoutData } from './without-data.ts';

/** Reads a Markdown file: the values of its front matter are its metadata. */
export function readMarkdown(content: string): ReadContent {
  const text = withoutData(content);
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const metadata = [...front.matchAll(/:\s*(.*)$/gm)].map(([, value = '']) => value).join('\n');
  return { text, references: [], metadata, words: text, page: undefined, pdf: undefined };
}
