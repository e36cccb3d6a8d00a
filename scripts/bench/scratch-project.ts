import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from './measure-command.ts';

/** A copy of the tool in a folder of its own, whose content can be changed at will. */
export interface ScratchProject {
  readonly folder: string;
  /** Gives the command that runs an entry of `scripts/` there, such as `build-deck`. */
  readonly command: (entry: string, args: readonly string[]) => Command;
  /** Copies a summit of the real project under another name, and changes its texts, by the path in the summit. */
  readonly addSummit: (name: string, change?: (path: string, text: string) => string) => Promise<void>;
  /** Copies the deck.md of a pack with its figures under another name, with a title of its own; gives its path. */
  readonly addDeck: (pack: string, name: string) => Promise<string>;
  /** Changes one text of the copy. */
  readonly edit: (path: string, change: (text: string) => string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Copies the tool of a project; the packages are a link to the project's own, and `summit` is what is copied from. */
export async function makeScratchProject(project: string, summit: string): Promise<ScratchProject> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'));
  for (const name of ['scripts', 'templates', 'package.json', 'package-lock.json']) {
    await cp(join(project, name), join(folder, name), { recursive: true });
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await mkdir(join(folder, 'content'));
  const edit = async (path: string, change: (text: string) => string) => {
    const file = join(folder, path);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };
  return {
    folder,
    command: (entry, args) => {
      return { program: process.execPath, args: [join(folder, 'scripts/run.mjs'), entry, ...args], folder };
    },
    addSummit: async (name, change) => {
      await cp(join(project, 'content', summit), join(folder, 'content', name), { recursive: true });
      if (change === undefined) return;
      await edit(`content/${name}/summit.yaml`, (text) => change('summit.yaml', text));
    },
    addDeck: async (pack, name) => {
      const place = join(folder, 'decks', name);
      await cp(join(pack, 'figures'), join(place, 'figures'), { recursive: true });
      const text = await readFile(join(pack, 'deck.md'), 'utf8');
      await writeFile(join(place, 'deck.md'), text.replace(/^# .*/m, `$& ${name}`));
      return join(place, 'deck.md');
    },
    edit,
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}
