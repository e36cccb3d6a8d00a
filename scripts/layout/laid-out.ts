import type { Printer } from '../browser/browser.ts';
import type { CssQuestions } from '../browser/page/css/read-css-facts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * A stage of a pack that was laid out, with the findings from drawing and rendering; the stage is undefined after an
 * error.
 */
export interface LaidOut<Stage> {
  readonly stage: Stage | undefined;
  readonly findings: readonly Diagnostic[];
}

/** The tools for laying out. */
export interface LayoutTools {
  readonly printer: Printer;
  /** The questions about the summit's own stylesheets for the printed page. */
  readonly css: CssQuestions;
  /** Called with the name of each step as it begins; what it gives is called when the step has ended well. */
  readonly onStep: (step: string) => () => void;
}
