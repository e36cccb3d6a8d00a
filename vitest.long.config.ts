import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

const SAMPLED = [
  'tests/browser/containment.test.ts',
  'tests/build/cache/kept-steps.test.ts',
  'tests/build/findings.test.ts',
  'tests/build/marp-settings.test.ts',
  'tests/checks/shown/contrast.test.ts',
  'tests/cli/cli.test.ts',
  'tests/deck-page/deck-navigation.test.ts',
  'tests/launcher/run.test.ts',
  'tests/new-summit/new-summit.test.ts',
  'tests/outline/text/any-text.test.ts',
  'tests/outputs/deck-layouts.test.ts',
  'tests/render/brief/brief-shows-its-text.test.ts',
  'tests/render/deck/deck-shows-its-text.test.ts',
  'tests/render/markup-survives.test.ts',
  'tests/render/place-marks.test.ts',
  'tests/views/notes/citation-styles.test.ts',
  'tests/views/text/typography.test.ts',
];

/** The proofs that take minutes, run by hand: `npm run test:long`. */
export default defineConfig({
  test: {
    ...base.test,
    // And the properties and kinds of which `npm test` tries fewer: see tests/helpers/tries.ts.
    include: ['tests/**/*.long.test.ts', ...SAMPLED],
    exclude: [],
    env: { TRIES: '1' },
    // An hour bounds what never comes: the longest takes 75 s of a processor, of which a busy computer may have little.
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
