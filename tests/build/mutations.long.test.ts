import { test } from 'vitest';
import { buildBrokenOutlines, readBrokenOutlines } from '../helpers/broken-outlines.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

// More or others: MUTATIONS=20000 BUILDS=500 SEED=7 npm run test:long -- tests/build
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 2000);
const BUILDS = Number(process.env['BUILDS'] ?? 40);
const SEED = Number(process.env['SEED'] ?? 1);

test(`${MUTATIONS} outlines with faults in them can be read, or say where the faults are`, async () => {
  await readBrokenOutlines(MUTATIONS, SEED);
});

test(`${BUILDS} packs of outlines with faults in them are built, or say where the faults are`, async () => {
  await buildBrokenOutlines(BUILDS, SEED, sharedPrinter());
});
