import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contender, Contest } from './contest.ts';
import { type Command, measureCommand } from './measure-command.ts';
import type { Peers } from './peers.ts';
import type { ScratchProject } from './scratch-project.ts';

/** What the contests work with: a copy of the tool with the summit built once, and the other tools. */
export interface Ground {
  readonly scratch: ScratchProject;
  readonly peers: Peers;
  readonly summit: string;
  /** The folder of the finished pack. */
  readonly pack: string;
}

/** Lists the contests (a) to (c): the pack cold, after an edit, and with nothing changed, each beside the peers. */
export function packContests({ scratch, peers, summit, pack }: Ground): Contest[] {
  const marp = one('marp-cli --pdf', peers.marp([join(pack, 'deck.md')], join(pack, 'deck.css')));
  const build = (...args: string[]) => scratch.command('build-deck', [summit, ...args]);
  const weasy = peers.weasyPrint;
  const cold = [
    marp,
    one('pack, cold', build('--force')),
    one('deck alone, cold', build('--only', 'deck.html,deck.pdf', '--force')),
    one('floor: both pages printed', peers.floor([join(pack, 'deck.html'), join(pack, 'brief.html')])),
    ...(weasy === undefined ? [] : [one('WeasyPrint, the brief', weasy(join(pack, 'brief.html')))]),
  ];
  const edited = [
    marp,
    after('pack, a theme edited', build(), async (round) => await editTheme(scratch, summit, 'title', round)),
    after('pack, a standfirst edited (brief alone)', build(), async (round) => {
      await editTheme(scratch, summit, 'standfirst', round);
    }),
  ];
  const against = marp.name;
  return [
    { id: 'a', title: 'Everything made anew', contenders: cold, against },
    { id: 'b', title: 'One theme edited', contenders: edited, against },
    { id: 'c', title: 'Nothing changed', contenders: [marp, one('pack, unchanged', build())], against },
  ];
}

/** Lists the contests (e): so many packs with texts of their own, made anew and unchanged, against as many decks. */
export async function manyPacks({ scratch, peers, pack }: Ground, counts: readonly number[]): Promise<Contest[]> {
  const name = (index: number) => `bench-${String(index).padStart(3, '0')}`;
  // marp-cli makes a deck that is named twice once: each has a copy and a title of its own, as each pack has.
  const decks: string[] = [];
  for (let index = 1; index <= counts.reduce((most, count) => Math.max(most, count), 0); index += 1) {
    await scratch.addSummit(name(index), (_, text) => text.replace(/^title: .*/m, `$& ${index}`));
    decks.push(await scratch.addDeck(pack, name(index)));
  }
  return counts.map((count) => {
    const summits = Array.from({ length: count }, (_, index) => name(index + 1));
    const marp = one(`marp-cli -P 5, ${count} decks`, peers.marp(decks.slice(0, count), join(pack, 'deck.css')));
    const build = (...args: string[]) => scratch.command('build-deck', [...summits, ...args]);
    const contenders = [marp, one(`${count} packs, cold`, build('--force')), one(`${count} packs, unchanged`, build())];
    return { id: 'e', title: `${count} packs`, contenders, against: marp.name, mostRounds: count > 10 ? 1 : 3 };
  });
}

/** The contest (f): packs of so many themes, from which the exponent of growth follows. */
export async function growth(
  { scratch, summit }: Pick<Ground, 'scratch' | 'summit'>,
  counts: readonly number[],
): Promise<Contest> {
  const contenders: Contender[] = [];
  for (const count of counts) {
    const name = `bench-themes-${count}`;
    await scratch.addSummit(name);
    await repeatThemes(scratch, summit, name, count);
    contenders.push(one(`${count} themes`, scratch.command('build-deck', [name, '--force'])));
  }
  return { id: 'f', title: 'Growth', contenders, against: `${counts[0]} themes`, mostRounds: 3 };
}

function one(name: string, command: Command): Contender {
  return { name, run: async () => await measureCommand(command) };
}

function after(name: string, command: Command, prepare: (round: number) => Promise<void>): Contender {
  return {
    name,
    run: async (round) => {
      await prepare(round);
      return await measureCommand(command);
    },
  };
}

async function editTheme(scratch: ScratchProject, summit: string, key: 'title' | 'standfirst', round: number) {
  const folder = `content/${summit}/themes`;
  const [first = ''] = (await readdir(join(scratch.folder, folder))).sort();
  const start = key === 'title' ? /^(title: )(?:\d+ )?/m : /^(standfirst: >-\n\s+)(?:\d+ )?/m;
  await scratch.edit(`${folder}/${first}`, (text) => text.replace(start, `$1${round + 1} `));
}

// The themes of the summit again and again. Titles, and the ids of figures, get the number of their theme, so that none
// stands twice; parts of the summit and its decisions would name themes and recommendations that are no more there.
async function repeatThemes(scratch: ScratchProject, summit: string, name: string, count: number): Promise<void> {
  const from = join(scratch.folder, 'content', summit, 'themes');
  const folder = `content/${name}/themes`;
  const themes = (await readdir(from)).sort();
  await rm(join(scratch.folder, folder), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const number = String(index + 100);
    const file = `${folder}/${number}-theme-${number}.yaml`;
    await cp(join(from, themes[index % themes.length] ?? ''), join(scratch.folder, file), { recursive: true });
    await scratch.edit(file, (text) => {
      const titled = text.replace(/^((?:title|headline): .*)$/gm, `$1 ${number}`);
      return titled.replace(/((?:^ *(?:- )?id: |@fig:))([\w-]+)/gm, `$1$2-${number}`);
    });
  }
  await scratch.edit(`content/${name}/summit.yaml`, (text) => text.replace(/^(?:sections|ask):\n(?: .*\n)+/gm, ''));
}
