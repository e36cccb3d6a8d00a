import { shownPath } from '../diagnostics/shown-path.ts';
import { largest } from '../diagnostics/smallest.ts';
import type { Host } from '../host/host.ts';
import type { Artefact } from '../outputs/artefact.ts';
import { asClock } from '../views/deck/speaking-time.ts';

/** Shows a person how far the build is. */
export interface Progress {
  /** Shows that the build of a summit begins. */
  readonly start: (summit: string) => void;
  /** Shows why nothing is to be made. */
  readonly nothing: (reason: string) => void;
  /** Shows the languages of the last good packs that a killed build had set aside, and that are back in their place. */
  readonly putBack: (languages: readonly string[]) => void;
  /** Shows that a step begins. What it gives shows that the step is done. */
  readonly step: (name: string) => () => void;
  /** Shows the table of the files that were written, and what else is in the output. */
  readonly done: (folder: string, artefacts: readonly Artefact[], left: Left) => void;
  /** Shows that the steps that have begun have failed or were stopped. */
  readonly stop: () => void;
}

/** The parts of the output that a build did not touch. */
interface Left {
  /** The names of the files in the pack's folder that are not of this build. */
  readonly kept: readonly string[];
  /**
   * The names of files and folders beside that folder, such as packs in languages in which the summit is no longer
   * written.
   */
  readonly others: readonly string[];
}

/**
 * Makes the progress of a build on standard output: one line that is rewritten on a terminal, plain lines elsewhere.
 */
export function createProgress(host: Host): Progress {
  let begun = host.now();
  const running = new Map<symbol, { readonly name: string; readonly begun: number }>();
  const showRunning = () => {
    const names = [...running.values()].map(({ name }) => name);
    if (host.isTerminal && names.length > 0) host.out(`\r\u001b[2K… ${names.join(' · ')}`);
  };
  const close = (key: symbol, mark: string) => {
    const ended = running.get(key);
    if (ended === undefined) return;
    running.delete(key);
    const line = `${mark} ${ended.name}  ${seconds(host.now() - ended.begun)}\n`;
    host.out(host.isTerminal ? `\r\u001b[2K${line}` : line);
  };
  const step = (name: string) => {
    const key = Symbol(name);
    running.set(key, { name, begun: host.now() });
    showRunning();
    return () => {
      close(key, '-');
      showRunning();
    };
  };
  return {
    start: (summit) => {
      begun = host.now();
      host.out(`${summit}\n`);
    },
    nothing: (reason) => host.out(`${reason}\n`),
    putBack: (languages) => {
      for (const language of languages)
        host.out(`- The last good pack (${language}) is back: the last build was killed while it wrote\n`);
    },
    step,
    done: (folder, artefacts, { kept, others }) => {
      host.out(summary(folder, artefacts));
      if (kept.length > 0) host.out(`  Not of this build, and left there: ${shortList(kept)}\n`);
      if (others.length > 0) host.out(`  Of another build, and left beside it: ${others.map(shownPath).join(', ')}\n`);
      host.out(`Done in ${seconds(host.now() - begun)}\n`);
    },
    stop: () => {
      for (const key of [...running.keys()]) close(key, '×');
    },
  };
}

// A folder inside the pack's is named once, however many files it has.
function shortList(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.replace(/\/.*$/, '/')))].map(shownPath).join(', ');
}

function summary(folder: string, artefacts: readonly Artefact[]): string {
  const rows = artefacts.map(({ name, content, pages }) => {
    // Of a booklet the sides of its sheets are counted.
    const ofBrief = name.startsWith('brief') && name.includes('-booklet') ? 'sides' : 'pages';
    const unit = name.startsWith('deck') ? 'slides' : ofBrief;
    const count = pages === undefined ? '' : `${pages} ${unit}`;
    return `  ${`${folder}/${name}`.padEnd(width(folder, artefacts))}  ${count.padStart(9)}  ${kilobytes(content)}`;
  });
  const { seconds: spoken, isMeanPace } = artefacts.find(({ seconds: each }) => each !== undefined) ?? {};
  const pace = isMeanPace ? ', at the mean pace of seventeen languages: that of this one was not measured' : '';
  const time = spoken === undefined ? '' : `  Slides and notes take ${asClock(spoken)} to say${pace}\n`;
  const numbered = artefacts.flatMap(({ name, pagesFrom }) => {
    if (pagesFrom?.kind !== 'libreoffice') return [];
    return `  The contents of ${name} have the page numbers of ${pagesFrom.program}\n`;
  });
  return `${rows.join('\n')}\n${time}${numbered.join('')}`;
}

function width(folder: string, artefacts: readonly Artefact[]): number {
  return largest(artefacts.map(({ name }) => folder.length + 1 + name.length));
}

function kilobytes(content: string | Uint8Array): string {
  return `${Math.ceil(Buffer.byteLength(content) / 1024)} KB`.padStart(8);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
