import { parseCheckTemplateArguments } from './cli/check-template-arguments.ts';
import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';

await runEntry(createHost(projectFolder), async (host, _signal, reporter) => {
  const parsed = parseCheckTemplateArguments(process.argv.slice(2));
  if (parsed.help !== undefined) {
    host.out(parsed.help);
    return 0;
  }
  const { runCheckTemplate } = await import('./cli/check-template.ts');
  return await runCheckTemplate(host, parsed.file, reporter);
});
