import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { helpText, type Option, parseOptions } from './parse-options.ts';
import { FORMATS } from './reporter.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'format', help: `write findings as: ${FORMATS.join(', ')}` },
  { name: 'help', short: 'h', help: 'show this help' },
];

const HELP = helpText('npm run check-template -- FILE', OPTIONS, [
  'npm run check-template -- content/my-summit/ministry.potx   how its layouts are matched, and what has no place',
  'npm run check-template -- content/my-summit/house.dotx      which style each kind of text of the Word brief takes',
]);

/** Reads the command line of `check-template`. Throws `Stop` with all faults of the command line. */
export function parseCheckTemplateArguments(
  argv: readonly string[],
): { readonly help: string } | { readonly help: undefined; readonly file: string } {
  const { names, flags, findings } = parseOptions(argv, OPTIONS);
  if (flags.has('help')) return { help: HELP };
  const [file, ...more] = names;
  if (findings.length > 0) throw new Stop(findings);
  if (file === undefined || more.length > 0) throw new Stop([diagnose('usage/one-template', { given: names.length })]);
  return { help: undefined, file };
}
