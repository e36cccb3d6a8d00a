import { createHash } from 'node:crypto';

/** The source expression by which a Content Security Policy admits exactly this inline script. */
export function scriptHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
