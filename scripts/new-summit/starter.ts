import { isMap, parseDocument } from 'yaml';
import { checkTokenContrast } from '../checks/sources/token-contrast.ts';
import { mixColours, strengthen } from '../design/contrast.ts';
import { coloursOf } from '../design/stylesheet.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { loadOutline } from '../load/load-outline.ts';
import { parseOutline } from '../outline/read/parse-outline.ts';
import { daysOf, QUESTIONS, type Question } from './questions.ts';

/** The starter outline, into which a new summit's answers are written. */
export interface Starter {
  /** The usual answer to a question: the starter's own, or the one that follows from earlier answers. */
  readonly usual: (question: Question, answers: ReadonlyMap<string, string>) => string;
  /** Finds the faults of one answer by the rules of the outline and of its colours. */
  readonly faultsOf: (question: Question, answer: string) => Promise<readonly Diagnostic[]>;
  /** The files of a summit with these answers, by their paths in its folder. */
  readonly filesWith: (answers: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
}

const FOLDER = 'templates/starter';
const SUMMIT = 'summit.yaml';
const MOTIF = 'images/motif.svg';
const LINE_WIDTH = 120;

/** Loads the starter from `templates/starter/`. */
export async function loadStarter(host: Host): Promise<Starter> {
  const names = await host.list(FOLDER);
  const texts = new Map(
    await Promise.all(names.map(async (name) => [name, await host.readText(`${FOLDER}/${name}`)] as const)),
  );
  const summit = texts.get(SUMMIT) ?? '';
  const tokens = coloursOf(await host.readText('templates/tokens.css'));
  const filesWith = (answers: ReadonlyMap<string, string>) => {
    const answered = withAnswers(summit, answers);
    const motif = inColours(texts.get(MOTIF) ?? '', answered);
    return new Map([...texts, [SUMMIT, answered] as const, [MOTIF, motif] as const]);
  };
  return {
    filesWith,
    usual: ({ path }, answers) => {
      const value: unknown = parseDocument(withAnswers(summit, answers)).getIn(path);
      return isMap(value) || typeof value === 'string'
        ? String(value)
        : [...(value as { items: unknown[] }).items].join(' ');
    },
    faultsOf: async ({ option }, answer) => {
      const files = filesWith(new Map([[option, answer]]));
      const source = await loadOutline(hostWith(host, files), 'starter');
      // The other texts are still the starter's, and an answer may be left open: this needs no finding.
      const { outline, findings } = parseOutline({ ...source, instructions: new Set() });
      const faults = findings.filter(({ code }) => code !== 'outline/unfinished-text');
      return [...faults, ...(outline === undefined ? [] : checkTokenContrast(tokens, outline.design))];
    },
  };
}

// The YAML document writes itself, so that comments stay and values that YAML would misread are quoted.
function withAnswers(summit: string, answers: ReadonlyMap<string, string>): string {
  const document = parseDocument(summit);
  // The day of the facts follows the summit's: a day in another year would be wrong on both covers.
  const [firstDay] = [answers.get('dates')].flatMap((dates) => (dates === undefined ? [] : daysOf(dates)));
  if (firstDay !== undefined) document.setIn(['as_of'], firstDay);
  for (const { option, path, toValue } of QUESTIONS) {
    const answer = answers.get(option);
    if (answer === undefined) continue;
    const value = toValue(answer);
    document.setIn(path, typeof value === 'string' ? value : document.createNode(value, { flow: true }));
  }
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}

// The lines of the motif have the summit's teal, as light as their ground needs.
function inColours(motif: string, summit: string): string {
  const document = parseDocument(summit);
  const [teal, deep] = ['teal', 'deep'].map((token) => String(document.getIn(['design', 'colours', token])));
  if (![teal, deep].every((colour) => /^#[0-9a-f]{6}$/i.test(colour ?? ''))) return motif;
  const light = mixColours(teal ?? '', WHITE, LIGHTER);
  return motif.replace(/(?<=stroke=")#[0-9a-f]{6}/, strengthen(light, WHITE, [deep ?? ''], LEAST_CONTRAST));
}

const WHITE = '#ffffff';
const LIGHTER = 0.15;
const LEAST_CONTRAST = 2.5;

// A host that has the starter as one more summit.
function hostWith(host: Host, files: ReadonlyMap<string, string>): Host {
  const prefix = 'content/starter/';
  const own = (path: string) => (path.startsWith(prefix) ? files.get(path.slice(prefix.length)) : undefined);
  return {
    ...host,
    list: async (folder) => (`${folder}/` === prefix ? [...files.keys()].sort() : await host.list(folder)),
    isInside: async (folder, path) => own(path) !== undefined || (await host.isInside(folder, path)),
    readBytes: async (path, most) => {
      const text = own(path);
      return text === undefined ? await host.readBytes(path, most) : new TextEncoder().encode(text);
    },
  };
}
