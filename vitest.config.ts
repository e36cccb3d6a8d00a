import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: the tests with a browser share it with the pure ones.
    maxWorkers: 2,
    // No module keeps state: what one file has imported serves the next.
    isolate: false,
  },
});
