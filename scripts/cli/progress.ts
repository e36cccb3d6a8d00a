import { shownPath } from '../diagnostics/shown-path.ts';
import type { Host } from '../host/host.ts';
import type { Artefact } from '../outputs/artefact.ts';

/** Shows a person how far the build is. */
export interface Progress {
  /** Shows that the build of a summit begins. */
  readonly start: (summit: string) => void;
  /** Shows the languages of the last good packs that a killed build had set aside, and that are back in their place. */
  readonly putBack: (languages: readonly string[]) => void;
  /** Shows that a step begins and that the step before it is done. */
  readonly step: (name: string) => void;
  /** Shows the table of the files that were written, and what else is in the output. */
  readonly done: (folder: string, artefacts: readonly Artefact[], left: Left) => void;
  /** Shows that the last step is done, where nothing is written. */
  readonly end: () => void;
  /** Shows that the current step has failed or was stopped. */
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
  let stepBegun = 0;
  let current: string | undefined;
  const close = (mark: string) => {
    if (current === undefined) return;
    const line = `${mark} ${current}  ${seconds(host.now() - stepBegun)}\n`;
    host.out(host.isTerminal ? `\r\u001b[2K${line}` : line);
    current = undefined;
  };
  const step = (name: string) => {
    close('-');
    current = name;
    stepBegun = host.now();
    if (host.isTerminal) host.out(`… ${name}`);
  };
  return {
    start: (summit) => {
      begun = host.now();
      host.out(`${summit}\n`);
    },
    putBack: (languages) => {
      for (const language of languages)
        host.out(`- The last good pack (${language}) is back: the last build was killed while it wrote\n`);
    },
    step,
    done: (folder, artefacts, { kept, others }) => {
      close('-');
      host.out(summary(folder, artefacts));
      if (kept.length > 0) host.out(`  Not of this build, and left there: ${kept.map(shownPath).join(', ')}\n`);
      if (others.length > 0) host.out(`  Of another build, and left beside it: ${others.map(shownPath).join(', ')}\n`);
      host.out(`Done in ${seconds(host.now() - begun)}\n`);
    },
    end: () => close('-'),
    stop: () => close('×'),
  };
}

function summary(folder: string, artefacts: readonly Artefact[]): string {
  const rows = artefacts.map(({ name, content, pages }) => {
    const unit = name.startsWith('deck') ? 'slides' : 'pages';
    const count = pages === undefined ? '' : `${pages} ${unit}`;
    return `  ${`${folder}/${name}`.padEnd(width(folder, artefacts))}  ${count.padStart(9)}  ${kilobytes(content)}`;
  });
  return `${rows.join('\n')}\n`;
}

function width(folder: string, artefacts: readonly Artefact[]): number {
  return Math.max(...artefacts.map(({ name }) => folder.length + 1 + name.length));
}

function kilobytes(content: string | Uint8Array): string {
  return `${Math.ceil(Buffer.byteLength(content) / 1024)} KB`.padStart(8);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
