import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitStatus } from '../../scripts/cli/run-entry.ts';
import { chapters } from '../../scripts/diagnostics/catalogue/chapters.ts';
import { catalogue } from '../../scripts/diagnostics/catalogue.ts';
import { blamesTool, diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';

const content = diagnose('outline/empty-text', {});
const usage = diagnose('usage/no-summits', {});
const browser = diagnose('print/no-browser', { tried: 'none' });

test('what was typed and the browser blame the tool, what the writer writes blames the content', () => {
  const blamed = chapters.map(({ family, findings }) => [
    family,
    [...new Set(Object.values(findings).map(({ blames }) => blames))].sort().join(' or '),
  ]);
  expect(blamed).toEqual([
    ['outline', 'content'],
    ['template', 'content'],
    ['render', 'content'],
    ['check', 'content or tool'],
    ['markdown', 'content'],
    ['print', 'tool'],
    ['usage', 'tool'],
  ]);
  expect([content, usage, browser].map(blamesTool)).toEqual([false, true, true]);
  expect(catalogue['check/font-not-loaded'].blames).toBe('tool');
});

test('a command that stops has the exit status 2 if one of its findings blames the tool', () => {
  const statuses = [[content], [usage], [browser], [content, usage]].map((findings) => exitStatus(new Stop(findings)));
  expect(statuses).toEqual([1, 2, 2, 2]);
});

test('the chapters hold each finding of the catalogue once', () => {
  const codes = chapters.flatMap(({ findings }) => Object.keys(findings));
  expect(codes).toEqual(Object.keys(catalogue));
});

test('each finding has one entry in one file', () => {
  const folder = join(projectFolder, 'scripts/diagnostics/catalogue');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const entries = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}'(.+)': entry</gm)].map(([, code]) => code ?? ''),
  );
  expect(entries.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});
