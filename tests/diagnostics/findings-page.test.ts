import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../scripts/diagnostics/catalogue.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';

const page = readFileSync(join(projectFolder, 'docs/findings.md'), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
const codes = Object.keys(catalogue);
const stages = [...new Set(codes.map(stageOf))];

function stageOf(code: string): string {
  return code.replace(/\/.*/, '');
}

/** The codes that have a section (a heading that is the code) or a row (the code is its first cell). */
function explainedIn(text: string): string[] {
  return [...text.matchAll(/^(?:#{3,6}|\|)[ \t]*`([a-z]+\/[^`\s]+)`/gm)].map(([, code]) => code ?? '');
}

describe('docs/findings.md', () => {
  test('explains every code of the catalogue, each once, and no other', () => {
    expect(explainedIn(page).toSorted()).toEqual(codes.toSorted());
  });

  test('names no code that the catalogue does not have', () => {
    const named = [...page.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, code]) => code ?? '');
    const unknown = named.filter((code) => stages.includes(stageOf(code)) && !codes.includes(code));
    expect(unknown).toEqual([]);
  });

  test('has one part for each stage, with the codes of that stage', () => {
    const parts = page.split(/^## /m).slice(1);
    const headed = parts.map((part) => ({ stage: /^\S*/.exec(part)?.[0].toLowerCase(), codes: explainedIn(part) }));
    expect(headed.map(({ stage }) => stage).toSorted()).toEqual(stages.toSorted());
    const misplaced = headed.flatMap(({ stage, codes: own }) => own.filter((code) => stageOf(code) !== stage));
    expect(misplaced).toEqual([]);
  });

  test('says of every code why it matters and what to do', () => {
    const sections = page.split(/^(?=#{2,3} )/m).filter((section) => section.startsWith('### `'));
    const short = sections.filter((section) => !/\*\*Why it matters:\*\*[\s\S]+\*\*What to do:\*\*/.test(section));
    expect(short.map((section) => section.split('\n')[0])).toEqual([]);
  });
});
