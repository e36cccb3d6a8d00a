import { expect, test } from 'vitest';
import { loadTemplates } from '../../scripts/load/load-templates.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

test.each(['fr', 'kk', 'zh'])(
  'labels in %s are enough: references then take the English words, with a warning',
  async (language) => {
    const labels = `${BASE}/templates/labels/${language}.yaml`;
    const host = createHostInMemory({ files: await baseSummit(new Map([[labels, 'agenda: Thèmes\n']])) });
    const { templates, findings } = await loadTemplates(host, language, BASE);
    expect(templates?.labels.agenda).toBe('Thèmes');
    expect(templates?.citations.locale).toContain('>accessed<');
    const [finding] = findings;
    expect(finding).toMatchObject({
      code: 'template/missing-locale',
      severity: 'warning',
      place: { file: labels, line: 1 },
      hint: `Save the file locales-${language}….xml of the CSL project (github.com/citation-style-language/locales) as ${BASE}/templates/citations/locale-${language}.xml.`,
    });
  },
);
