import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/helpers/slow-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Minutes each: vitest.long.config.ts; with programs that not every computer has: vitest.verapdf.config.ts.
    exclude: ['tests/**/*.long.test.ts', 'tests/**/*.verapdf.test.ts'],
    globalSetup: ['tests/helpers/run-folder.ts'],
    setupFiles: ['tests/helpers/fixed-seed.ts'],
    // Bounds for what never comes: a test waits for a state, however long a busy machine takes to it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    // One more than the cores of a usual machine: a worker that waits for its browser leaves its core to another.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    // No module keeps state: what one file has imported serves the next.
    isolate: false,
    // Node reads the modules itself, as it does for the product: nothing is rewritten first.
    experimental: { viteModuleRunner: false },
  },
});
