import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { loadStarter } from '../../scripts/new-summit/starter.ts';
import { buildBoth } from './build-both.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { sharedRecall } from './shared-recall.ts';

const BASE = 'content/my-summit';

/** What a pack shows after a step of the guide, and what is found in it. */
export interface FollowedStep {
  readonly step: string;
  readonly findings: readonly Diagnostic[];
  readonly deck: string;
  readonly markdown: string;
  readonly brief: string;
}

/** The text of docs/customise.md. */
export const guide = readFileSync(join(projectFolder, 'docs/customise.md'), 'utf8');

/** The numbered steps of the guide. */
export const steps = guide.split(/^## (?=\d)/m).slice(1);

/** Does the steps of the guide one after the other, in a summit that `npm run new` made, and builds it after the last. */
export async function followGuide(done: readonly string[]): Promise<FollowedStep> {
  const starter = (await loadStarter(createHostInMemory())).filesWith(new Map());
  const files = new Map([...starter].map(([name, text]) => [`${BASE}/${name}`, text]));
  for (const step of done) follow(files, step);
  const { findings, textOf } = await buildBoth(createHostInMemory({ files }), 'my-summit', sharedRecall());
  return {
    step: done.at(-1)?.split('\n')[0] ?? '',
    // The guide changes the look: the texts stay the starter's.
    findings: findings.filter(({ code }) => code !== 'outline/starter-text'),
    deck: textOf('deck.html'),
    markdown: textOf('deck.md'),
    brief: textOf('brief.html'),
  };
}

/** The files that a step of the guide shows, by the path that stands over each. */
export function filesOf(step: string): [path: string, text: string][] {
  const blocks = step.matchAll(/^```\w+ title="([^"]+)"\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, path = '', text = '']) => [path, text]);
}

// A template is written as it stands; keys of the outline take the place of those that are there.
function follow(files: Map<string, string>, step: string): void {
  for (const [name, text] of filesOf(step)) {
    const pattern = new RegExp(`^${BASE}/${name.replace('*', '[^/]*')}$`);
    const path = [...files.keys()].find((each) => pattern.test(each)) ?? `${BASE}/${name}`;
    const key = /^\w+:/.exec(text)?.[0] ?? '';
    const kept = (files.get(path) ?? '').replace(new RegExp(`^${key}.*\n(?:[ #].*\n)*`, 'm'), '');
    files.set(path, name.startsWith('templates/') ? text : `${kept}${text}`);
  }
}
