import { openForeignPackage } from './foreign-package.ts';
import { TemplateFault } from './template-fault.ts';

/** Whether an Office file is one of Word, by its main part. A file that can't be opened is none. */
export function isWordTemplate(bytes: Uint8Array): boolean {
  try {
    return openForeignPackage(bytes).main.type.includes('wordprocessingml');
  } catch (error) {
    if (error instanceof TemplateFault) return false;
    throw error;
  }
}
