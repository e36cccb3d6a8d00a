import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder: where `node_modules`, `templates` and `scripts` are. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
