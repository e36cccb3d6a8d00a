import { expect, test } from 'vitest';
import { checkOwnPages } from '../../../scripts/render/brief/check-own-pages.ts';
import { sourceFile } from '../../helpers/source-file.ts';

// Each looked for in all lines, they would take minutes.
test('of thousands of open elements the first fifty are told', () => {
  const text = '<p>x</p>\n<b>\n'.repeat(20_000);
  const findings = checkOwnPages(text, [sourceFile('content/x/templates/brief/brief.hbs', text)]);
  expect(findings).toHaveLength(50);
  expect(findings[0]).toMatchObject({ code: 'template/unpaired-mark', place: { line: 2 } });
});
