import type { Printer } from '../browser/browser.ts';
import type { ReadContent } from '../checks/files/read-file.ts';
import type { HandoutCount } from '../design/handout-layout.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LaidOutBrief } from '../layout/brief/lay-out-brief.ts';
import type { LaidOutDeck } from '../layout/deck/lay-out-deck.ts';
import type { Conversion } from '../libreoffice/libreoffice.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import type { OfficeParts } from '../office/read/office-parts.ts';
import type { OfficeFile } from '../office/read/to-office-file.ts';
import type { Outline } from '../outline/outline.ts';
import type { Colours } from '../pdf/read/colours/read-colours.ts';
import type { Pdf } from '../pdf/read/read-pdf.ts';
import type { PressFacts } from '../pdf/read/read-press-facts.ts';
import type { Sheets } from '../pdf/read/read-sheets.ts';
import type { StandardName } from '../pdf/standards/standard-set.ts';
import type { Artefact } from './artefact.ts';
import type { ListedImage } from './image-list.ts';
import type { ReadBackStep } from './read-back/read-back-steps.ts';
import type { InThread } from './steps/threaded-step.ts';

/** The stages of a build that outputs are made from, by name. */
export interface Stages {
  readonly deck: LaidOutDeck;
  readonly brief: LaidOutBrief;
  readonly pack: MadePack;
}

/** A pack whose deck and brief are made. */
export interface MadePack {
  readonly summit: string;
  readonly outline: Outline;
  /** The texts of the summit's own files, by path. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Diagnostic[];
  /** The versions of the tools that made the pack, by their names. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The material that every output may use beside its stage. */
export interface OutputJob {
  readonly material: PackMaterial;
  /** Whether the page to present from, the presentation for PowerPoint and the handout contain the speaker notes. */
  readonly withNotes: boolean;
  /** The set of standards that its PDFs keep. */
  readonly standard: StandardName;
  /** The number of slides on a page of the handout. */
  readonly handout: HandoutCount;
  /** How many px the pictures of slides and figures have for each px of theirs. */
  readonly scale: number;
  readonly printer: Printer;
  readonly inThread: InThread;
  /** Lays an Office file out by the LibreOffice of this computer, as a PDF. */
  readonly toPdf: (file: { readonly name: string; readonly content: Uint8Array }) => Promise<Conversion>;
}

/** One row of the table of outputs: a kind of file that a pack may have. */
export interface Output<Stage extends keyof Stages> {
  /** The name that `--only` takes: the file's name where the output is one file. */
  readonly name: string;
  /** The names of its files in a pack's folder; `*` stands for the part that differs. */
  readonly files: string;
  /** A phrase for the README and the manual that says what the output is. */
  readonly is: string;
  readonly stage: Stage;
  /** Whether a build makes it without being asked for it by its name; left out, it does. */
  readonly isUsual?: boolean;
  /** Whether its files may contain the speaker notes: never, only where a build asks for them, or always. */
  readonly notes: 'never' | 'asked' | 'always';
  /** Makes the files of this output from a stage; empty where the stage has no such file. */
  readonly make: (stage: Stages[Stage], job: OutputJob) => Promise<readonly Artefact[]>;
  /** Reads the final bytes of one of its files back, for the checks. */
  readonly readBack: ReadBackStep;
  /**
   * The HTML page that a screen reader gets, with the marks of its texts. Undefined, or left out, where the output is
   * no page for the screen.
   */
  readonly markedPage?: (stage: Stages[Stage], job: OutputJob) => Promise<string | undefined>;
}

/** The content of a finished file, read back from its final bytes. */
export interface ReadBack {
  readonly content: ReadContent;
  /** The structure and text layer of a PDF; left out for other files. */
  readonly pdf?: Pdf;
  /** The colours in which a PDF paints that must be grey; left out for other files. */
  readonly colours?: Colours;
  /** The facts about a file for a press; left out for other files. */
  readonly press?: PressFacts;
  /** The sheets of a booklet; left out for other files. */
  readonly sheets?: Sheets;
  /** The parts of an Office file; left out for other files. */
  readonly office?: OfficeFile;
  /** The parts of a file for Word; left out for other files. */
  readonly word?: OfficeParts;
  /** The list of a pack's pictures; left out for other files. */
  readonly images?: readonly ListedImage[];
}
