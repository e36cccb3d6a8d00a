import type { Host } from '../host/host.ts';

/** A host whose standard output is held back until it is released. */
interface HeldOutput {
  readonly host: Host;
  /** Writes what was held back; from then on everything is written at once. */
  readonly release: () => void;
}

/** Holds back what is written to standard output, so that the lines of packs that are made at once do not mix. */
export function holdOutput(real: Host): HeldOutput {
  const held: string[] = [];
  let isHeld = true;
  return {
    host: { ...real, out: (text) => void (isHeld ? held.push(text) : real.out(text)) },
    release: () => {
      isHeld = false;
      for (const text of held.splice(0)) real.out(text);
    },
  };
}
