import type { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source-file.ts';
import type { Located } from '../yaml/located.ts';
import { parseYaml, type YamlFile } from '../yaml/parse-yaml.ts';
import { type RestOfFile, validate } from '../yaml/validate.ts';

/** A file of the outline, as far as it could be read. */
export interface ParsedFile<Shape extends z.ZodType> {
  readonly value?: Located<z.infer<Shape>>;
  /** Where the file has faults: what is left without them. It is read for its own findings alone. */
  readonly rest?: RestOfFile<Shape>;
  /** The file's value, whether or not it has the right shape; undefined where a syntax error makes it uncertain. */
  readonly plain?: unknown;
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads a file of the outline and validates it against a shape. Where the YAML has faults, the part that can be read is
 * validated too, so that the user sees as many faults as possible at once.
 */
export function parseFile<Shape extends z.ZodType>(
  source: Pick<SourceFile, 'path' | 'text'>,
  shape: Shape,
): ParsedFile<Shape> {
  const { file, findings } = parseYaml(source.path, source.text);
  if (file === undefined) return { findings };
  const checked = validate(file, shape);
  if (findings.length === 0) return { ...checked, plain: file.value };
  const all = [...findings, ...soundFindings(file, findings, checked.findings)];
  const rest = checked.value === undefined ? checked.rest : { value: checked.value, unsure: [] };
  if (file.soundTo === Number.POSITIVE_INFINITY && rest !== undefined) return { findings: all, rest };
  if (file.soundTo !== undefined) return { findings: all };
  return checked.value === undefined
    ? { plain: file.value, findings: all }
    : { value: checked.value, plain: file.value, findings: all };
}

/** Selects the findings about shape that do not follow from the faults of YAML in the same file. */
function soundFindings(
  { soundTo = Number.POSITIVE_INFINITY }: YamlFile,
  ofYaml: readonly Diagnostic[],
  ofShape: readonly Diagnostic[],
): Diagnostic[] {
  // The value of an anchor, an alias or a merge key is unknown, so all places that use it may be wrong.
  if (ofYaml.some(({ code }) => code === 'outline/anchor' || code === 'outline/merge-key')) return [];
  const lines = new Set(ofYaml.map(({ place }) => place?.line));
  return ofShape.filter(({ code, place, message }) => {
    if (place === undefined || lines.has(place.line)) return false;
    if (soundTo === Number.POSITIVE_INFINITY) return true;
    // A value that is missing, too short or of another type may have been cut off by the fault of YAML.
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
