import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Two workers end at about one time only where the longest files come first. A fresh clone has no durations of an earlier
// run to order them by, and their length says little: these take longest, by their place in `tests/`.
const SLOW = ['build/findings.test.ts', 'cli/cli.test.ts', 'samples/sample-html.test.ts', 'preview/preview.test.ts'];

/** Orders the test files: those that are known to take long, then the others as Vitest orders them. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOW.findIndex((path) => moduleId.endsWith(`/tests/${path}`));
  return rank < 0 ? SLOW.length : rank;
}
