import { join } from 'node:path';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { readFolder } from '../helpers/read-folder.ts';
import { SAMPLE } from '../helpers/sample-pack.ts';
import { testDesigns } from '../helpers/test-designs.ts';

const files = await readFolder(join(projectFolder, 'content', SAMPLE));
testDesigns({
  summit: SAMPLE,
  organisation: 'Shanghai Cooperation Organisation',
  files: new Map([...files].map(([path, text]) => [`content/${SAMPLE}/${path}`, text])),
});
