/**
 * Gives the names of the variables that a citation style (CSL 1.0.2) may print: of an abstract most print nothing. With
 * `form="short"` a style prints the short form of a variable, which has a name of its own.
 */
export function printedVariables(style: string): ReadonlySet<string> {
  const named = [...style.matchAll(/\bvariable="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
  return new Set(named.flatMap((name) => [name, `${name}-short`]));
}
