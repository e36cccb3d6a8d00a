import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The proofs that take minutes, run by hand: `npm run test:long`. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['tests/**/*.long.test.ts'],
    exclude: [],
    testTimeout: 600_000,
  },
});
