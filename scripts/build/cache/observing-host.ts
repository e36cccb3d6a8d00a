import type { Host } from '../../host/host.ts';
import { digestOf, faultOf, OBSERVED, type Observation } from './observation.ts';

/** A host that notes what a build asks of it, and the notes. */
export interface ObservingHost {
  readonly host: Host;
  /**
   * Lists the questions asked up to now, each once, sorted. Undefined where the same question had two answers: a file
   * was changed while the build ran, and nobody can say which state the result belongs to.
   */
  readonly observations: () => readonly Observation[] | undefined;
}

/**
 * Makes a host that passes everything on to another and notes which files, folders and links a build looked at, with
 * the digests of what it saw. The result of the build depends on nothing else in the project's folder.
 */
export function observingHost(real: Host): ObservingHost {
  const noted = new Map<string, Observation>();
  let isSteady = true;
  const watch = (asked: Observation['asked']) => {
    const ask = real[asked] as (...given: readonly unknown[]) => Promise<unknown>;
    return async (...all: readonly (string | number | undefined)[]) => {
      const given = all.filter((value) => value !== undefined);
      const note = (answer: string) => {
        const key = JSON.stringify([asked, ...given]);
        isSteady &&= (noted.get(key)?.answer ?? answer) === answer;
        noted.set(key, { asked, given, answer });
      };
      try {
        const answer = await ask(...given);
        note(digestOf(answer));
        return answer;
      } catch (error) {
        note(faultOf(error));
        throw error;
      }
    };
  };
  const answers = Object.fromEntries(OBSERVED.map((asked) => [asked, watch(asked)])) as unknown as Partial<Host>;
  return {
    host: { ...real, ...answers },
    observations: () => (isSteady ? sorted(noted) : undefined),
  };
}

function sorted(noted: ReadonlyMap<string, Observation>): Observation[] {
  return [...noted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, observation]) => observation);
}
