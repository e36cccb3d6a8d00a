import type { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { summitShape } from '../shape/summit-shape.ts';
import type { themeShape } from '../shape/theme-shape.ts';
import type { SourceFile } from '../source-file.ts';
import type { Located } from '../yaml/located.ts';
import { themeId } from './check-file-names.ts';
import type { OutlineReader } from './outline-reader.ts';
import type { ParsedFile } from './parse-file.ts';
import type { OutlineSource } from './parse-outline.ts';
import { readSummit } from './read-summit.ts';
import { readTheme, type ThemeTools } from './read-theme.ts';

type ParsedTheme = ParsedFile<typeof themeShape> & { readonly file: SourceFile };
type Tools = Pick<ThemeTools, 'facts' | 'reader' | 'asset'> & { readonly source: OutlineSource };

/**
 * Reads what files with faults of YAML or of shape have besides these faults, and gives the findings about it: dates,
 * citations, rows of tables. So a user is told of them in the same round.
 */
export function readFaultyFiles(
  summit: ParsedFile<typeof summitShape>,
  themes: readonly ParsedTheme[],
  { source, ...tools }: Tools,
): Diagnostic[] {
  const { reader } = tools;
  return [
    ...readRest<typeof summitShape>(summit, reader, (rest) => void readSummit(rest, source, reader)),
    ...themes.flatMap((theme) => {
      const id = themeId(theme.file.path);
      return readRest<typeof themeShape>(theme, reader, (rest) => void readTheme(id, rest, { ...tools, ...source }));
    }),
  ];
}

// What is found on the line of a fault, or of what it stands in, follows from it.
function readRest<Shape extends z.ZodType>(
  { value, rest, findings }: ParsedFile<Shape>,
  reader: OutlineReader,
  read: (rest: Located<z.infer<Shape>>) => void,
): Diagnostic[] {
  if (value !== undefined || rest === undefined) return [];
  const before = reader.findings.length;
  read(rest.value);
  const faulty = new Set([...findings.map(({ place }) => place?.line), ...rest.unsure]);
  return reader.findings.splice(before).filter(({ place }) => !faulty.has(place?.line));
}
