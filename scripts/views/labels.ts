import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Located } from '../outline/located.ts';
import type { SourceFile } from '../outline/parse-outline.ts';
import { parseYaml } from '../outline/parse-yaml.ts';
import { map, text } from '../outline/shape-parts.ts';
import { validate } from '../outline/validate.ts';

const NAMES = [
  'about',
  'action',
  'agenda',
  'agenda_headline',
  'as_of',
  'at_a_glance',
  'black_screen',
  'blocked_window',
  'boundaries',
  'briefing',
  'by',
  'cite_as',
  'clock',
  'close',
  'contents',
  'continued',
  'date',
  'elapsed',
  'figure',
  'first_last',
  'full_screen',
  'go_to_slide',
  'in_figures',
  'key_messages',
  'keys',
  'keys_next',
  'keys_number',
  'keys_previous',
  'larger',
  'last_slide',
  'licence',
  'next',
  'no_notes',
  'notes',
  'notes_size',
  'number',
  'numbered_slide',
  'overview',
  'owner',
  'part',
  'pause',
  'policy_brief',
  'presenter_view',
  'presenting',
  'previous',
  'publisher',
  'recommendations',
  'references',
  'reset',
  'slide_announced',
  'slide_named',
  'slide_of',
  'smaller',
  'sources',
  'start',
  'table',
  'target_minutes',
  'time_left',
  'time_over',
  'timer',
  'version',
  'white_screen',
] as const;

/** The words that the templates print themselves, in one language. */
export type Labels = Readonly<Record<(typeof NAMES)[number], string>>;

const shape = map(
  Object.fromEntries(NAMES.map((name) => [name, text()])) as Record<(typeof NAMES)[number], z.ZodString>,
);

/** Where each label stands in its file. */
export type LabelPlaces = Readonly<Record<keyof Labels, Place>>;

/**
 * Reads the files of labels of one language: the first has them all, each of the others the words that it changes.
 * Undefined where the findings say what is wrong with them.
 */
export function parseLabels(sources: readonly SourceFile[]): {
  labels?: Labels;
  places?: LabelPlaces;
  findings: Diagnostic[];
} {
  const read = sources.map((source, index) => readLabels(source, index === 0 ? shape : shape.partial()));
  const findings = read.flatMap((each) => each.findings);
  if (findings.length > 0) return { findings };
  const located = Object.assign({}, ...read.map(({ words }) => words)) as Words;
  const labels = Object.fromEntries(NAMES.map((name) => [name, located[name].value])) as Labels;
  const places = Object.fromEntries(NAMES.map((name) => [name, located[name].at])) as LabelPlaces;
  return { labels, places, findings: [] };
}

type Words = Located<z.infer<typeof shape>>;

function readLabels(source: SourceFile, expected: z.ZodType): { words: Partial<Words>; findings: Diagnostic[] } {
  const { file, findings } = parseYaml(source.path, source.text);
  if (file === undefined) return { words: {}, findings };
  const checked = validate(file, expected);
  const entries = Object.entries((checked.value ?? {}) as Partial<Words>).filter(([, word]) => word !== undefined);
  return { words: Object.fromEntries(entries) as Partial<Words>, findings: checked.findings };
}
