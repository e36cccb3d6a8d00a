import { strFromU8, unzipSync } from 'fflate';

/** Unpacks an Office file: the texts of its parts by path; parts that are no text are left out. */
export function officeParts(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels|svg)$/.test(path));
  return new Map(parts.map(([path, part]) => [path, strFromU8(part)]));
}

/** The texts of the paragraphs of a part, in their order; empty ones are left out. */
export function paragraphsOf(part: string): string[] {
  return [...part.matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)]
    .map(([, inner = '']) => inner.replace(/<[^>]*>/g, ''))
    .map((words) =>
      words
        .replace(/&apos;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    )
    .filter((words) => words !== '');
}
