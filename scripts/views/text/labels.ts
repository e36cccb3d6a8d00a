import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../diagnostics/place.ts';
import { map, text } from '../../outline/shape/shape-parts.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { exactly, type Located, type LocatedValue, placeWithin } from '../../outline/yaml/located.ts';
import { parseYaml } from '../../outline/yaml/parse-yaml.ts';
import { validate } from '../../outline/yaml/validate.ts';
import { DISPUTE_IDS } from './dispute-ids.ts';

const NAMES = [
  'about',
  'action',
  'address',
  'agenda',
  'agenda_headline',
  'agenda_item',
  'appendix',
  'as_of',
  'at_a_glance',
  'authors',
  'beside_text',
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
  'copy_for',
  'date',
  'decisions',
  'disputed_areas',
  'disputed_lines',
  'disputed_lines_named',
  'distribution',
  'doi',
  'dotted_line',
  'draft',
  'elapsed',
  'embargo',
  'embargo_utc',
  'endnotes',
  'figure',
  'final',
  'first_last',
  'full_screen',
  'go_to_slide',
  'in_figures',
  'isbn',
  'key_dates',
  'key_messages',
  'keys',
  'keys_next',
  'keys_number',
  'keys_previous',
  'larger',
  'last_slide',
  'licence',
  'marking',
  'next',
  'no_notes',
  'no_second_window',
  'notes',
  'notes_left_out',
  'notes_renumbered',
  'notes_size',
  'number',
  'numbered_slide',
  'original',
  'overview',
  'owner',
  'paragraph_named',
  'part',
  'part_of',
  'pause',
  'policy_brief',
  'presenter_view',
  'presenting',
  'previous',
  'publisher',
  'read_as_text',
  'recommendations',
  'references',
  'registration',
  'remark_line',
  'reset',
  'revised',
  'revision',
  'series',
  'show_slide',
  'skip_to_text',
  'slide_announced',
  'slide_named',
  'slide_of',
  'smaller',
  'source_line',
  'sources',
  'sources_line',
  'speaking_time',
  'speaking_time_of',
  'start',
  'supersedes',
  'symbol',
  'table',
  'target_minutes',
  'time_left',
  'time_over',
  'timer',
  'total_line',
  'version',
  'white_screen',
  ...DISPUTE_IDS.flatMap((id) => [`dispute_${id}`, `dispute_${id}_note`] as const),
] as const;

// The placeholders that a label must hold; values take their place where the label is shown.
const PLACEHOLDERS: Readonly<Partial<Record<(typeof NAMES)[number], readonly string[]>>> = {
  as_of: ['date'],
  copy_for: ['number', 'count', 'recipient'],
  disputed_areas: ['names'],
  disputed_lines_named: ['names'],
  dotted_line: ['name'],
  embargo: ['local', 'offset', 'utc'],
  embargo_utc: ['utc'],
  go_to_slide: ['number'],
  paragraph_named: ['number'],
  part_of: ['part', 'parts'],
  revised: ['symbol', 'number'],
  remark_line: ['remark'],
  slide_announced: ['number', 'count', 'headline'],
  slide_named: ['number', 'headline'],
  slide_of: ['number', 'count'],
  source_line: ['source'],
  sources_line: ['source'],
  speaking_time: ['time'],
  speaking_time_of: ['time', 'total'],
  time_left: ['time'],
  time_over: ['time'],
  total_line: ['total'],
};

/** The words that the templates print themselves, in one language. */
export type Labels = Readonly<Record<(typeof NAMES)[number], string>>;

export const LABELS_SHAPE = map(
  Object.fromEntries(NAMES.map((name) => [name, text()])) as Record<(typeof NAMES)[number], z.ZodString>,
);

/** The place of each label in its file. */
export type LabelPlaces = Readonly<Record<keyof Labels, Place>>;

/**
 * Reads the files of labels of one language, from the widest (`en`) to the narrowest (`en-US`): each later file may
 * change words of the earlier ones. Words that all files lack come from `english`, with one warning; without `english`,
 * the first file must have all words. `labels` and `places` are undefined where a finding says what is wrong.
 */
export function parseLabels(
  sources: readonly SourceFile[],
  english?: SourceFile,
): {
  labels?: Labels;
  places?: LabelPlaces;
  findings: Diagnostic[];
} {
  const all = english === undefined ? sources : [english, ...sources];
  const read = all.map((source, index) => readLabels(source, index === 0 ? LABELS_SHAPE : LABELS_SHAPE.partial()));
  const findings = read.flatMap((each) => each.findings);
  if (findings.length > 0) return { findings };
  const located = Object.assign({}, ...read.map(({ words }) => words)) as Words;
  const own = english === undefined ? read : read.slice(1);
  const lacking = NAMES.filter((name) => !own.some(({ words }) => words[name] !== undefined));
  const labels = Object.fromEntries(NAMES.map((name) => [name, located[name].value])) as Labels;
  const places = Object.fromEntries(NAMES.map((name) => [name, located[name].at])) as LabelPlaces;
  return { labels, places, findings: missingLabels(lacking, sources.at(-1)) };
}

// A language begun with six words lacks more than a hundred: the file of English has them all.
const MOST_NAMED = 12;

function missingLabels(lacking: readonly string[], source: SourceFile | undefined): Diagnostic[] {
  if (lacking.length === 0 || source === undefined) return [];
  const more = lacking.length > MOST_NAMED ? ` and ${lacking.length - MOST_NAMED} more` : '';
  const data = { count: lacking.length, names: `${lacking.slice(0, MOST_NAMED).join(', ')}${more}` };
  return [diagnose('template/missing-labels', data, { file: source.path, line: 1, column: 1 })];
}

type Words = Located<z.infer<typeof LABELS_SHAPE>>;

function readLabels(source: SourceFile, expected: z.ZodType): { words: Partial<Words>; findings: Diagnostic[] } {
  const { file, findings } = parseYaml(source.path, source.text);
  if (file === undefined || findings.length > 0) return { words: {}, findings };
  const checked = validate(file, expected);
  const words = (checked.value ?? {}) as Partial<Words>;
  const given = NAMES.flatMap((name) => (words[name] === undefined ? [] : [{ name, word: words[name] }]));
  return {
    words: Object.fromEntries(given.map(({ name, word }) => [name, word])) as Partial<Words>,
    findings: [...checked.findings, ...given.flatMap(({ name, word }) => placeholderFaults(name, word))],
  };
}

function placeholderFaults(label: (typeof NAMES)[number], word: LocatedValue<string>): Diagnostic[] {
  const known = PLACEHOLDERS[label] ?? [];
  const written = [...word.value.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = written.filter((name) => !known.includes(name));
  const missing = known.filter((name) => !written.includes(name));
  // A misspelt placeholder is one fault: the right name is not reported as missing too.
  const meant = unknown.map((name) => nearest(name.trim(), missing));
  const listed = known.map((name) => `{${name}}`).join(', ');
  return [
    ...unknown.map((name, index) => {
      const data = { label, placeholder: name, nearest: meant[index], known: listed };
      return diagnose('template/unknown-placeholder', data, placeWithin(word, exactly(`{${name}}`)));
    }),
    ...missing
      .filter((name) => !meant.includes(name))
      .map((placeholder) => diagnose('template/missing-placeholder', { label, placeholder }, word.at)),
  ];
}
