import { readFileSync } from 'node:fs';

/**
 * Gives the start time of a process in the system's own units. It tells apart two processes that had the same id one
 * after the other. Undefined where there is no such process, or where the system does not say (Linux does).
 */
export function begunAt(processId: number): string | undefined {
  try {
    // proc_pid_stat(5): the program's name stands in brackets and may have spaces; the 22nd field is the start time.
    const [, after = ''] = /^.*\)(.*)$/s.exec(readFileSync(`/proc/${processId}/stat`, 'utf8')) ?? [];
    return after.trim().split(/\s+/)[19];
  } catch {
    return undefined;
  }
}
