/**
 * Joins the functions of some modules into one JavaScript program for the browser, and gives its source. A function
 * calls those of its own module by name, and those of other modules through `inPage`. `expression` gives the program's
 * value. Throws where two modules have a function of one name: the program would call the wrong one.
 */
export function programOf(modules: readonly object[], expression: string): string {
  const functions = modules.flatMap((module) => Object.entries(module));
  const names = functions.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new Error(`Two modules of one program have a function '${twice}'.`);
  return `(() => {
${functions.map(([, code]) => String(code)).join('\n')}
const inPage = { ${names.join(', ')} };
return ${expression};
})()`;
}
