/** The system's code of an error, such as `ENOSPC`; empty where the error has no code. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full.',
  EDQUOT: 'your share of the disk is used up.',
  EROFS: 'the disk is read-only.',
  EACCES: 'you may not write there, or another program holds it open.',
  EPERM: 'you may not write there, or another program holds it open.',
  EBUSY: 'another program holds it open.',
  ENOTDIR: 'a file stands where a folder must be.',
  EEXIST: 'a file stands where a folder must be.',
  ENAMETOOLONG: 'the path is too long.',
  EIO: 'the disk does not work as it should.',
};

/** The reason why the system refused to write, as words that end in a full stop. */
export function systemReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return REASONS[errorCode(error)] ?? `${message}.`;
}
