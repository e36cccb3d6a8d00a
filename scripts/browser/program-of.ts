/**
 * The functions of some modules as one program for the browser, where each can call the others: by name in its own
 * module, by `inPage` in another. It gives what the expression names.
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
