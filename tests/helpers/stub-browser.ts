import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a program into a folder and gives its path. The shell script may use `$NODE`. */
export async function writeProgram(folder: string, name: string, shell: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\nNODE='${process.execPath}'\n${shell}\n`);
  await chmod(path, 0o755);
  return path;
}

/**
 * Writes a program that speaks the DevTools protocol over its pipes, as a browser of `version` with one empty page
 * does. With `endsAt`, it has no page yet, and ends without an answer when that method is called.
 */
export async function writeStubBrowser(folder: string, name: string, version: string, endsAt = ''): Promise<string> {
  const script = join(folder, `${name}.mjs`);
  const serve = `
import { createReadStream, createWriteStream } from 'node:fs';
const out = createWriteStream('', { fd: 4 });
const send = (message) => out.write(JSON.stringify(message) + '\\0');
const targetInfo = { targetId: 'page', type: 'page', title: '', url: 'about:blank', attached: true, canAccessOpener: false };
let text = '';
createReadStream('', { fd: 3 }).setEncoding('utf8').on('data', (chunk) => {
  const messages = (text += chunk).split('\\0');
  text = messages.pop();
  for (const { id, method, sessionId } of messages.map((message) => JSON.parse(message))) {
    if (method === ${JSON.stringify(endsAt)}) process.exit();
    if (${endsAt === ''} && method === 'Target.setAutoAttach' && sessionId === undefined) {
      send({ method: 'Target.targetCreated', params: { targetInfo } });
      send({ method: 'Target.attachedToTarget', params: { sessionId: 'one', targetInfo, waitingForDebugger: false } });
    }
    const result = method === 'Browser.getVersion' ? { product: ${JSON.stringify(version)}, userAgent: '' }
      : method === 'Target.getBrowserContexts' ? { browserContextIds: [] } : {};
    send({ id, sessionId, result });
    if (method === 'Browser.close') process.exit();
  }
}).on('end', () => process.exit());
`;
  await writeFile(script, serve);
  return await writeProgram(folder, name, `exec "$NODE" '${script}'`);
}
