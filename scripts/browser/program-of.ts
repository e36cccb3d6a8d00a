/**
 * Joins the functions of some modules into one JavaScript program for the browser, and gives its source. A function
 * calls those of its own module by name, and those of other modules through `inPage`. `expression` gives the program's
 * value.
 */
export function programOf(modules: readonly object[], expression: string): string {
  const functions = modules.flatMap((module) => Object.entries(module));
  const names = functions.map(([name]) => name).join(', ');
  return `(() => {
${functions.map(([, code]) => String(code)).join('\n')}
const inPage = { ${names} };
return ${expression};
})()`;
}
