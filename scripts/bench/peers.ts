import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserProgram } from '../browser/embedded-browser.ts';
import { type Command, measureCommand } from './measure-command.ts';

export const MARP_CLI = '@marp-team/marp-cli@4.5.1';

/** The commands of other tools that are measured beside ours; WeasyPrint is undefined where Python does not have it. */
export interface Peers {
  /** Gives the command with which marp-cli makes the PDFs of decks, so many at once. */
  readonly marp: (decks: readonly string[], theme: string, atOnce?: number) => Command;
  /** The command that prints two finished pages with one browser and does nothing else. */
  readonly floor: (pages: readonly string[]) => Command;
  readonly weasyPrint: ((page: string) => Command) | undefined;
}

/** Installs marp-cli in a folder below `folder`, and gives the commands of the peers with the browser that we use. */
export async function installPeers(folder: string, { path, environment }: BrowserProgram): Promise<Peers> {
  const home = join(folder, 'peers');
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), JSON.stringify({ private: true }));
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', MARP_CLI];
  await measureCommand({ program: 'npm', args: install, folder: home, environment: pathWithNode() });
  const cli = join(home, 'node_modules/@marp-team/marp-cli/marp-cli.js');
  const python = await hasWeasyPrint();
  return {
    marp: (decks, theme, atOnce = 5) => ({
      program: process.execPath,
      args: [
        ...[cli, '--no-stdin', '--theme', theme, '--browser', 'chrome', '--browser-path', path],
        ...['-P', String(atOnce), '--pdf', ...decks],
      ],
      folder: home,
      environment,
    }),
    floor: (pages) => ({
      program: process.execPath,
      args: [join(import.meta.dirname, 'print-finished-pages.ts'), path, ...pages],
      folder: home,
      environment,
    }),
    weasyPrint: python
      ? (page) => ({ program: 'python3', args: ['-m', 'weasyprint', page, join(home, 'weasyprint.pdf')], folder: home })
      : undefined,
  };
}

function pathWithNode(): Readonly<Record<string, string>> {
  return { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` };
}

async function hasWeasyPrint(): Promise<boolean> {
  return await promisify(execFile)('python3', ['-c', 'import weasyprint']).then(
    () => true,
    () => false,
  );
}
