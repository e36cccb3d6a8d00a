import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { joinModules } from '../../../scripts/render/deck/join-modules.ts';
import { sourceFile } from '../../helpers/source-file.ts';
import { stopOf } from '../../helpers/stop-of.ts';

const file = (name: string, text: string) => sourceFile(`folder/${name}`, text);

test('each module comes once, after what it imports, without imports and exports', () => {
  const modules = [
    file('a.js', "import { b } from './b.js';\nimport {\n  c,\n  d,\n} from './c.js';\n\nsay(b + c() + d);\n"),
    file('b.js', "import { c } from './c.js';\nexport const b = c();\n"),
    file('c.js', 'export function c() {\n  return 1;\n}\nexport const d = 2;\n'),
    file('unused.js', 'export const e = 3;\n'),
  ];
  const joined = joinModules(modules, 'a.js');
  expect(joined).toBe('function c() {\n  return 1;\n}\nconst d = 2;\nconst b = c();\n\nsay(b + c() + d);\n');
  let said = 0;
  new Function('say', joined)((value: number) => {
    said = value;
  });
  expect(said).toBe(4);
});

test('modules that import each other come once', () => {
  const modules = [
    file('a.js', "import { b } from './b.js';\nexport const a = () => b;\n"),
    file('b.js', "import { a } from './a.js';\nexport const b = () => a;\n"),
  ];
  expect(joinModules(modules, 'a.js')).toBe('const b = () => a;\nconst a = () => b;\n');
});

test('a module that is not there is named with the line that asks for it', async () => {
  const modules = [file('a.js', "// First.\nimport { b } from './b.js';\n")];
  const { codes, text, findings } = await stopOf(Promise.resolve().then(() => joinModules(modules, 'a.js')));
  expect(codes).toEqual(['template/unknown-name']);
  expect(text).toContain("'b.js'");
  expect(findings[0]?.place).toMatchObject({ file: 'folder/a.js', line: 2 });
});

test("the deck's modules leave nothing of a module behind, and nothing that would end the script's element", async () => {
  const folder = fileURLToPath(new URL('../../../templates/deck/script', import.meta.url));
  const names = (await readdir(folder)).sort();
  const modules = await Promise.all(names.map(async (name) => file(name, await readFile(`${folder}/${name}`, 'utf8'))));
  const joined = joinModules(modules, 'deck.js');
  expect(joined).not.toMatch(/^\s*(?:import|export)\b/m);
  expect(joined).not.toMatch(/<\/script|<!--/i);
  for (const { text } of modules) expect(text).toMatch(/^\/\/ @ts-check$/m);
  // The page runs it as a module: one scope, where a second declaration of a name doesn't run.
  expect(() => new Function(joined)).not.toThrow();
});
