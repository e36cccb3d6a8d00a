import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the project's folder, which holds `node_modules`, `templates` and `scripts`. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
