import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { buildPack } from '../../scripts/pipeline.ts';
import { startBrowser } from '../../scripts/print/browser.ts';
import { baseSummit } from '../base-summit.ts';
import { createHostInMemory } from '../host-in-memory.ts';

const printer = startBrowser(undefined);
afterAll(async () => await printer.close());
test.each([
  [
    'A standfirst that says: نهر واحد وطاولة واحدة للمياه، سنة 2024 م. وهذا نص أطول قليلاً ليملأ سطرين على الأقل من الصفحة المطبوعة هنا والآن.',
  ],
  ['两岸 共用一张水位表，才能谈共同的规则。Office fficient ﬁle ﬂow straße Ångström'],
  [
    'A long hyphenation incomprehensibility — internationalisation of transcontinental telecommunications, “quoted” *em* and **strong** `code` x²; emoji-free; combining e\u0301 a\u0308 n\u0303; well-known multi-vector',
  ],
  ['Ελληνικά κείμενα με τόνους: η Σύνοδος Κορυφής. Қазақстан әлеуметтік ұйғыр өңір. Łódź ĳ'],
])('%s', async (words) => {
  const files = await baseSummit();
  const p = 'content/base-summit/themes/10-first.yaml';
  files.set(
    p,
    (files.get(p) ?? '')
      .replace(/^standfirst:[\s\S]*?\n(?=\w)/m, `standfirst: '${words}'\n`)
      .replace(/^title:.*$/m, `title: '${words.slice(0, 60)}'`)
      .replace(/^takeaway:.*$/m, `takeaway: '${words}'`),
  );
  const r = await buildPack(
    {
      summit: 'base-summit',
      outputs: ['deck', 'brief'],
      language: undefined,
      withNotes: false,
      printing: { editions: ['standard', 'large-print'], doubleSided: true, cropMarks: false } as never,
    },
    { host: createHostInMemory({ files }), printer: () => printer, onStep: () => undefined },
  );
  for (const a of r.artefacts) if (typeof a.content !== 'string') writeFileSync(`/tmp/safe/try-${a.name}`, a.content);
  expect(r.findings.map(({ message, place }) => `${place?.file}:${place?.line} ${message}`)).toEqual([]);
});
