import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import type { BrowserProgram } from '../browser/embedded-browser.ts';
import type { Contest } from './contest.ts';
import { type Measure, startCommand, stopCommand } from './measure-command.ts';
import type { ScratchProject } from './scratch-project.ts';

/** A preview that is open in a browser, and the end of both. */
export interface OpenPreview {
  readonly contest: Contest;
  readonly close: () => Promise<void>;
}

/**
 * Opens the preview of a summit in a browser, for the contest (d): the time from a save to the words on the page, and to
 * the finished PDF of both genres.
 */
export async function openPreview(
  scratch: ScratchProject,
  summit: string,
  program: BrowserProgram,
): Promise<OpenPreview> {
  const server = startCommand(scratch.command('preview', [summit]));
  const address = await addressOf(server);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: program.path,
    env: { ...process.env, ...program.environment },
    args,
  });
  const page = await browser.newPage();
  await page.goto(address);
  const save = async (round: number) => await saveTheme(scratch, summit, round);
  const saved = {
    name: 'save → shown',
    run: async (round: number) => {
      await untilPdfs(address);
      return await timed(async () => await untilShown(page, await save(round)));
    },
  };
  const printed = { name: 'shown → PDFs', run: async () => await timed(async () => await untilPdfs(address)) };
  return {
    contest: { id: 'd', title: 'Preview', contenders: [saved, printed], against: saved.name },
    close: async () => {
      await browser.close();
      await stopCommand(server);
    },
  };
}

async function addressOf(server: ReturnType<typeof startCommand>): Promise<string> {
  let said = '';
  while (server.exitCode === null) {
    const [data] = (await once(server.stdout ?? server, 'data')) as [Buffer];
    said += data.toString();
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The preview ended before it gave its address:\n${said}`);
}

// Saves a title that is not there yet, and gives its words.
async function saveTheme(scratch: ScratchProject, summit: string, round: number): Promise<string> {
  const folder = `content/${summit}/themes`;
  const [first = ''] = (await readdir(join(scratch.folder, folder))).sort();
  const words = `Round${round}x`;
  await scratch.edit(`${folder}/${first}`, (text) => text.replace(/^(title: )(?:Round\d+x )?/m, `$1${words} `));
  return words;
}

// The shown pages run no script, so that they can only be asked again and again.
async function untilShown(page: Page, words: string): Promise<void> {
  const isShown = (wanted: string) => document.documentElement.textContent.includes(wanted);
  for (;;) {
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    const seen = await Promise.all(
      frames.map(async (frame) => await frame.evaluate(isShown, words).catch(() => false)),
    );
    if (seen.length > 0 && seen.every(Boolean)) return;
    await sleep(LOOK_MS);
  }
}

const LOOK_MS = 5;

async function untilPdfs(address: string): Promise<void> {
  for (const genre of ['deck', 'brief']) {
    const answer = await fetch(new URL(`/pdf/${genre}`, address));
    if (!answer.ok) throw new Error(`The preview has no PDF of the ${genre}: ${await answer.text()}`);
    await answer.arrayBuffer();
  }
}

async function timed(work: () => Promise<void>): Promise<Measure> {
  const begun = performance.now();
  await work();
  return { milliseconds: performance.now() - begun, cpuSeconds: undefined, megabytes: undefined };
}
