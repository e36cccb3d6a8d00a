import type { Printer } from '../browser/browser.ts';
import type { CssQuestions } from '../browser/page/css/read-css-facts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A stage of a pack that was laid out, and what drawing and rendering found; the stage is undefined after an error. */
export interface LaidOut<Stage> {
  readonly stage: Stage | undefined;
  readonly findings: readonly Diagnostic[];
}

/** What laying out needs beside the material. */
export interface LayoutTools {
  readonly printer: Printer;
  /** What the checks of the summit's own stylesheets want to know of the page that is printed. */
  readonly css: CssQuestions;
  /** Is told what begins now. */
  readonly onStep: (step: string) => void;
}
