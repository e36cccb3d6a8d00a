/** Opens the socket of Vite's own client for the messages of a plugin; the server provides this module. */
export function createHotContext(owner: string): {
  readonly on: (event: string, listener: (data: never) => void) => void;
  readonly send: (event: string, data: unknown) => void;
};
