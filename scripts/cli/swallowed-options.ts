import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Option } from './parse-options.ts';

/**
 * Reports options of a command that npm took as its own, because no `--` came before them: npm passes them on as
 * environment variables. Options that npm has itself, or may have in a user's settings, are left out.
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
