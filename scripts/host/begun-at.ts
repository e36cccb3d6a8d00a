import { readFileSync } from 'node:fs';

/**
 * When a process began, as the system counts it: two processes that had the same number one after the other differ in it.
 * Undefined where there is no such process, or the system does not say (it does on Linux).
 */
export function begunAt(processId: number): string | undefined {
  try {
    // proc_pid_stat(5): the name of the program stands in brackets and may hold spaces; the 22nd field is the start time.
    const [, after = ''] = /^.*\)(.*)$/s.exec(readFileSync(`/proc/${processId}/stat`, 'utf8')) ?? [];
    return after.trim().split(/\s+/)[19];
  } catch {
    return undefined;
  }
}
