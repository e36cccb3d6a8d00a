import { toId } from './to-id.ts';

/** What the default id of a figure is made from. */
export interface NamedFigure {
  /** The id that the outline gives it. */
  readonly id: string | undefined;
  readonly caption: unknown;
}

/**
 * The ids of a theme's figures. One without an id of its own is named by the theme and the first words of its caption
 * (`finance-funds-are-small`), so that its id stays when another figure comes. Only where the caption is in letters
 * that an id can't have does its number among such figures count: `finance-figure`, `finance-figure-2`.
 */
export function figureIds(theme: string, figures: readonly NamedFigure[]): string[] {
  const taken = new Set(figures.flatMap(({ id }) => id ?? []));
  return figures.map(({ id, caption }) => {
    if (id !== undefined) return id;
    const words = `${theme}-${toId(caption) ?? 'figure'}`;
    const free = freeId(words, taken);
    taken.add(free);
    return free;
  });
}

// Two captions may begin with the same words.
function freeId(words: string, taken: ReadonlySet<string>): string {
  if (!taken.has(words)) return words;
  for (let number = 2; ; number += 1) if (!taken.has(`${words}-${number}`)) return `${words}-${number}`;
}
