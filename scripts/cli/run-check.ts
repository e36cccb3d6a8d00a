import { startBrowsers } from '../browser/remote/start-browsers.ts';
import { checkMarkdown, type MarkdownResult } from '../build/check-markdown.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { CheckRequest } from './check-arguments.ts';
import { type BuildControls, runBuild } from './run-build.ts';

/**
 * Checks summits as a build does, and the slides of Markdown files; writes nothing. Gives 0, or 1 where there are
 * errors.
 */
export async function runCheck(host: Host, request: CheckRequest, controls: BuildControls): Promise<0 | 1> {
  const ofFiles = request.files.length > 0 ? await checkFiles(host, request, controls) : 0;
  if (request.build === undefined) return ofFiles;
  const ofSummits = await runBuild(host, request.build, { ...controls, write: false });
  // A program that reads the findings from standard output must get nothing else there.
  if (request.isOffice && controls.reporter.format === 'text') {
    const { listOfficeFigures } = await import('./list-office-figures.ts');
    await listOfficeFigures(host, request.build);
  }
  return ofFiles === 0 ? ofSummits : 1;
}

async function checkFiles(host: Host, { files, browser, marp }: CheckRequest, controls: BuildControls): Promise<0 | 1> {
  const { signal, reporter } = controls;
  const printer = startBrowsers(browser);
  const onAbort = () => printer.kill();
  signal.addEventListener('abort', onAbort);
  let faults = false;
  try {
    for (const file of files) {
      signal.throwIfAborted();
      const result = await checkMarkdown(host, file, printer, marp);
      const { findings, sources } = result;
      faults ||= hasErrors(findings);
      reporter.add(findings, sources);
      if (reporter.format === 'text') host.out(summary(file, result));
    }
  } finally {
    reporter.add(printer.dropped?.() ?? [], new Map());
    signal.removeEventListener('abort', onAbort);
    await printer.close();
  }
  return faults ? 1 : 0;
}

// The result is valid for the fonts with which the slides were measured: with others, lines may break elsewhere.
function summary(file: string, { slides, findings, fonts }: MarkdownResult): string {
  const count = findings.length;
  const found = count === 0 ? 'nothing is wrong' : `${count} ${count === 1 ? 'finding' : 'findings'}`;
  const measured = fonts.length === 0 ? '' : ` Measured in ${fonts.join(', ')}.`;
  // The name of a file may have control characters, which a terminal would obey.
  return `${`${file}: ${slides} ${slides === 1 ? 'slide' : 'slides'}, ${found}.${measured}`.replace(/\p{Cc}/gu, '\uFFFD')}\n`;
}
