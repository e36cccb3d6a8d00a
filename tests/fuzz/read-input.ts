import type { Printer } from '../../scripts/browser/browser.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { checkMarkdown } from '../../scripts/build/check-markdown.ts';
import { createMemory } from '../../scripts/build/memory.ts';
import { type Diagnostic, diagnose, hasErrors } from '../../scripts/diagnostics/diagnostic.ts';
import { eachOnce } from '../../scripts/diagnostics/each-once.ts';
import { report } from '../../scripts/diagnostics/report.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import { createHostInMemory, type MemoryHost } from '../helpers/host-in-memory.ts';
import { filesOfInput } from './files-of-input.ts';
import type { FuzzInput } from './fuzz-input.ts';

// A build goes as far as its first page, and ends there with this finding, which no content gives.
const AT_THE_BROWSER = 'print/no-browser';
const noBrowser: Printer = {
  withPage: async () => {
    throw new Stop([diagnose(AT_THE_BROWSER, { tried: '' })]);
  },
  version: async () => 'none',
  kill: () => undefined,
  close: async () => undefined,
};

/**
 * Reads an input as a build does, up to the first page that a browser would show, and writes its findings as a report.
 * Throws where the tool fails.
 */
export async function readInput(input: FuzzInput): Promise<readonly Diagnostic[]> {
  const host = createHostInMemory({ files: await filesOfInput(input) });
  const findings = input.target === 'deck' ? await deckFindings(host) : await summitFindings(host);
  const texts = new Map([...host.files].map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));
  report(findings, texts);
  return findings.filter(({ code }) => code !== AT_THE_BROWSER);
}

async function deckFindings(host: MemoryHost): Promise<readonly Diagnostic[]> {
  return await findingsOf(async () => await checkMarkdown(host, 'talks/talk.md', noBrowser));
}

// The deck and the brief are rendered each for itself, since a build ends at the first page of the deck.
async function summitFindings(host: MemoryHost): Promise<readonly Diagnostic[]> {
  const { recall } = createMemory();
  const tools = { host, printer: () => noBrowser, onStep: () => () => undefined, recall };
  const pack = { summit: 'base-summit', language: 'en-GB' };
  const build = async (genre: string) => {
    const request = { pack, outputs: [genre], withNotes: true };
    return await findingsOf(async () => await buildPack(request, tools));
  };
  const deck = await build('deck');
  const isRead = !hasErrors(deck) || deck.some(({ code }) => code === AT_THE_BROWSER);
  return isRead ? eachOnce([...deck, ...(await build('brief'))]) : deck;
}

async function findingsOf(
  work: () => Promise<{ readonly findings: readonly Diagnostic[] }>,
): Promise<readonly Diagnostic[]> {
  try {
    return (await work()).findings;
  } catch (error) {
    if (error instanceof Stop) return error.findings;
    throw error;
  }
}
