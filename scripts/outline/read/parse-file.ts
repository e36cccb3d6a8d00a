import type { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';
import type { Located } from '../yaml/located.ts';
import { parseYaml, type YamlFile } from '../yaml/parse-yaml.ts';
import { validate } from '../yaml/validate.ts';

/** A file of the outline that was read, as far as it could be. */
export interface ParsedFile<Shape extends z.ZodType> {
  readonly value?: Located<z.infer<Shape>>;
  /** What stands in the file, whether or not it has its shape; undefined where a fault of YAML's grammar leaves that open. */
  readonly plain?: unknown;
  readonly findings: readonly Diagnostic[];
}

/** Reads a file of the outline by its shape: faults of YAML and of shape are found in one round, as far as it can be parsed. */
export function parseFile<Shape extends z.ZodType>(
  source: Pick<SourceFile, 'path' | 'text'>,
  shape: Shape,
): ParsedFile<Shape> {
  const { file, findings } = parseYaml(source.path, source.text);
  if (file === undefined) return { findings };
  const checked = validate(file, shape);
  if (findings.length === 0) return { ...checked, plain: file.value };
  const all = [...findings, ...soundFindings(file, findings, checked.findings)];
  if (file.soundTo !== undefined) return { findings: all };
  return checked.value === undefined
    ? { plain: file.value, findings: all }
    : { value: checked.value, plain: file.value, findings: all };
}

/** Of the faults of shape in a file that has faults of YAML, those that do not follow from them. */
function soundFindings(
  { soundTo = Number.POSITIVE_INFINITY }: YamlFile,
  ofYaml: readonly Diagnostic[],
  ofShape: readonly Diagnostic[],
): Diagnostic[] {
  // What an anchor, an alias or a merge stands for decides what is in the places that name it.
  if (ofYaml.some(({ code }) => code === 'outline/anchor' || code === 'outline/merge-key')) return [];
  const lines = new Set(ofYaml.map(({ place }) => place?.line));
  return ofShape.filter(({ code, place, message }) => {
    if (place === undefined || lines.has(place.line)) return false;
    if (soundTo === Number.POSITIVE_INFINITY) return true;
    // What is missing, too short or of another kind may be what the fault has cut off.
    const isOwn = OWN_FAULTS.has(code) && !/it is (?:empty|a list|a map of keys)\.$/.test(message);
    return place.line < soundTo && isOwn;
  });
}

const OWN_FAULTS: ReadonlySet<string> = new Set([
  'outline/empty-text',
  'outline/invalid-value',
  'outline/unknown-key',
  'outline/wrong-type',
]);
