import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import type { WorldMap } from '../../../scripts/outline/world-map.ts';
import type { ShownLine, ShownLines } from '../../../scripts/views/figures/shown-lines.ts';
import { toMapNote } from '../../../scripts/views/figures/to-map-note.ts';
import { parseLabels } from '../../../scripts/views/text/labels.ts';
import { plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { boundaryOf } from '../../helpers/map-of.ts';

const AT = { file: 'x.yaml', line: 1, column: 1 };
const textOf = (value: string) => ({ at: AT, inlines: [{ kind: 'text' as const, value }] });
const KASHMIR: ShownLine = { kind: 'listed', id: 'kashmir', isLine: true };
const CRIMEA: ShownLine = { kind: 'listed', id: 'crimea', isLine: false };
const PARTY = boundaryOf('IN', 'PK', [0, 0, 1, 1]).between[0];
const OWN: ShownLine = { kind: 'own', index: 0, isLine: true };

function noteOf(
  language: string,
  wording: 'names' | 'sentences',
  lines: ShownLines | undefined,
  map: Partial<WorldMap> = {},
) {
  const path = `templates/labels/${language}.yaml`;
  const { labels } = parseLabels([
    { path, origin: 'shared', name: path, text: readFileSync(join(projectFolder, path), 'utf8') },
  ]);
  if (labels === undefined) throw new Error(`The labels of ${language} can't be read.`);
  const whole = { groups: [], focus: [], ordered: false, names: [], boundaries: [], labels: true, ...map };
  const context = {
    labels,
    label: (name: keyof typeof labels) => plainText(labels[name]),
    text: ({ inlines }: { inlines: readonly unknown[] }) => plainText((inlines[0] as { value: string }).value),
    mapLines: { wording, of: new Map(lines === undefined ? [] : [['a', lines]]) },
  };
  return wordsOf(
    toMapNote('a', { kind: 'map', alt: textOf(''), ...whole }, context as Parameters<typeof toMapNote>[2]),
  );
}

const GENERAL = 'Boundaries: Natural Earth, adapted. They imply no position on the status of any territory.';

describe('the note under a map', () => {
  test('says whose boundaries it has, and that some are dashed only where one is', () => {
    expect(noteOf('en', 'names', undefined)).toBe(GENERAL);
    expect(noteOf('en', 'names', { hasLines: true, named: [] })).toBe(
      `${GENERAL} Boundaries in dispute or not yet agreed are dashed.`,
    );
  });

  test('names lines and areas on a slide, and has a sentence about each on a page', () => {
    const lines = { hasLines: true, named: [KASHMIR, CRIMEA] };
    expect(noteOf('en', 'names', lines)).toBe(
      `${GENERAL} Boundaries in dispute or not yet agreed are dashed, among them: Line of Control in Jammu and Kashmir. Also in dispute: Crimea.`,
    );
    expect(noteOf('en', 'sentences', lines)).toContain(
      'the Line of Control agreed upon by India and Pakistan; the final status of Jammu and Kashmir has not yet been agreed upon by the parties. Crimea is shown within Ukraine',
    );
  });

  test('is in the language of the pack', () => {
    const lines = { hasLines: true, named: [KASHMIR, CRIMEA] };
    expect(noteOf('ru', 'names', lines)).toContain(
      'среди них: линия контроля в Джамму и Кашмире. Также предмет спора: Крым.',
    );
    expect(noteOf('ru', 'sentences', lines)).toContain('Крым показан в составе Украины');
  });

  test('has what the summit says of a line and of a name, in full on slides and pages', () => {
    const named = [
      {
        ...boundaryOf('IN', 'PK', [73, 32, 78, 36]),
        draw: 'dotted' as const,
        name: textOf('The Line'),
        note: textOf('As agreed in 1972'),
      },
    ];
    const names = [{ country: PARTY, name: textOf('Bharat*'), note: textOf('* Name used at home.') }];
    for (const wording of ['names', 'sentences'] as const) {
      const note = noteOf('en', wording, { hasLines: true, named: [OWN] }, { boundaries: named, names });
      expect(note).toBe(
        `${GENERAL} Boundaries in dispute or not yet agreed are dashed. The Line (dotted): As agreed in 1972. * Name used at home.`,
      );
    }
  });
});
