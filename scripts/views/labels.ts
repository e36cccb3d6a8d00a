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

/** Reads a file of `templates/labels/`; undefined where the findings say what is wrong with it. */
export function parseLabels(source: SourceFile): {
  labels?: Labels;
  places?: LabelPlaces;
  findings: Diagnostic[];
} {
  const { file, findings } = parseYaml(source.path, source.text);
  if (file === undefined) return { findings };
  const checked = validate(file, shape);
  if (checked.value === undefined) return { findings: checked.findings };
  const located = checked.value as Located<z.infer<typeof shape>>;
  const labels = Object.fromEntries(NAMES.map((name) => [name, located[name].value])) as Labels;
  const places = Object.fromEntries(NAMES.map((name) => [name, located[name].at])) as LabelPlaces;
  return { labels, places, findings: [] };
}
