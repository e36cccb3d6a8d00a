import type { PrintOptions } from '../design/page-setup.ts';
import { briefBooklet } from '../outputs/brief-booklet.ts';
import { briefGrey } from '../outputs/brief-grey.ts';
import { briefPress } from '../outputs/brief-press.ts';

/**
 * Brings together which outputs are wanted and how the brief is to be printed: an option for print asks for its file, and
 * a file that is named needs no option.
 */
export function printedChoices(
  choices: readonly string[],
  printing: PrintOptions,
): { readonly choices: readonly string[]; readonly printing: PrintOptions } {
  const isGrey = printing.isGrey === true || choices.includes(briefGrey.name);
  const isForPress = printing.isForPress === true || choices.includes(briefPress.name);
  const booklet = printing.booklet ?? (choices.includes(briefBooklet.name) ? ('double' as const) : undefined);
  return {
    choices: [
      ...choices,
      ...(isGrey ? [briefGrey.name] : []),
      ...(booklet === undefined ? [] : [briefBooklet.name]),
      ...(isForPress ? [briefPress.name] : []),
    ],
    printing: {
      ...printing,
      ...(isGrey ? { isGrey } : {}),
      ...(booklet === undefined ? {} : { booklet }),
      ...(isForPress ? { isForPress } : {}),
    },
  };
}
