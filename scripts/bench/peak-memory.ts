import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, startCommand } from './time-command.ts';

const INTERVAL = 40;

/**
 * Runs a command once and gives the peak of the resident memory of its processes in words, in MB for Node and for the
 * browser. `ps` samples it every 40 ms.
 */
export async function peakMemory(command: Command): Promise<string> {
  const child = startCommand(command);
  child.stderr?.resume();
  let running = true;
  const ended = once(child, 'close').then(() => {
    running = false;
  });
  const peak = { node: 0, browser: 0 };
  while (running && child.pid !== undefined) {
    const sample = memoryOf(child.pid);
    peak.node = Math.max(peak.node, sample.node);
    peak.browser = Math.max(peak.browser, sample.browser);
    await sleep(INTERVAL);
  }
  await ended;
  return `Node ${Math.round(peak.node / 1024)} MB, browser ${Math.round(peak.browser / 1024)} MB`;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly kilobytes: number;
  readonly name: string;
}

function memoryOf(root: number): { node: number; browser: number } {
  const processes = listProcesses();
  const tree = new Set([root]);
  // A parent may follow its children in the list: go on until nothing is added.
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  const mine = processes.filter(({ id }) => tree.has(id));
  const sum = (browser: boolean) =>
    mine
      .filter(({ name }) => /chrom|headless/i.test(name) === browser)
      .reduce((total, { kilobytes }) => total + kilobytes, 0);
  return { node: sum(false), browser: sum(true) };
}

function listProcesses(): Process[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' }).trim().split('\n');
  return rows.map((row) => {
    const [id = '', parent = '', kilobytes = '', ...name] = row.trim().split(/\s+/);
    return { id: Number(id), parent: Number(parent), kilobytes: Number(kilobytes), name: name.join(' ') };
  });
}
