import type { Code } from '../scripts/diagnostics/catalogue.ts';

/** The codes that no fixture of an outline can provoke, and the test that does. */
export const CODES_TESTED_IN_CODE: Readonly<Partial<Record<Code, string>>> = {
  'outline/many-themes': 'tests/load-outline.test.ts',
  'outline/not-utf8': 'tests/load-outline.test.ts',
  'render/crowded-map': 'tests/render/figures/draw-map.test.ts',
  'render/unseen-country': 'tests/render/figures/draw-map.test.ts',
  'print/no-browser': 'tests/print/find-browser.test.ts',
  'print/browser-start': 'tests/print/find-browser.test.ts',
  'print/old-browser': 'tests/print/find-browser.test.ts',
  'print/browser-lost': 'tests/print/browser.test.ts',
  'print/timeout': 'tests/print/show-page.test.ts',
  'print/unstable-contents': 'tests/print/unstable-contents.test.ts',
  'usage/unknown-option': 'tests/build-arguments.test.ts',
  'usage/missing-value': 'tests/build-arguments.test.ts',
  'usage/unexpected-value': 'tests/build-arguments.test.ts',
  'usage/unknown-summit': 'tests/build-arguments.test.ts',
  'usage/no-summits': 'tests/build-arguments.test.ts',
  'usage/unknown-output': 'tests/build-arguments.test.ts',
  'usage/unknown-edition': 'tests/build-arguments.test.ts',
  'usage/needs-brief': 'tests/build-arguments.test.ts',
  'usage/unknown-format': 'tests/build-arguments.test.ts',
  'usage/no-such-language': 'tests/run-build.test.ts',
  'usage/output-failed': 'tests/run-build.test.ts',
  'usage/tool-failed': 'tests/run-build.test.ts',
};
