import { expect, test } from 'vitest';
import { runCheckTemplate } from '../../scripts/cli/check-template.ts';
import { parseCheckTemplateArguments } from '../../scripts/cli/check-template-arguments.ts';
import { createReporter } from '../../scripts/cli/reporter.ts';
import { readTemplate } from '../../scripts/load/read-template.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { makeTemplate, type TemplateSpec } from '../helpers/make-template.ts';
import { makeWordTemplate, type WordTemplateSpec } from '../helpers/make-word-template.ts';
import { SAMPLE_TEMPLATES } from '../helpers/sample-templates.ts';
import { stopOf } from '../helpers/stop-of.ts';
import { WORD_TEMPLATES } from '../helpers/word-templates.ts';

const BYTES = makeTemplate(SAMPLE_TEMPLATES['no footer'] as TemplateSpec);

async function run(file: string, bytes = BYTES) {
  const host = createHostInMemory({ files: [['home/house.potx', bytes]], startedIn: 'home' });
  const status = await runCheckTemplate(host, file, createReporter(host, 'text'));
  return { status, out: host.outText(), err: host.errText() };
}

test('check-template prints how each layout is matched, and what has no place', async () => {
  const { status, out, err } = await run('house.potx');
  expect(status).toBe(0);
  const lines = out.split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'house.potx: 5 layouts, 13.33 × 7.5 in',
    '',
    'in the deck      takes the layout         found        without a place',
    "cover            'Titelfolie'             by its type  –",
    "key-messages     'Titel und Inhalt'       by its type  date, footer, slide number",
  ]);
  expect(lines).toContain("Layouts that no slide takes: 'Nur Titel'");
  expect(err).toContain("The layout 'Zwei Inhalte' of house.potx (for ask, contrast) has no placeholder for");
});

test('of a template for Word it prints which style each kind of text takes, and what its heads show', async () => {
  const bytes = makeWordTemplate(WORD_TEMPLATES['Russian names'] as WordTemplateSpec);
  const { status, out, err } = await run('house.potx', bytes);
  expect([status, err]).toEqual([0, '']);
  const lines = out.split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'house.potx: 10 styles, 1 sections',
    '',
    'in the brief          takes the style         found',
    "title                 'Название'              by Word’s own name in another language",
  ]);
  expect(lines).toContain("point                 'Основной текст'        as the style of running text");
  expect(lines).toContain('takeaway              –                       made after the template’s');
  expect(lines).toContain('Heads and feet show: chapter, page');
});

test('a file that is no template is told with the reason', async () => {
  const { status, out, err } = await run('house.potx', new Uint8Array([1, 2, 3]));
  expect([status, out]).toEqual([1, '']);
  const at = { file: 'house.potx', line: 1, column: 1 };
  const read = await readTemplate('house.potx', new Uint8Array([1, 2, 3]), at);
  expect('fault' in read ? read.fault.code : '').toBe('outline/unusable-template');
  expect(err).toContain('house.potx can’t be used as a template: it is no sound Office file (it can’t be unpacked).');
});

test('the command takes one file that is there', async () => {
  expect(parseCheckTemplateArguments(['house.potx'])).toEqual({ help: undefined, file: 'house.potx' });
  expect(parseCheckTemplateArguments(['--help']).help).toContain('npm run check-template -- FILE');
  const none = await stopOf((async () => parseCheckTemplateArguments([]))());
  expect(none.codes).toEqual(['usage/one-template']);
  const lost = await stopOf(run('other.potx'));
  expect(lost.codes).toEqual(['usage/unread-template']);
  expect(lost.findings.map(({ message }) => message)).toEqual([
    "The template 'other.potx' can't be read: it is not there.",
  ]);
});
