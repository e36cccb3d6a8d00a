import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../scripts/host/project-folder.ts';

// A property is tried with the same values at every run, so that a suite that was green stays green: `SEED=7 npm test` tries others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });

// As the launcher does: each worker would compile all modules anew.
enableCompileCache(join(projectFolder, 'node_modules/.cache/compile'));
