/** Whether a named browser is one at an address, and not a program on this computer. */
export function isRemote(named: string | undefined): named is string {
  return named !== undefined && /^wss?:\/\//.test(named);
}
