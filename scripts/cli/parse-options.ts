import { parseArgs } from 'node:util';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { largest } from '../diagnostics/smallest.ts';

/** An option of a command. `value` says in a word what its value is; undefined where the option takes no value. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  /** Whether the option takes several values with commas between, and may be given more than once. */
  readonly isList?: boolean;
  readonly help: string;
}

/** The parsed command line: options with a value, options without one, and all other words (`names`). */
export interface ParsedOptions {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** Parses a command line by its options. Every unknown option, missing, unexpected or second value is a finding. */
export function parseOptions(argv: readonly string[], options: readonly Option[]): ParsedOptions {
  const known = new Map(options.map((option) => [option.name, option]));
  const config = Object.fromEntries(
    options.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  // The word after an unknown option is most likely its value.
  const strangers = tokens.filter((token) => token.kind === 'option' && !known.has(token.name));
  const afterStranger = new Set(strangers.map(({ index }) => index + 1));
  const parsed = { values: new Map<string, string>(), flags: new Set<string>(), findings: [] as Diagnostic[] };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    const before = parsed.values.get(token.name);
    const fault =
      faultOf(token.rawName, token.value, option, [...known.keys()]) ??
      repetition(token.rawName, token.value, option, before);
    if (fault !== undefined) parsed.findings.push(fault);
    else if (token.value === undefined) parsed.flags.add(token.name);
    else parsed.values.set(token.name, joined(before, token.value, option));
  }
  const names = tokens.flatMap((token) =>
    token.kind === 'positional' && !afterStranger.has(token.index) ? [token.value] : [],
  );
  return { ...parsed, names };
}

/** Writes the help text of a command. */
export function helpText(usage: string, options: readonly Option[], examples: readonly string[]): string {
  const left = ({ name, short, value }: Option) =>
    `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value.toUpperCase()}`}`;
  const width = largest(options.map((option) => left(option).length));
  const rows = options.map((option) => `  ${left(option).padEnd(width)}  ${option.help}`);
  return ['Usage: ', usage, '\n\n', rows.join('\n'), '\n\nExamples:\n', ...examples.map((line) => `  ${line}\n`)].join(
    '',
  );
}

// A list may be given piece by piece; of two values for any other option, one would be ignored.
function repetition(
  written: string,
  value: string | undefined,
  option: Option | undefined,
  before: string | undefined,
): Diagnostic | undefined {
  if (before === undefined || before === value || option?.isList === true) return undefined;
  return diagnose('usage/repeated-option', { option: written });
}

function joined(before: string | undefined, value: string, option: Option | undefined): string {
  return before === undefined || option?.isList !== true ? value : `${before},${value}`;
}

function faultOf(
  written: string,
  value: string | undefined,
  option: Option | undefined,
  known: readonly string[],
): Diagnostic | undefined {
  if (option === undefined) {
    const near = nearest(written.replace(/^-+/, ''), known);
    return diagnose('usage/unknown-option', { option: written, nearest: near === undefined ? undefined : `--${near}` });
  }
  if (option.value === undefined) {
    return value === undefined ? undefined : diagnose('usage/unexpected-value', { option: written });
  }
  if (value !== undefined && value !== '' && !value.startsWith('--')) return undefined;
  return diagnose('usage/missing-value', { option: written, expected: `a value (${option.value})` });
}
