import { READ_BACK } from '../../outputs/read-back/read-back-steps.ts';
import { FINISHING_PDF } from '../../outputs/steps/finishing-pdf.ts';
import type { ThreadedStep } from '../../outputs/steps/threaded-step.ts';

/** A step of any kind: a thread that does it gets what it takes by the step's name. */
type AnyStep = ThreadedStep<never, unknown>;

/** The steps that a thread can do. */
export const THREADED_STEPS: readonly AnyStep[] = [FINISHING_PDF, ...Object.values(READ_BACK)];

/** The steps of nearly every build, which a thread loads as it starts. */
export const USUAL_STEPS: readonly AnyStep[] = [FINISHING_PDF, READ_BACK.pdf];
