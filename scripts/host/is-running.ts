import { errorCode } from './system-reason.ts';

/** Whether a process of this number runs. */
export function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM means that the process belongs to another user, and so that it is there.
    return errorCode(error) === 'EPERM';
  }
}
