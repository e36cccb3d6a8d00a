import type { ReadContent } from '../checks/files/read-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LaidOutBrief } from '../layout/brief/lay-out-brief.ts';
import type { LaidOutDeck } from '../layout/deck/lay-out-deck.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import type { Outline } from '../outline/outline.ts';
import type { Pdf } from '../pdf/read/read-pdf.ts';
import type { Artefact } from './artefact.ts';

/** The stages that outputs are made from, by name. */
export interface Stages {
  readonly deck: LaidOutDeck;
  readonly brief: LaidOutBrief;
  readonly pack: MadePack;
}

/** A pack whose other files are made. */
export interface MadePack {
  readonly summit: string;
  readonly outline: Outline;
  /** The texts of the summit's own files, by path. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Diagnostic[];
  /** Names and versions of what made the pack. */
  readonly versions: Readonly<Record<string, string>>;
}

/** What every output of a pack may be made with beside its stage. */
export interface OutputJob {
  readonly material: PackMaterial;
  /** Whether the speaker's notes go into what is presented from. */
  readonly withNotes: boolean;
}

/** One row of the table of outputs: a kind of file that a pack may have. */
export interface Output<Stage extends keyof Stages> {
  /** What `--only` calls it; the file's name where it is one file. */
  readonly name: string;
  /** The names of its files in a pack's folder; * stands for what differs. */
  readonly files: string;
  /** What it is, for the README and the manual. */
  readonly is: string;
  readonly stage: Stage;
  /** Whether its files may hold the speaker's notes: never, only where they were asked for, or always. */
  readonly notes: 'never' | 'asked' | 'always';
  /** Makes its files; a stage that has no such file gives an empty list. */
  readonly make: (stage: Stages[Stage], job: OutputJob) => Promise<readonly Artefact[]>;
  /** Reads one of its files back from the final bytes, for the checks. */
  readonly readBack: (content: Artefact['content']) => Promise<ReadBack>;
  /** The page that a screen reader gets, with marks of places; left out where the output is no page for the screen. */
  readonly markedPage?: (stage: Stages[Stage], job: OutputJob) => string | undefined;
}

/** What was read back of a file. */
export interface ReadBack {
  readonly content: ReadContent;
  /** Its structure and text layer, where it is a PDF. */
  readonly pdf?: Pdf;
}
