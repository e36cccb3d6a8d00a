/**
 * The ids of a theme's figures; `named` has the id that the outline gives each, or undefined. The first figure without
 * one has the theme's id, the second `finance-2`, and so on: a figure that comes after others, or has an id of its own,
 * changes no id.
 */
export function figureIds(theme: string, named: readonly (string | undefined)[]): string[] {
  let unnamed = 0;
  return named.map((id) => {
    if (id !== undefined) return id;
    unnamed += 1;
    return unnamed === 1 ? theme : `${theme}-${unnamed}`;
  });
}
