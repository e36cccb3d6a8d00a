import type { Host } from '../../host/host.ts';

/** The most results that are kept, and their most bytes: those of two hundred packs of 1.2 MB, and room for trials. */
const MOST_RESULTS = 400;
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Keeps the folder of results within its bounds. A file in it lists the results, in the order of their last use, with
 * their bytes; those that were used just now move to its end, and the first are removed. What the list does not name
 * goes first of all. What a command that was killed has left half written is removed; what another command is writing
 * stays.
 */
export async function boundCache(
  host: Host,
  folder: string,
  used: readonly string[],
  bounds: { readonly results: number; readonly bytes: number } = { results: MOST_RESULTS, bytes: MOST_BYTES },
): Promise<void> {
  const names = (await host.names(folder)).filter((name) => name !== ORDER);
  const unfinished = names.filter((name) => UNFINISHED.test(name));
  for (const name of unfinished) {
    if (!host.isRunning(Number(UNFINISHED.exec(name)?.[1]))) await host.remove(`${folder}/${name}`);
  }
  const there = names.filter((name) => !unfinished.includes(name));
  const known = readOrder(await host.readText(`${folder}/${ORDER}`).catch(() => ''));
  const isUsed = new Set(used);
  const rank = (name: string) => (isUsed.has(name) ? 2 : known.has(name) ? 1 : 0);
  const places = new Map([...known.keys(), ...used].map((name, index) => [name, index]));
  const order = there.sort((a, b) => rank(a) - rank(b) || (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const sizes = new Map<string, number>();
  for (const name of order) {
    const noted = isUsed.has(name) ? undefined : known.get(name);
    sizes.set(name, noted ?? (await bytesIn(host, `${folder}/${name}`)));
  }
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  while (sizes.size > bounds.results || bytes > bounds.bytes) {
    const [first] = sizes;
    if (first === undefined) break;
    await host.remove(`${folder}/${first[0]}`);
    sizes.delete(first[0]);
    bytes -= first[1];
  }
  await host.write(`${folder}/${ORDER}`, [...sizes].map(([name, size]) => `${name} ${size}\n`).join(''));
}

const ORDER = 'order';
const UNFINISHED = /\.(\d+)\.new$/;

// A list that was cut off or changed by hand names fewer results: the others are measured again.
function readOrder(text: string): Map<string, number> {
  const lines = text.matchAll(/^([0-9a-f]{64}) (\d{1,15})$/gm);
  return new Map([...lines].map(([, name = '', size]) => [name, Number(size)]));
}

async function bytesIn(host: Host, folder: string): Promise<number> {
  const files = await host.list(folder);
  const facts = await Promise.all(files.map(async (file) => await host.facts(`${folder}/${file}`)));
  return facts.reduce((sum, each) => sum + (each?.bytes ?? 0), 0);
}
