import { expect, test } from 'vitest';
import { deliveredName, deliverPack, refuseDelivery } from '../../scripts/cli/deliver-pack.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const PACK = { summit: 'rivers', language: 'en-GB' };

function packWith(document: object | undefined) {
  const pages = ['deck.md', 'deck.css', 'deck.html', 'deck.pdf', 'brief.html', 'brief.pdf', 'brief-large-print.pdf'];
  const names = [...pages, 'deck.pptx', 'brief.docx', 'brief-large-print.docx'];
  return [
    ...names.map((name) => ({ name, content: name })),
    { name: 'figures/fund.svg', content: '<svg/>' },
    { name: 'build.json', content: JSON.stringify({ document }) },
  ];
}

async function delivered(document: object | undefined): Promise<string[]> {
  const host = createHostInMemory({ files: new Map() });
  await deliverPack(host, 'sent', PACK, packWith(document));
  return [...(await host.names('sent'))].sort();
}

test('what is to be sent is named by symbol, language and marking', async () => {
  const document = { symbol: 'EX/2030/7', revision: 2, marking: 'OFFICIAL – SENSITIVE', status: 'draft' };
  const stem = 'EX-2030-7-Rev.2-en-GB-OFFICIAL-SENSITIVE';
  expect(await delivered(document)).toEqual(
    [
      ...[`${stem}-deck.html`, `${stem}-deck.pdf`, `${stem}-deck.pptx`, `${stem}.html`, `${stem}.pdf`, `${stem}.docx`],
      ...[`${stem}-large-print.pdf`, `${stem}-large-print.docx`],
    ].sort(),
  );
});

test('without a symbol the summit names it', async () => {
  expect(await delivered(undefined)).toContain('rivers-en-GB.pdf');
  expect(await delivered({ symbol: 'МИД/7', marking: 'ДСП' })).toContain('МИД-7-en-GB-ДСП.pdf');
});

test('no name leads out of the folder', async () => {
  expect(await delivered({ symbol: '../../etc', marking: '..\\x:y' })).toContain('etc-en-GB-x-y.pdf');
});

test('Markdown, stylesheet, figures, pictures and manifest stay; a handout goes with the slides', () => {
  expect(deliveredName('handout.pdf', 'x')).toBe('x-handout.pdf');
  for (const name of ['deck.md', 'deck.css', 'build.json', 'figures/fund.svg', 'images/slide-01.png']) {
    expect(deliveredName(name, 'x')).toBeUndefined();
  }
});

test('nothing is delivered into the sources', async () => {
  const host = createHostInMemory({ files: new Map([['content/rivers/summit.yaml', '']]) });
  await expect(refuseDelivery(host, 'content/sent')).rejects.toMatchObject({
    findings: [{ code: 'usage/output-in-sources' }],
  });
  await expect(refuseDelivery(host, 'sent')).resolves.toBeUndefined();
});
