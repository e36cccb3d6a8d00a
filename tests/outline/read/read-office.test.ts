import { expect, test } from 'vitest';
import { loadDeckTemplate } from '../../../scripts/load/load-deck-template.ts';
import { makeAnew } from '../../../scripts/outline/recall.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { makeTemplate, type TemplateSpec } from '../../helpers/make-template.ts';
import { outlineFindings } from '../../helpers/outline-findings.ts';
import { SAMPLE_TEMPLATES } from '../../helpers/sample-templates.ts';

const withOffice = async (office: string) => {
  const found = await outlineFindings({ file: 'summit.yaml', from: 'about:', to: `office: ${office}\nabout:` });
  return found.map(({ code, message }) => `${code} ${message}`);
};

test('a template lies in the summit’s folder, and layouts have our names', async () => {
  expect(await withOffice('{ deck: ../other/house.potx }')).toEqual([expect.stringMatching(/^outline\/outside-file /)]);
  expect(await withOffice('{ deck: house.potx }')).toEqual([expect.stringMatching(/^outline\/missing-file /)]);
  expect(await withOffice('{ layouts: { point: Inhalt } }')).toEqual([expect.stringMatching(/^outline\/unknown-key /)]);
});

test('layouts without a template, and a font that is none, are told', async () => {
  expect(await withOffice('{ layouts: { points: Inhalt } }')).toEqual([
    "outline/layouts-without-template 'layouts:' names layouts of a template, but 'deck:' names no template.",
  ]);
  const styles = await outlineFindings({
    file: 'summit.yaml',
    from: 'about:',
    to: 'office: { styles: { point: Absatz } }\nabout:',
  });
  expect(styles.map(({ code }) => code)).toEqual(['outline/styles-without-template']);
  expect(styles.map(({ message }) => message)).toEqual([
    "'styles:' names styles of a template, but 'brief:' names no template.",
  ]);
  const [found] = await outlineFindings({
    file: 'summit.yaml',
    from: 'about:',
    to: 'office: { layouts: { points: Inhalt } }\nabout:',
  });
  expect(found?.code).toBe('outline/layouts-without-template');
  expect(await withOffice('{ fonts: { heading: "+mj-lt" } }')).toEqual([
    expect.stringContaining("outline/invalid-value '+mj-lt' is not the name of a family, of at most 31 characters"),
  ]);
  expect(await withOffice('{ fonts: { heading: Verdana } }')).toEqual([]);
});

test('a template is loaded with its findings, at the line that names it', async () => {
  const at = { file: 'content/x/summit.yaml', line: 7, column: 17 };
  const load = async (bytes: Uint8Array, layout: string) => {
    const host = createHostInMemory({ files: [['content/x/house.potx', bytes]] });
    const fonts = { heading: undefined, text: undefined };
    const layouts = [{ name: 'points' as const, layout, at: { ...at, line: 8 } }];
    return await loadDeckTemplate(
      host,
      'content/x',
      {
        office: { ...{ brief: undefined, styles: [] }, deck: { path: 'house.potx', at }, layouts, fonts },
        document: undefined,
      },
      makeAnew,
    );
  };
  const bytes = makeTemplate(SAMPLE_TEMPLATES['German names'] as TemplateSpec);
  const { template, findings } = await load(bytes, 'Zwei Inhalte');
  expect(findings).toEqual([]);
  expect(template?.matches.find(({ name }) => name === 'points')).toMatchObject({
    by: 'mapping',
    layout: { type: 'twoObj' },
  });
  const broken = await load(bytes.subarray(0, 500), 'Zwei Inhalte');
  expect(broken.template).toBeUndefined();
  expect(broken.findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/unusable-template', 7]]);
});
