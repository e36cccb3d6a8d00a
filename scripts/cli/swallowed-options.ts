import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Option } from './parse-options.ts';

/**
 * Finds the options of a command that npm took for its own, since no `--` stood before them: it gives them to the command
 * as variables of the environment. Those that npm has itself, or may have in a user's settings, are left out.
 */
export function swallowedOptions(host: Host, options: readonly Option[]): Diagnostic[] {
  const command = host.environment('npm_lifecycle_event');
  if (command === undefined) return [];
  return options
    .filter(({ name }) => !NPM_OWN.includes(name))
    .flatMap(({ name, value }) => {
      const taken = host.environment(`npm_config_${name.replaceAll('-', '_')}`);
      if (taken === undefined) return [];
      const given = value === undefined || taken === '' || taken === 'true' ? '' : ` ${taken}`;
      return [diagnose('usage/swallowed-option', { option: `--${name}${given}`, command })];
    });
}

const NPM_OWN = ['browser', 'help'];
