import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What an independent validator says of the PDFs; it needs Java and Maven: `npm run verapdf`. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['tests/**/*.verapdf.test.ts'],
    exclude: [],
    testTimeout: 1_200_000,
  },
});
