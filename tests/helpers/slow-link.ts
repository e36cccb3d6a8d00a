import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A way to a browser at an address on this computer that takes its time. */
export interface SlowLink {
  /** The address by which the browser is reached over it. */
  readonly address: string;
  /** Changes how slow it is from now on. */
  readonly slowDown: (pace: Pace) => void;
  readonly close: () => void;
}

/** How slow a link is. */
export interface Pace {
  /** The time that all takes from one end to the other, in ms. */
  readonly milliseconds: number;
  readonly bytesPerSecond: number;
}

/** Opens a link to the browser at `address` that carries all bytes in both directions, in their order, at this pace. */
export async function openSlowLink(address: string, pace: Pace): Promise<SlowLink> {
  const sockets = new Set<Socket>();
  let current = pace;
  const { hostname, port, pathname } = new URL(address);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay(true));
      // The one that ends takes the other along.
      socket.on('error', () => undefined);
      socket.on('close', () => (socket === near ? far : near).destroy());
    }
    carry(near, far, () => current);
    carry(far, near, () => current);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    slowDown: (slower) => {
      current = slower;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function carry(from: Socket, to: Socket, pace: () => Pace): void {
  // When the line is free again: parts travel one after another, all for the same time.
  let free = 0;
  let sent = Promise.resolve();
  from.on('data', (part: Buffer) => {
    const { milliseconds, bytesPerSecond } = pace();
    free = Math.max(performance.now(), free) + (part.length / bytesPerSecond) * 1000;
    const arrives = free + milliseconds;
    sent = sent.then(async () => {
      await wait(Math.max(0, arrives - performance.now()));
      if (!to.destroyed) to.write(part);
    });
  });
}
