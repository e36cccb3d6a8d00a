import { errorCode } from './system-reason.ts';

/** Whether a process with this id is running. */
export function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM means that the process exists and belongs to another user.
    return errorCode(error) === 'EPERM';
  }
}
