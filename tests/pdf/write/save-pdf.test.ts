import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { LateWork } from '../../../scripts/outline/within.ts';
import { savePdf } from '../../../scripts/pdf/write/save-pdf.ts';

test('a PDF that takes too long to write is given up', async () => {
  const document = await PDFDocument.create();
  for (let index = 0; index < 20_000; index += 1) document.context.register(document.context.obj([1, 2, index]));
  // A hundredth of the seconds that it takes, so that a busy computer does not matter.
  await expect(savePdf(document, 0.001)).rejects.toBeInstanceOf(LateWork);
});
