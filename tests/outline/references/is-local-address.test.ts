import { expect, test } from 'vitest';
import { isLocalAddress } from '../../../scripts/outline/references/is-local-address.ts';

test.each([
  'file:///D:/Zotero/storage/x.pdf',
  'C:\\reports\\report.pdf',
  'd:/reports/x.pdf',
  '\\\\server\\share\\x.pdf',
  '/home/somebody/x.pdf',
  'zotero://select/library/items/ABCD1234',
  'http://localhost:8080/x',
  'https://127.0.0.1/x',
  'http://[::1]/x',
])('%s leads to one computer', (address) => {
  expect(isLocalAddress(address)).toBe(true);
});

test.each([
  'https://example.org/file:///x',
  'http://localhost.example.org/x',
  'https://example.org/home/somebody',
  'ftp://example.org/x',
  'urn:nbn:de:1111',
  'doi:10.1000/1',
  'www.example.org',
])('%s does not', (address) => {
  expect(isLocalAddress(address)).toBe(false);
});
