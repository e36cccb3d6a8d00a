import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SentFiles } from './sent-files.ts';

// With this policy a page loads nothing and runs no script but its own, whatever a template puts into it.
const POLICY =
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:(?:; script-src 'sha256-[^'"]+')?">/;

/**
 * Finds the finished HTML pages whose head does not begin with the content security policy: what stands before the
 * policy is not held to it.
 */
export function checkPolicy({ files }: SentFiles): Diagnostic[] {
  return files
    .filter(({ isPage, text }) => isPage && !POLICY.test(text))
    .map(({ name }) => diagnose('check/no-policy', { file: name }));
}
