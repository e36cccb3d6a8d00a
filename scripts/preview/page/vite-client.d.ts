declare module '/@vite/client' {
  /** The socket of Vite's own client, for messages of a plugin. */
  export function createHotContext(owner: string): {
    readonly on: (event: string, listener: (data: never) => void) => void;
    readonly send: (event: string, data: unknown) => void;
  };
}
