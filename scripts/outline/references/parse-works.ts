import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { parseYaml, type YamlFile, type YamlPath } from '../yaml/parse-yaml.ts';
import { parseJsonWorks } from './parse-json-works.ts';
import type { ParseBibtex, ParsedWorks, ReferencesFile } from './works-file.ts';
import { worksOf } from './works-of.ts';

// The most characters of a file of references: enough for ten thousand works with their abstracts.
const MOST_CHARACTERS = 20_000_000;
// Far more works than anyone cites; a longer list takes too long to read.
const MOST_WORKS = 10_000;

/** Parses a file of references, in the format that its name says. `parseBibtex` is needed only for a `.bib` file. */
export function parseWorks(source: ReferencesFile, parseBibtex: ParseBibtex | undefined): ParsedWorks {
  const top: Place = { file: source.path, line: 1, column: 1 };
  if (source.text.length > MOST_CHARACTERS) {
    const found = `${(source.text.length / 1e6).toFixed(1)} MB`;
    return { findings: [diagnose('outline/large-references', { found, most: `${MOST_CHARACTERS / 1e6} MB` }, top)] };
  }
  const parsed = parseFormat(source, parseBibtex);
  const count = parsed.file?.works.length ?? 0;
  if (count <= MOST_WORKS) return parsed;
  const data = { found: `${count} works`, most: `${MOST_WORKS}` };
  return { findings: [diagnose('outline/large-references', data, top)] };
}

function parseFormat(source: ReferencesFile, parseBibtex: ParseBibtex | undefined): ParsedWorks {
  if (source.format === 'bib') return parseBibtex?.(source) ?? { findings: [] };
  if (source.format === 'json') return parseJsonWorks(source);
  // JSON is also valid YAML, but a large export is read much faster by the JSON parser.
  const asJson = /^\s*[[{]/.test(source.text) ? parseJsonWorks(source) : undefined;
  return asJson?.file === undefined ? parseYamlWorks(source) : asJson;
}

function parseYamlWorks({ path, text }: ReferencesFile): ParsedWorks {
  const { file, findings } = parseYaml(path, text, MOST_CHARACTERS);
  if (file === undefined) return { findings };
  const { works, above } = worksOf(file.value);
  if (works === undefined && file.soundTo !== undefined) return { findings };
  if (works === undefined) {
    const data = { expected: 'a list of works (- id: …)', found: file.value === null ? 'empty' : 'something else' };
    return { findings: [diagnose('outline/wrong-type', data, file.locate([]))] };
  }
  const at = (work: number, inside: YamlPath) => [...above, work, ...inside];
  const sound = soundWorks(works, file, (work) => at(work, []));
  return {
    findings,
    file: {
      works: sound.map((work, index) => withSpelling(work, at(index, []), file)),
      isCutShort: file.soundTo !== undefined,
      locate: (work, inside) => file.locate(at(work, inside)),
      locateKey: (work, inside) => file.key(at(work, inside.slice(0, -1)), String(inside.at(-1))).at,
      scalar: (work, inside, value) => file.scalar(at(work, inside), value),
    },
  };
}

/** The works of a file that end before its fault of YAML's grammar: those behind it may be read wrongly. */
function soundWorks(
  works: readonly unknown[],
  { soundTo, locate }: YamlFile,
  at: (work: number) => YamlPath,
): unknown[] {
  if (soundTo === undefined) return [...works];
  return works.slice(0, -1).filter((_, index) => locate(at(index + 1)).line <= soundTo);
}

// A number is printed as it is written: 1.10 is no 1.1.
function withSpelling(work: unknown, path: YamlPath, file: YamlFile): unknown {
  if (typeof work !== 'object' || work === null) return work;
  const decimals = Object.entries(work).filter(([, value]) => typeof value === 'number' && !Number.isInteger(value));
  if (decimals.length === 0) return work;
  return {
    ...work,
    ...Object.fromEntries(decimals.map(([key, value]) => [key, file.scalar([...path, key], value).raw])),
  };
}
