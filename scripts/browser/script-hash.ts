import { createHash } from 'node:crypto';

/** Gives the source expression with which a Content Security Policy allows exactly this inline script. */
export function scriptHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
