import { inject } from 'vitest';
import { type Printer, startBrowser } from '../../scripts/browser/browser.ts';
import { endWithWorker } from './end-with-worker.ts';

let shared: Printer | undefined;

/**
 * The browser that all test files of one worker print with, started at the first call. It lends a fresh page for each
 * piece of work, and is nobody's to close: a test that ends or kills a browser starts one of its own.
 */
export function sharedPrinter(): Printer {
  if (shared !== undefined) return shared;
  const printer = startBrowser(inject('browser'));
  endWithWorker(async () => await printer.close());
  shared = printer;
  return printer;
}
