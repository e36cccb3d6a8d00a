/**
 * Joins the functions of some modules into one JavaScript program for the browser. They call those of their own module
 * by name, and those of others through `inPage`. The program's value is `expression`.
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
